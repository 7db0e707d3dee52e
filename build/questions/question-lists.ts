import type { LocalizedContent } from '../model/exercise.ts';
import type { Question } from '../model/question.ts';

/** Contents of one field of a question that stand beside each other: choices, sides, parts. */
export interface QuestionList {
  /** As the author writes it: `choices`, `pairs.left` … */
  readonly field: string;
  readonly contents: readonly LocalizedContent[];
}

/** What a question prints besides its prompt, field by field. */
export function listsOf(question: Question): readonly QuestionList[] {
  switch (question.type) {
    case 'choice':
      return [{ field: 'choices', contents: question.choices }];
    case 'match':
      return [
        { field: 'pairs.left', contents: question.left },
        { field: 'pairs.right', contents: question.right },
      ];
    case 'order':
      return [{ field: 'parts', contents: question.parts }];
    case 'transform':
      return [
        { field: 'rows.from', contents: question.rows.map(({ from }) => from) },
        { field: 'rows.cue', contents: question.rows.map(({ cue }) => cue).filter(({ size }) => size > 0) },
      ];
    case 'group':
      return [{ field: 'stimulus', contents: question.stimulus }];
    default:
      return [];
  }
}
