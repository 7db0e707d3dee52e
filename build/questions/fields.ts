import { z } from 'zod';
import type { AnswerSpace } from '../model/exercise.ts';
import { decimal, lengthInMillimetres, scalar, text } from '../yaml/scalars.ts';

/** Text as authors write it: in the source language, or by language. */
export const localizedText = z.union([text, z.record(z.string(), text)]);
export type LocalizedText = z.output<typeof localizedText>;

/** One value or a list of them. */
export function oneOrMany<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.array(schema)]);
}

/** What may stand in anchors, file names and links of every format. */
export const itemId = scalar(
  (value) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/u.test(value) ? value : undefined),
  'a-z, 0-9, -',
);

const spaceExamples = 'none, blank 20mm, lines 2, box 40mm, grid 200, flex';

/** Room for an answer: `none | blank 20mm | lines 2 | box 40mm | grid 200 | flex`. */
export const answerSpace = scalar(readSpace, spaceExamples);

/** Points for an answer, halves allowed. */
const scorePoints = decimal.refine((value) => value >= 0 && value <= 1000, '0–1000');

const reference = z.strictObject({ block: text, quote: text.optional() });

/** The keys that every question may have. */
export const commonFields = {
  id: itemId,
  prompt: localizedText,
  ref: oneOrMany(z.union([text, reference])).optional(),
  explanation: localizedText.optional(),
  hint: oneOrMany(localizedText).optional(),
  points: scorePoints.optional(),
  space: answerSpace.optional(),
};

/** `commonFields` as read. */
export interface CommonFields {
  readonly id: string;
  readonly prompt?: LocalizedText | undefined;
  readonly ref?: OneOrMany<string | z.output<typeof reference>> | undefined;
  readonly explanation?: LocalizedText | undefined;
  readonly hint?: OneOrMany<LocalizedText> | undefined;
  readonly points?: number | undefined;
  readonly space?: AnswerSpace | undefined;
}

export type OneOrMany<Value> = Value | readonly Value[];

function readSpace(value: string): AnswerSpace | undefined {
  const [type = '', amount, ...rest] = value.normalize('NFKC').split(/\s+/u);
  if (rest.length > 0) return undefined;
  const count = amount !== undefined && /^\d{1,4}$/u.test(amount) ? Number(amount) : undefined;
  const height = amount === undefined ? undefined : lengthInMillimetres(amount);
  switch (type) {
    case 'none':
    case 'flex':
      return amount === undefined ? { type } : undefined;
    case 'lines':
      return count !== undefined && count >= 1 && count <= 100 ? { type, count } : undefined;
    case 'grid':
      return count !== undefined && count >= 1 && count <= 2000 ? { type, cells: count } : undefined;
    case 'blank':
    case 'box':
      return height !== undefined && height > 0 && height <= 500 ? { type, height } : undefined;
    default:
      return undefined;
  }
}
