import type { ValueType } from './grammar.ts';

/** Kinds of value by what they look like, and how that is said to a person. */
const patterns: Readonly<
  Record<Exclude<ValueType, 'text' | 'hex' | 'reference'>, readonly [RegExp, string]>
> = {
  name: [/^[\p{L}\p{M}\p{N}.\-_:·]+$/u, 'NMTOKEN'],
  names: [/^[\p{L}\p{M}\p{N}.\-_:·]+(?: +[\p{L}\p{M}\p{N}.\-_:·]+)*$/u, 'NMTOKEN NMTOKEN …'],
  language: [/^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/u, 'ja, en, zh-Hant, …'],
  'yes-no': [/^(?:yes|no)$/u, 'yes, no'],
  'yes-no-first': [/^(?:yes|firstNo|no)$/u, 'yes, firstNo, no'],
  direction: [/^(?:ltr|rtl|auto)$/u, 'ltr, rtl, auto'],
  state: [/^(?:initial|translated|reviewed|final)$/u, 'initial, translated, reviewed, final'],
  side: [/^(?:source|target)$/u, 'source, target'],
  priority: [/^(?:[1-9]|10)$/u, '1–10'],
  order: [/^[1-9]\d{0,8}$/u, '1, 2, …'],
  'code-type': [/^(?:fmt|ui|quote|link|image|other)$/u, 'fmt, ui, quote, link, image, other'],
  'marker-type': [/^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/u, 'generic, comment, term, prefix:value'],
  prefixed: [/^[^\s:]+:[^\s:]+$/u, 'prefix:value'],
  space: [/^(?:default|preserve)$/u, 'default, preserve'],
};

/** What would be expected in the place of a value; nothing where it is right. */
export function checkValue(type: ValueType, value: string): string | undefined {
  if (type === 'text' || type === 'reference') return undefined;
  if (type === 'hex') return isNeeded(value) ? undefined : '0000–0008, …, D800, FFFE';
  const [pattern, expected] = patterns[type];
  return pattern.test(value) ? undefined : expected;
}

/** `cp` is for code points that XML itself cannot hold, and for them only. */
function isNeeded(hex: string): boolean {
  if (!/^(?:[\dA-Fa-f]{2}){1,3}$/u.test(hex)) return false;
  const point = Number.parseInt(hex, 16);
  const inXml =
    point === 0x9 ||
    point === 0xa ||
    point === 0xd ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff);
  return !inXml && point <= 0x10ffff;
}
