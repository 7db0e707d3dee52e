import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { AnswerLength } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { wholeNumber } from '../yaml/scalars.ts';
import type { ItemReader } from './item-reader.ts';
import { generated } from './parts.ts';
import type { PartContext } from './question-type.ts';

const characters = wholeNumber(1, 2000);

/** How many characters are to be taken out: `length: 15`, or `{min: 10, max: 20}` of which one may be absent. */
export const extractLength = z.union([
  characters,
  z.strictObject({ min: characters.optional(), max: characters.optional() }),
]);

/** The bounds as read; reports a least number that is more than the most. */
export function readLength(
  reader: ItemReader,
  value: z.output<typeof extractLength> | undefined,
): AnswerLength | undefined {
  if (value === undefined) return undefined;
  const { min, max } = typeof value === 'number' ? { min: value, max: value } : value;
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max) {
    reader.fault('length-bounds-crossed', ['length'], { found: min, expected: max });
    return undefined;
  }
  return { min, max, unit: 'characters' };
}

/** Characters as tests count them: each code point, marks of punctuation too, ruby and white space not. */
export function characterCount(content: readonly PhrasingContent[]): number {
  return [...plainText(content).replaceAll(/\s/gu, '')].length;
}

/** Whether a number of characters is within bounds. */
export function fitsLength(count: number, { min, max }: AnswerLength): boolean {
  return (min === undefined || count >= min) && (max === undefined || count <= max);
}

/** The bounds in figures, the same in every language of messages: `15`, `10–20`, `≤ 20`, `≥ 10`. */
export function lengthFigures({ min, max }: AnswerLength): string {
  if (min === max && min !== undefined) return String(min);
  if (min === undefined) return `≤ ${max ?? ''}`;
  return max === undefined ? `≥ ${min}` : `${min}–${max}`;
}

/** 「15字で」, printed after a prompt. */
export function lengthWords(
  { min, max }: AnswerLength,
  language: Language,
  { t }: Pick<PartContext, 't'>,
): ElementContent {
  const words = boundsWords(min, max, language, t);
  const [open = '', close = ''] = t(language, 'questions:parentheses').split('…');
  return generated('q-length', [h('span', { className: ['q-unbroken'] }, [open, words, close])]);
}

function boundsWords(
  min: number | undefined,
  max: number | undefined,
  language: Language,
  t: PartContext['t'],
): string {
  if (max === 1) return t(language, 'questions:length-one');
  if (max !== undefined && min === max) return t(language, 'questions:length-exact', { count: max });
  if (max === undefined) return t(language, 'questions:length-least', { min: min ?? 1 });
  if (min === undefined) return t(language, 'questions:length-most', { max });
  return t(language, 'questions:length-between', { min, max });
}
