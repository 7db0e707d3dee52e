import type { Item, ItemType } from '../model/exercise.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { extract } from './extract.ts';
import { essay } from './essay.ts';
import { group } from './group.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import type { Question } from '../model/question.ts';
import type { AnswerContext, Part, PromptContext, QuestionType } from './question-type.ts';
import { reading } from './reading.ts';
import { short } from './short.ts';
import { transform } from './transform.ts';
import { translate } from './translate.ts';
import { trueFalse } from './true-false.ts';

type QuestionTypes = { readonly [T in ItemType]: QuestionType<T> };

/** Every type of question; a new one adds its file and its line here, and the tests then ask for its fixtures. */
export const questionTypes: QuestionTypes = {
  choice,
  'true-false': trueFalse,
  cloze,
  match,
  order,
  short,
  reading,
  translate,
  extract,
  transform,
  essay,
  group,
};

/** The question alone: what an edition without answers is made from. */
export function withoutAnswers<T extends ItemType>(item: Item<T>): Question<T> {
  return questionTypes[item.type].conceal(item);
}

/**
 * A question as printed. A `Question` holds no answer, so none can be in the result; with its `key`, the answer stands
 * where the reader would write it.
 */
export function itemPrompt<T extends ItemType>(
  question: Question<T>,
  context: PromptContext,
  key?: Item<T>,
): readonly Part[] {
  return questionTypes[question.type].prompt(question, context, key);
}

/** The answer of an item as printed in a key or below its question. */
export function itemAnswer<T extends ItemType>(item: Item<T>, context: AnswerContext): readonly Part[] {
  return questionTypes[item.type].answer(item, context);
}
