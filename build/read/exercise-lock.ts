import { z } from 'zod';
import { exerciseLockSchema, type ExerciseLock } from '../model/exercise-lock.ts';
import type { Report } from '../model/message.ts';
import type { FileSystem } from '../model/ports.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/document.ts';
import { text, wholeNumber } from '../yaml/scalars.ts';
import { readText } from './files.ts';

/** Where the lock stands in a book. */
export const exerciseLockFile = 'exercises/exercises.lock.json';

/** A lock without records: that of a book which has none yet. */
export const emptyExerciseLock: ExerciseLock = { versions: new Map(), cards: new Map() };

const recordedOrder = z.strictObject({
  things: z.array(text),
  order: z.array(wholeNumber(0, 9999)),
});
const recordedSet = z.strictObject({
  items: z.array(text),
  orders: z.record(z.string(), recordedOrder),
});
const schema = z.strictObject({
  schema: z.literal(exerciseLockSchema),
  generator: text,
  versions: z.record(z.string(), z.record(z.string(), recordedSet)),
  cards: z.record(z.string(), z.strictObject({ hash: text, mod: wholeNumber(0, 99_999_999_999) })),
});

/**
 * Reads `exercises/exercises.lock.json`; the empty lock where there is none. A lock that cannot be read is an error at its
 * line, never one to begin anew from: the orders of versions that are out would be lost. JSON is read as the YAML that it
 * is, for the places.
 */
export async function readExerciseLock(files: FileSystem, report: Report): Promise<ExerciseLock> {
  const file = await readText(files, exerciseLockFile, report);
  const doc = file === undefined ? undefined : readYaml(file, report);
  const data = doc === undefined ? undefined : decode(doc, schema, report);
  if (data === undefined) return emptyExerciseLock;
  const versions = Object.entries(data.versions).map(([version, sets]) => {
    const entries = Object.entries(sets).map(
      ([set, { items, orders }]) => [set, { items, orders: new Map(Object.entries(orders)) }] as const,
    );
    return [version, new Map(entries)] as const;
  });
  return { versions: new Map(versions), cards: new Map(Object.entries(data.cards)) };
}
