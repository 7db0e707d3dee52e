/** Stands for a gap while the words around it are parsed: noncharacters, which no text holds (Unicode 16, §23.7). */
const gapStart = '\uFDD0';
const gapFill = '\uFDD1';

/** Matches one masked gap. */
export const maskedGap = /\uFDD0\uFDD1*/gu;

/** One answer of a gap as written, and where it begins in the text. */
export interface GapSource {
  readonly markdown: string;
  readonly offset: number;
}

export interface MaskedText {
  /** The text with each gap masked by as many characters as it took, so that columns of messages stay true. */
  readonly masked: string;
  /** The text with its gaps empty: `毎朝、[[]]行きます。` */
  readonly open: string;
  /** The answers of each gap, in order. */
  readonly gaps: readonly (readonly GapSource[])[];
  readonly faults: readonly {
    readonly rule: 'unbalanced-gap' | 'gap-in-gap' | 'empty-gap';
    readonly offset: number;
    readonly found: string;
  }[];
}

/**
 * Finds the gaps of a cloze text: `[[answer|also accepted]]`. A `|` inside `{…}` belongs to ruby, so that
 * `[[{歩|ある}いて|{徒歩|とほ}で]]` has two answers; a backslash takes the meaning from the character after it.
 */
export function maskGaps(markdown: string): MaskedText {
  const text = markdown.replaceAll(/[\uFDD0\uFDD1]/gu, '\uFFFD');
  const gaps: (readonly GapSource[])[] = [];
  const faults: MaskedText['faults'][number][] = [];
  const ends = balancedEnds(text);
  let masked = '';
  let emptied = '';
  let from = 0;
  while (from < text.length) {
    const open = nextMark(text, from);
    if (open === undefined) break;
    const gap = text.startsWith('[[', open) ? readGap(text, open) : undefined;
    if (gap === undefined) {
      const end = ends.get(open);
      const found = text.slice(open, Math.min(end ?? open + 12, open + 40));
      faults.push({ rule: end === undefined ? 'unbalanced-gap' : 'gap-in-gap', offset: open, found });
      const words = text.slice(from, end ?? open + 2);
      masked += words;
      emptied += words;
      from += words.length;
      continue;
    }
    const found = text.slice(open, gap.end);
    if (gap.answers.some((answer) => answer.markdown.trim() === '')) {
      faults.push({ rule: 'empty-gap', offset: open, found });
    }
    gaps.push(gap.answers);
    emptied += `${text.slice(from, open)}[[]]`;
    masked += text.slice(from, open) + gapStart + gapFill.repeat(found.length - 1);
    from = gap.end;
  }
  const rest = text.slice(from);
  return { masked: masked + rest, open: emptied + rest, gaps, faults };
}

/** Where each `[[` that has its `]]` is closed, with those between them. */
function balancedEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const opened: number[] = [];
  for (let at = nextMark(text, 0); at !== undefined; at = nextMark(text, at + 2)) {
    if (text[at] === '[') opened.push(at);
    else {
      const open = opened.pop();
      if (open !== undefined) ends.set(open, at + 2);
    }
  }
  return ends;
}

/** Offset of the next `[[` or `]]` that is not escaped. */
function nextMark(text: string, from: number): number | undefined {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith('[[', index) || text.startsWith(']]', index)) return index;
  }
  return undefined;
}

/** The gap that opens at `open`; nothing when it does not close before the next one opens. */
function readGap(text: string, open: number): { answers: readonly GapSource[]; end: number } | undefined {
  const answers: GapSource[] = [];
  let start = open + 2;
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth = Math.max(0, depth - 1);
    else if (text.startsWith('[[', index)) return undefined;
    else if (text.startsWith(']]', index)) {
      answers.push({ markdown: text.slice(start, index), offset: start });
      return { answers, end: index + 2 };
    } else if (character === '|' && depth === 0) {
      answers.push({ markdown: text.slice(start, index), offset: start });
      start = index + 1;
    }
  }
  return undefined;
}
