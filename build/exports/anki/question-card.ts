import type { Item } from '../../model/exercise.ts';
import type { AskedType, CardWriter, QuestionCard } from './card-writer.ts';
import { choiceCard, orderCard } from './choice-cards.ts';
import { matchCard, transformCard, trueFalseCard } from './row-cards.ts';
import { extractCard, readingCard, shortCard, translateCard } from './worded-cards.ts';
import type { Writing } from './writing.ts';

const asked = 'cards:question-and-answer';

/** Every type that is asked and answered in words; the learner says whether the answer was right. */
export const cardWriters: { readonly [T in AskedType]: CardWriter<T> } = {
  choice: { fidelity: 'normalised', reasons: [asked], write: choiceCard },
  'true-false': { fidelity: 'normalised', reasons: [asked], write: trueFalseCard },
  match: { fidelity: 'lossy', reasons: [asked, 'cards:all-pairs-at-once'], write: matchCard },
  order: { fidelity: 'lossy', reasons: [asked, 'cards:order-not-moved'], write: orderCard },
  short: { fidelity: 'exact', reasons: [], write: shortCard },
  reading: { fidelity: 'exact', reasons: [], write: readingCard },
  translate: { fidelity: 'exact', reasons: [], write: translateCard },
  extract: { fidelity: 'normalised', reasons: [asked], write: extractCard },
  transform: { fidelity: 'normalised', reasons: ['cards:all-rows-at-once'], write: transformCard },
};

/** A question of one of these types as a card. */
export function questionCard<T extends AskedType>(item: Item<T>, writing: Writing): QuestionCard {
  return cardWriters[item.type].write(item, writing);
}
