import { z } from 'zod';
import type { AnswerLength, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import { plainText } from '../tree/plain-text.ts';
import { wholeNumber } from '../yaml/scalars.ts';
import { isWrittenSolid } from '../text/languages.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';

const count = wholeNumber(1, 20_000);

/** `length: 200`, at most so many characters, or `{min, max, unit}`. */
export const lengthField = z.union([
  count,
  z.strictObject({
    min: count.optional(),
    max: count.optional(),
    unit: z.enum(['characters', 'words']).optional(),
  }),
]);

/**
 * Reads the bounds of an answer; reports that there are none, or that the lower is above the upper. One number alone is
 * `exactly` so many characters where words are taken from a text, and at most so many where they are the reader's own.
 */
export function readLength(
  reader: ItemReader,
  value: z.output<typeof lengthField> | undefined,
  oneNumber: 'exactly' | 'at-most',
): AnswerLength | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number')
    return { min: oneNumber === 'exactly' ? value : undefined, max: value, unit: 'characters' };
  const { min, max, unit = 'characters' } = value;
  if (min === undefined && max === undefined) {
    reader.fault('length-without-bound', ['length']);
    return undefined;
  }
  if (min !== undefined && max !== undefined && min > max) {
    reader.fault('length-bounds-crossed', ['length', 'min'], { found: min, expected: max });
    return undefined;
  }
  return { min, max, unit };
}

/** Reports a text that is longer or shorter than its bounds. `path` leads to the text. */
export function checkLength(
  reader: ItemReader,
  answer: LocalizedContent,
  length: AnswerLength,
  path: FieldPath,
): void {
  const { min, max, unit } = length;
  for (const [language, content] of answer) {
    if (isCounted(language, answer, unit)) {
      const found = textLength(plainText(content), unit);
      const at = answer.size > 1 || language !== reader.languages[0] ? [...path, language] : path;
      if (max !== undefined && found > max)
        reader.fault('answer-too-long', at, { language, found, expected: max, unit });
      if (min !== undefined && found < min)
        reader.fault('answer-too-short', at, { language, found, expected: min, unit });
    }
  }
}

const boundWords = {
  characters: {
    exact: 'exact-characters',
    most: 'at-most-characters',
    least: 'at-least-characters',
    both: 'between-characters',
  },
  words: {
    exact: 'exact-words',
    most: 'at-most-words',
    least: 'at-least-words',
    both: 'between-words',
  },
} as const;

/** The bounds in words: `200字以内`, `up to 80 words`. */
export function lengthWords({ min, max, unit }: AnswerLength, language: Language, t: Translate): string {
  if (unit === 'characters' && max === 1) return t(language, 'questions:one-character');
  const words = boundWords[unit];
  const both = min === max ? words.exact : words.both;
  const name = min === undefined ? words.most : max === undefined ? words.least : both;
  return t(language, `questions:${name}`, { min: min ?? 0, max: max ?? 0 });
}

/** 字: all but white space, punctuation marks too. Words: what stands between white space. */
function textLength(text: string, unit: AnswerLength['unit']): number {
  if (unit === 'words') return text.split(/\s+/u).filter((word) => word !== '').length;
  return [...text.normalize('NFC').replaceAll(/\s/gu, '')].length;
}

/**
 * 字 bound the text in a script that is counted so, words the others: a translation beside it is as long as it must be.
 * Where there is no other text, characters of any script count.
 */
function isCounted(language: Language, answer: LocalizedContent, unit: AnswerLength['unit']): boolean {
  if (unit === 'words') return !isWrittenSolid(language);
  return isWrittenSolid(language) || ![...answer.keys()].some(isWrittenSolid);
}
