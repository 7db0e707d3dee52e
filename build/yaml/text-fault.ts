import type { MessageValues } from '../model/message.ts';

/** A fault of the text as YAML, told in our own words. */
export interface SyntaxFault {
  readonly rule: string;
  /** In the file's text, UTF-16 units. */
  readonly offset: number;
  readonly values: MessageValues;
}

/** What YAML gives a meaning of its own at the beginning of a value. */
const marks = /^(?:[[\]{}*&!|>@`%"',]|[-?](?=[ \t]))/u;

/**
 * Where values may begin on a line, as columns from 0: after the dashes of lists, after a key and its colon, after the
 * commas and brackets of flow collections.
 */
export function valueStarts(line: string): readonly number[] {
  const first = /^[ \t]*(?:-[ \t]+)*/u.exec(line)?.[0].length ?? 0;
  const others = [...line.matchAll(/(?::[ \t]+|,[ \t]+|[[{][ \t]*)(?=\S)/gu)].map(
    (match) => match.index + match[0].length,
  );
  return [...new Set([first, ...others.filter((column) => column >= first)])];
}

/**
 * Text that begins at `start` and that YAML cannot read as text, though it must stand in quotes alone to be read so:
 * `*強調* する`, `{漢字|かんじ}です`, `「はい」: と言った`. `at` is where the parser stumbled. Nothing where the text looks sound.
 */
export function textFault(text: string, start: number, at: number): SyntaxFault | undefined {
  const value = valueAt(text, start);
  const found = shortened(value);
  if (/^\{[^{}|]*\|[^{}]*\}/u.test(value))
    return { rule: 'yaml-unquoted-ruby', offset: start, values: { found } };
  const mark = marks.exec(value)?.[0];
  if (mark !== undefined) {
    const quote = value.includes('"') ? "'" : '"';
    return {
      rule: 'yaml-mark-in-front',
      offset: start,
      values: { mark, found, expected: `${quote}${found}${quote}` },
    };
  }
  const colon = colonFault(value, start);
  if (colon !== undefined) return colon;
  const bracket = text[at];
  if (bracket === '[' || bracket === '{')
    return { rule: 'yaml-bracket-in-text', offset: start, values: { mark: bracket, found } };
  return undefined;
}

/** A half-width colon before white space or at the end of a text, which makes a key of the words before it. */
export function colonFault(value: string, start: number): SyntaxFault | undefined {
  if (!/:(?=\s|$)/u.test(value)) return undefined;
  return { rule: 'yaml-colon-in-text', offset: start, values: { found: shortened(value) } };
}

/** The rest of the line, or of its entry in a flow map: up to the next key. */
export function valueAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  const rest = text.slice(start, Math.min(end < 0 ? text.length : end, start + 400)).trimEnd();
  return /^.*?(?=, [\w-]+: |\}$)/u.exec(rest)?.[0] ?? rest;
}

/** The beginning of a text, enough to know it by. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
