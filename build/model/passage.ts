import type { LocalizedContent, ExerciseReference } from './exercise.ts';
import type { Language } from './place.ts';

/** What a question refers to, in both languages: the words of the passage with ruby, note marks left out. */
export interface Passage {
  /** The languages of the two sides, whether or not both have words here. */
  readonly languages: readonly Language[];
  /** The sentences that hold the quote with those that render them, or the whole block where nothing is quoted. */
  readonly sentences: LocalizedContent;
  readonly block: LocalizedContent;
}

/** Finds the passage of a reference in the aligned text; nothing where it does not exist (that is told elsewhere). */
export type FindPassage = (reference: ExerciseReference) => Passage | undefined;
