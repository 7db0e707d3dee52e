import type { ExerciseChapter, Item, ItemType } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { FindPassage } from '../model/passage.ts';
import type { Language } from '../model/place.ts';
import { questionTypes } from './index.ts';
import { nearestSearch } from './nearest-search.ts';

/**
 * A chapter's questions with the words that they take from the text in one pair of languages: sentences to translate and
 * their renderings, words whose reading is asked for. A question that translates between other languages than these two
 * is left out. Reports what cannot be found, at the question, in the first hundred faults with the nearest words.
 */
export function resolveExercises(
  chapter: ExerciseChapter,
  find: FindPassage,
  languages: readonly Language[],
  report: Report,
): ExerciseChapter {
  const nearest = nearestSearch();
  const fill: Fill = (item) => questionTypes[item.type].resolve?.(item, find, report, nearest) ?? item;
  const sets = chapter.sets.map((set) => ({
    ...set,
    items: set.items.flatMap((item) => resolveItem(item, languages, fill)),
  }));
  return { ...chapter, sets };
}

/** Gives a question with what it takes from the text. */
type Fill = <T extends ItemType>(item: Item<T>) => Item<T>;

function resolveItem(item: Item, languages: readonly Language[], fill: Fill): readonly Item[] {
  if (isOfOtherBook(item, languages)) return [];
  if (item.type !== 'group') return [fill(item)];
  const parts = item.items.filter((part) => !isOfOtherBook(part, languages));
  const items = parts.map((part) => fill(part));
  const isEmptied = items.length === 0 && item.items.length > 0;
  return isEmptied ? [] : [{ ...fill(item), items }];
}

/** A translation into a language that stands beside the text in another edition only. */
function isOfOtherBook(item: Item, languages: readonly Language[]): boolean {
  return (
    item.type === 'translate' &&
    item.directed &&
    ![item.from, item.to].every((one) => languages.includes(one))
  );
}
