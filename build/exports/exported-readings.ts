import type { Item, QuestionReadings } from '../model/exercise.ts';

/**
 * The readings that an export of a question hides: the author's, and of a word that is asked for always its own. A group
 * hides those of all its questions, for its text stands before each of them.
 */
export function exportedReadings(item: Item): QuestionReadings {
  const { policy, suppress } = item.readings;
  if (item.type === 'group') {
    return {
      policy,
      suppress: [...suppress, ...item.items.flatMap((part) => exportedReadings(part).suppress)],
    };
  }
  return { policy, suppress: item.type === 'reading' ? [...suppress, item.word] : suppress };
}
