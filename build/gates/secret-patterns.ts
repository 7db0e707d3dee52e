import { searchedForm } from '../text/searched-form.ts';
import type { AnswerSecret } from './answer-secrets.ts';

/** How much of a long answer is looked for at once: a kanji or kana counts 2, any other character 1. */
const stretchWeight = 20;
/** How far apart stretches begin, in UTF-16 units. */
const stride = 3;

/**
 * What is looked for, in searched form, each with the answers that hold it. A short answer is one pattern; of a longer
 * one there are stretches of 10 kanji and kana or 20 letters, one every 3, so that any 12 or 22 of them are found,
 * wherever it is cut. Fewer would do for Japanese, but two English words meet by chance. What is put together of printed
 * words is looked for whole.
 *
 * Left out are answers that cannot be told from page numbers, labels and the letters of choices: those with fewer than
 * two kanji or kana and fewer than four letters of another script (`B`, `EU`, `は`, `1905`).
 */
export function secretPatterns(
  secrets: readonly AnswerSecret[],
): ReadonlyMap<string, readonly AnswerSecret[]> {
  const patterns = new Map<string, AnswerSecret[]>();
  for (const secret of secrets) {
    for (const pattern of patternsOf(searchedForm(secret.text), secret.joined)) {
      const known = patterns.get(pattern);
      if (known === undefined) patterns.set(pattern, [secret]);
      else if (known.at(-1) !== secret) known.push(secret);
    }
  }
  return patterns;
}

/** Whether a pattern is long enough not to come about by chance. */
export function isLong(pattern: string): boolean {
  return weightOf(pattern) >= stretchWeight;
}

function patternsOf(form: string, whole: boolean): readonly string[] {
  if (!isTelling(form)) return [];
  if (whole || weightOf(form) <= stretchWeight) return [form];
  const stretches: string[] = [];
  for (let start = 0; ; start += stride) {
    const end = stretchEnd(form, start);
    if (end === undefined) return [...stretches, lastStretch(form)].filter(isTelling);
    stretches.push(form.slice(start, end));
  }
}

/** Where the stretch that begins at `start` is long enough; nothing where the text ends before. */
function stretchEnd(form: string, start: number): number | undefined {
  let weight = 0;
  for (let at = start; at < form.length; at += 1) {
    weight += weightAt(form, at);
    if (weight >= stretchWeight) return at + 1;
  }
  return undefined;
}

function lastStretch(form: string): string {
  let weight = 0;
  let start = form.length;
  while (start > 0 && weight < stretchWeight) {
    start -= 1;
    weight += weightAt(form, start);
  }
  return form.slice(start);
}

function weightOf(form: string): number {
  let weight = 0;
  for (let at = 0; at < form.length; at += 1) weight += weightAt(form, at);
  return weight;
}

/** From U+2E80 on, characters are wide; halves of a surrogate pair are 1 each. */
function weightAt(form: string, at: number): number {
  const unit = form.charCodeAt(at);
  return unit >= 0x2e80 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
}

function isTelling(form: string): boolean {
  const wide = form.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/gu)?.length ?? 0;
  if (wide >= 2) return true;
  return (form.match(/\p{L}/gu)?.length ?? 0) - wide >= 4;
}
