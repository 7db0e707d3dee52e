import { patternSearch } from '../text/pattern-search.ts';
import { breakMark, searchedForm } from '../text/searched-form.ts';
import type { AnswerSecret } from './answer-secrets.ts';
import { isLong, secretPatterns } from './secret-patterns.ts';
import type { WrittenPiece, WrittenStream } from './written-text.ts';

/** An answer that stands in a finished file. */
export interface Leak {
  readonly secret: AnswerSecret;
  readonly where: string;
}

/** Words that everybody may read. */
export interface PublicWords {
  /** Stretches that stand by themselves. */
  readonly texts: readonly string[];
  /** Words printed around numbers: `第{{number}}章`. */
  readonly templates: readonly string[];
}

/**
 * Prepares the search for answers that are not public words. Of each answer, and in each field, the first place in a
 * file is given. Time is linear in answers, public words and what is searched.
 */
export function leakSearch(
  secrets: readonly AnswerSecret[],
  open: PublicWords,
): (streams: readonly WrittenStream[]) => readonly Leak[] {
  const holders = secretPatterns(secrets);
  const patterns = [...holders.keys()];
  const search = patternSearch(patterns);
  const excused = excusedPatterns(patterns, search, open);
  return (streams) => {
    const leaks = new Map<string, Leak>();
    for (const { kind, pieces } of streams) {
      const { text, whereAt } = joined(
        kind === 'names' ? pieces.filter(({ text: name }) => isWide(name)) : pieces,
      );
      search(text, (index, start) => {
        const pattern = patterns[index] ?? '';
        if (excused[index] === 1 || !counts(pattern, kind)) return;
        for (const secret of holders.get(pattern) ?? []) {
          const key = `${secret.item} ${secret.field}`;
          if (!leaks.has(key)) leaks.set(key, { secret, where: whereAt(start) });
        }
      });
    }
    return [...leaks.values()];
  };
}

/** By pattern: 1 where it stands in public words, or is a number in words that are printed around numbers. */
function excusedPatterns(
  patterns: readonly string[],
  search: ReturnType<typeof patternSearch>,
  open: PublicWords,
): Uint8Array {
  const excused = new Uint8Array(patterns.length);
  const shown = [
    ...open.texts,
    ...open.templates.map((template) => template.replaceAll(valueSlot, breakMark)),
  ];
  search(shown.map(searchedForm).join(breakMark), (pattern) => {
    excused[pattern] = 1;
  });
  const numbered = open.templates
    .filter((template) => template.includes('{{'))
    .map((template) => searchedForm(template.replaceAll(valueSlot, '0')))
    .join(breakMark);
  patterns.forEach((pattern, index) => {
    if (/\d/u.test(pattern) && numbered.includes(pattern.replaceAll(/\d+/gu, '0'))) excused[index] = 1;
  });
  return excused;
}

const valueSlot = /\{\{[^}]*\}\}/gu;

function counts(pattern: string, kind: WrittenStream['kind']): boolean {
  if (kind === 'bytes') return isLong(pattern);
  return kind === 'words' || isWide(pattern);
}

/** Whether a text has a character beyond ASCII. */
function isWide(text: string): boolean {
  return /[^\x20-\x7E]/u.test(text);
}

/** The pieces in searched form as one text, and the place of each offset of it. */
function joined(pieces: readonly WrittenPiece[]) {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    const mark = piece.continues === true ? '' : breakMark;
    starts.push(text.length);
    text += mark + searchedForm(piece.text);
  }
  const whereAt = (offset: number): string => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low]?.where ?? '';
  };
  return { text, whereAt };
}
