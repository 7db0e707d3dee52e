import { z } from 'zod';
import { furiganaPolicies } from '../model/config.ts';
import { decimal, flag, scalar, text, versionName, wholeNumber } from '../yaml/scalars.ts';
import { answerSpace } from './space-field.ts';

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

/** Points for an answer, halves allowed. */
const scorePoints = decimal.refine((value) => value >= 0 && value <= 1000, '0–1000');

const reference = z.strictObject({
  block: text,
  quote: text.optional(),
  lang: text.optional(),
  occurrence: wholeNumber(1, 99).optional(),
});

const rubricLevel = z.strictObject({ points: scorePoints, description: localizedText });
const criterion = z.strictObject({
  criterion: localizedText,
  points: scorePoints,
  levels: z.array(rubricLevel).optional(),
});

const furigana = z.union([
  z.enum(furiganaPolicies),
  z.strictObject({ policy: z.enum(furiganaPolicies).optional(), suppress: oneOrMany(text).optional() }),
]);

/** Whether versions of a sheet may print what there is to choose from in another order. */
const shuffle = z.enum(['none', 'choices']);

/** What a file may say once for all its questions. */
export const defaultFields = z.strictObject({
  points: scorePoints.optional(),
  space: answerSpace.optional(),
  shuffle: shuffle.optional(),
  furigana: furigana.optional(),
});

/** `defaultFields` as read. */
export type ItemDefaults = z.output<typeof defaultFields>;

/** The keys that every question may have. */
export const commonFields = {
  id: itemId,
  prompt: localizedText,
  ref: oneOrMany(z.union([text, reference])).optional(),
  explanation: localizedText.optional(),
  feedback: localizedText.optional(),
  hint: oneOrMany(localizedText).optional(),
  points: scorePoints.optional(),
  rubric: z.array(criterion).min(1).max(50).optional(),
  difficulty: wholeNumber(1, 5).optional(),
  level: text.optional(),
  tags: oneOrMany(text).optional(),
  skill: text.optional(),
  space: answerSpace.optional(),
  shuffle: shuffle.optional(),
  strict: flag.optional(),
  versions: oneOrMany(versionName).optional(),
  furigana: furigana.optional(),
  audience: z.enum(['everyone', 'student', 'teacher']).optional(),
};

type Optional<Shape extends Readonly<Record<string, z.ZodType>>> = {
  readonly [K in keyof Shape]?: z.output<Shape[K]> | undefined;
};

/** `commonFields` as read. */
export type CommonFields = Optional<Omit<typeof commonFields, 'id'>> & { readonly id: string };

export type OneOrMany<Value> = Value | readonly Value[];
