import type { ExerciseChapter, Item, ItemType } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { FindPassage } from '../model/passage.ts';
import type { Language } from '../model/place.ts';
import { questionTypes } from './index.ts';

/**
 * A chapter's questions with the words that they take from the text in one pair of languages: sentences to translate and
 * their renderings, words whose reading is asked for. A question that translates between other languages than these two
 * is left out. Reports what cannot be found, at the question.
 */
export function resolveExercises(
  chapter: ExerciseChapter,
  find: FindPassage,
  languages: readonly Language[],
  report: Report,
): ExerciseChapter {
  const sets = chapter.sets.map((set) => ({
    ...set,
    items: set.items.flatMap((item) => resolveItem(item, find, languages, report)),
  }));
  return { ...chapter, sets };
}

function resolveItem(
  item: Item,
  find: FindPassage,
  languages: readonly Language[],
  report: Report,
): readonly Item[] {
  if (isOfOtherBook(item, languages)) return [];
  if (item.type !== 'group') return [resolved(item, find, report)];
  const parts = item.items.filter((part) => !isOfOtherBook(part, languages));
  const items = parts.map((part) => resolved(part, find, report));
  const isEmptied = items.length === 0 && item.items.length > 0;
  return isEmptied ? [] : [{ ...resolved(item, find, report), items }];
}

/** A translation into a language that stands beside the text in another edition only. */
function isOfOtherBook(item: Item, languages: readonly Language[]): boolean {
  return (
    item.type === 'translate' &&
    item.directed &&
    ![item.from, item.to].every((one) => languages.includes(one))
  );
}

function resolved<T extends ItemType>(item: Item<T>, find: FindPassage, report: Report): Item<T> {
  return questionTypes[item.type].resolve?.(item, find, report) ?? item;
}
