import type { ExerciseReference } from '../model/exercise.ts';

/** The passages of a question without the words quoted from them, for types in which these may be the answer. */
export function withoutQuotes(references: readonly ExerciseReference[]): readonly ExerciseReference[] {
  return references.map((reference) => ({ ...reference, quote: undefined, occurrence: undefined }));
}
