import { z } from 'zod';
import type { AnswerLength, AnswerSpace, Item, WordedAnswer } from '../model/exercise.ts';
import { checkLength, lengthField, lengthWords, readLength } from './answer-length.ts';
import { spaceParts } from './answer-space.ts';
import { commonFields } from './fields.ts';
import { readBase } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { openFields } from './open-fields.ts';
import { chained } from './parts.ts';
import type { AnswerContext, Part, QuestionType } from './question-type.ts';
import { mostGridCells } from './space-field.ts';
import {
  answersVary,
  readWordedAnswer,
  withheldAnswer,
  wordedAnswerParts,
  wordedFields,
} from './worded-answer.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('essay'),
  kind: z.enum(['summary', 'composition', 'discussion']).optional(),
  length: lengthField.optional(),
  ...wordedFields,
});

type Fields = z.output<typeof schema>;

/**
 * 要約, 作文, 討論: a text of the reader's own, of a certain length, marked by a rubric. `answer` or `sample` gives one;
 * a rubric alone will do.
 */
export const essay: QuestionType<'essay'> = {
  type: 'essay',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const length = readLength(reader, fields.length, 'at-most');
    const answer = readAnswer(reader, fields);
    if (answer === undefined) return undefined;
    if (length !== undefined)
      checkLength(reader, answer.answer, length, [answer.varies ? 'sample' : 'answer']);
    const base = readBase(reader, fields, usualSpace(length));
    return {
      ...base,
      withheld: answer.answer.size === 0 && base.rubric.length === 0,
      type: 'essay',
      kind: fields.kind,
      length,
      ...answer,
    };
  },
  conceal: (item) => ({ ...openFields(item), type: 'essay', kind: item.kind, length: item.length }),
  prompt(question, context, key) {
    const { length } = question;
    return chained([
      promptLead(question, context, undefined, (language) =>
        length === undefined ? [] : [lengthWords(length, language, context.t)],
      ),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key?.answer),
    ]);
  },
  answer(item, context) {
    return chained([...answerParts(item, context), ...explanationParts(item, context)]);
  },
};

/** A rubric says what a good answer is, so that an essay with one needs no answer. */
function readAnswer(reader: ItemReader, fields: Fields): WordedAnswer | undefined {
  const isOpen = fields.answer === undefined || fields.answer === 'varies';
  if (isOpen && fields.sample === undefined && fields.rubric !== undefined)
    return { ...withheldAnswer, varies: true };
  // No one text is right, so that a sample needs no `answer: varies`.
  const answer = fields.answer ?? (fields.sample === undefined ? undefined : 'varies');
  return readWordedAnswer(reader, { ...fields, answer }, fields.id);
}

/** Manuscript paper for as many characters as are allowed; what is left of the page where that is not said. */
function usualSpace(length: AnswerLength | undefined): AnswerSpace {
  const max = length?.unit === 'characters' ? length.max : undefined;
  return max === undefined || max > mostGridCells ? { type: 'flex' } : { type: 'grid', cells: max };
}

/** Where there is no sample, the key says so; below the question the rubric says it. */
function answerParts(item: Item<'essay'>, context: AnswerContext): readonly Part[] {
  if (item.answer.size > 0) return wordedAnswerParts(item, context);
  if (context.lead === 'word' && context.show.has('rubric')) return [];
  return [answerLead([], context, (language) => [answersVary(language, context)])];
}
