import type { Item, ItemType } from '../../model/exercise.ts';
import type { Fidelity } from '../exporter.ts';
import type { Writing } from './writing.ts';

/** Types that become a question and an answer. The others: gaps are Anki's own, groups are split, essays are no card. */
export type AskedType = Exclude<ItemType, 'cloze' | 'essay' | 'group'>;

/** The two sides of a card, as HTML; `options` stands below the question. */
export interface QuestionCard {
  readonly question: string;
  readonly options: string;
  readonly answer: string;
}

/** How one type of question becomes a card, and how much of it does. */
export interface CardWriter<T extends AskedType> {
  readonly fidelity: Fidelity;
  /** Keys of words: why it is not exact. */
  readonly reasons: readonly string[];
  write(item: Item<T>, writing: Writing): QuestionCard;
}
