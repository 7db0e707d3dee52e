import type { AnswerPlace } from './config.ts';
import type { Item, LocalizedContent } from './exercise.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';

/**
 * A question as one edition has it. Where the edition gives no answer to it, `key` is absent: the answer is then nowhere
 * in what views, formats and exports are made from.
 */
export interface SheetItem {
  /** As printed: 1, 2, 3 … in each chapter, `T1` … for questions of teachers alone. The one source of numbers. */
  readonly number: string;
  readonly question: Question;
  readonly key: Item | undefined;
  /** The edition would answer it, but its answer is private and not at hand. */
  readonly withheld: boolean;
  /** Where the answer stands, in the order of the edition's list of places. */
  readonly answeredAt: readonly AnswerPlace[];
  /** The questions of a group, numbered `3(1)`, `3(2)` …; none for any other type. */
  readonly parts: readonly SheetItem[];
  readonly place: Place;
}

export interface SheetSet {
  readonly id: string;
  readonly title: LocalizedContent;
  readonly instructions: LocalizedContent;
  readonly items: readonly SheetItem[];
  readonly place: Place;
}

/** The questions of a chapter as one edition has them: chosen, in the order of its version, numbered. */
export interface SheetChapter {
  readonly chapter: string;
  /** `A`, `B` …, printed on the sheet and on its key. */
  readonly version: string | undefined;
  readonly sets: readonly SheetSet[];
}
