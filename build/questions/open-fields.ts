import type { ItemBase } from '../model/exercise.ts';
import type { QuestionBase } from '../model/question.ts';

/** The open fields of an item, copied one by one so that a new field stays closed until it is named here. */
export function openFields(item: ItemBase): QuestionBase {
  const { id, prompt, references, hints, points, difficulty, level, tags, skill, space, readings } = item;
  return { id, prompt, references, hints, points, difficulty, level, tags, skill, space, readings };
}
