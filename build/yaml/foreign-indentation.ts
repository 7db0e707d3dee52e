import { visit } from 'yaml';
import type { Document } from 'yaml';
import { codePointName } from '../text/control-characters.ts';
import type { SyntaxFault } from './text-fault.ts';

/** What looks like room at the beginning of a line and does not indent in YAML: tabs, U+3000 and the like. */
const foreign = '\\t\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';
/** White space and dashes before the words of a line. */
const beginning = new RegExp(`^[ ${foreign}]*(?:-[ ${foreign}]+)*`, 'u');
const strangers = new RegExp(`[${foreign}]`, 'gu');
/** A dash that such a space parts from its words, or that stands behind one. */
const dashed = new RegExp(`-[${foreign.replace('\\t', '')}]|[${foreign}] *-`, 'u');
/** A key and its colon. */
const keyed = /^[^\s:#][^:\n]{0,80}:(?=\s|$)/u;

/**
 * Lines indented by other characters than half-width spaces, as one fault for tabs and one for all others; each says which
 * lines. Text that only begins with such a character, below `|` or in quotes, is no fault: a paragraph of Japanese does.
 * `stumbled`: offsets at which the parser gave up.
 */
export function foreignIndentation(
  document: Document.Parsed,
  text: string,
  stumbled: readonly number[],
): readonly SyntaxFault[] {
  const lines = linesOf(text);
  const wrong = linesHolding(lines, stumbled);
  const inText = textLines(document, text, lines);
  const found = lines.flatMap(({ offset, words }, index) => {
    const before = beginning.exec(words)?.[0] ?? '';
    const at = before.search(strangers);
    const rest = words.slice(before.length);
    if (at < 0 || rest === '' || rest.startsWith('#') || inText.quoted.has(index)) return [];
    const isTab = before[at] === '\t';
    const isStructure = !inText.block.has(index) && (keyed.test(rest) || dashed.test(before));
    if (!wrong.has(index) && !isStructure) return [];
    return [{ line: index + 1, offset: offset + at, character: before[at] ?? '', isTab, index }];
  });
  // YAML does not mind a tab everywhere; where it minds one, all of them are meant to indent.
  const tabs = found.filter(({ isTab }) => isTab);
  const faulty = tabs.some(({ index }) => wrong.has(index)) ? tabs : [];
  const wide = found.filter(({ isTab }) => !isTab);
  return [faulty, wide]
    .flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const named = { lines: ranges(all.map(({ line }) => line)) };
      const { offset, isTab, character } = first;
      return isTab
        ? [{ rule: 'yaml-tab', offset, values: named }]
        : [{ rule: 'yaml-wide-space', offset, values: { ...named, found: codePointName(character) } }];
    })
    .toSorted((a, b) => a.offset - b.offset);
}

/** One line as `yaml-tab` and `yaml-wide-space` name it. */
export function lineNumber(text: string, offset: number): string {
  return String(text.slice(0, offset).split('\n').length);
}

interface Line {
  readonly offset: number;
  readonly words: string;
}

function linesOf(text: string): readonly Line[] {
  let offset = 0;
  return text.split('\n').map((words) => {
    const line = { offset, words };
    offset += words.length + 1;
    return line;
  });
}

/** Indexes of the lines that hold these offsets. */
function linesHolding(lines: readonly Line[], offsets: readonly number[]): ReadonlySet<number> {
  return new Set(offsets.map((offset) => lineAt(lines, offset)));
}

/** By halving. */
function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface TextLines {
  readonly quoted: ReadonlySet<number>;
  readonly block: ReadonlySet<number>;
}

/** Lines after the first of a text in quotes, or below `|` and `>`: what they begin with is part of the text. */
function textLines(document: Document.Parsed, text: string, lines: readonly Line[]): TextLines {
  const [quoted, block] = [new Set<number>(), new Set<number>()];
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type === undefined || type === 'PLAIN' || range === undefined || range === null) return;
      const [start, end] = range;
      if (!text.slice(start, end).includes('\n')) return;
      const inside = type.startsWith('QUOTE') ? quoted : block;
      const last = lineAt(lines, Math.max(start, end - 1));
      for (let line = lineAt(lines, start) + 1; line <= last; line += 1) inside.add(line);
    },
  });
  return { quoted, block };
}

const mostRanges = 12;

/** `3–8, 12`: ascending numbers with neighbours put together; the first twelve stretches. */
function ranges(numbers: readonly number[]): string {
  const all = new Set(numbers);
  const last = numbers.filter((number) => !all.has(number + 1));
  const stretches = numbers
    .filter((number) => !all.has(number - 1))
    .map((first, index) => (first === last[index] ? String(first) : `${first}–${last[index] ?? first}`));
  const named = stretches.slice(0, mostRanges).join(', ');
  return stretches.length > mostRanges ? `${named} …` : named;
}
