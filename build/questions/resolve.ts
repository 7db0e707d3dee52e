import type { ExerciseChapter, Item, ItemType } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { FindPassage } from '../model/passage.ts';
import { questionTypes } from './index.ts';

/**
 * A chapter's questions with the words that they take from the text in one pair of languages: sentences to translate and
 * their renderings, words whose reading is asked for. Reports what cannot be found, at the question.
 */
export function resolveExercises(
  chapter: ExerciseChapter,
  find: FindPassage,
  report: Report,
): ExerciseChapter {
  const sets = chapter.sets.map((set) => ({
    ...set,
    items: set.items.map((item) => resolveItem(item, find, report)),
  }));
  return { ...chapter, sets };
}

function resolveItem(item: Item, find: FindPassage, report: Report): Item {
  if (item.type !== 'group') return resolved(item, find, report);
  const items = item.items.map((part) => resolved(part, find, report));
  return { ...resolved(item, find, report), items };
}

function resolved<T extends ItemType>(item: Item<T>, find: FindPassage, report: Report): Item<T> {
  return questionTypes[item.type].resolve?.(item, find, report) ?? item;
}
