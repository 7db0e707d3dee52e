import { z } from 'zod';
import { spaceParts } from './answer-space.ts';
import { commonFields } from './fields.ts';
import { readBase } from './item-reader.ts';
import { explanationParts, hintParts, promptLead } from './lead.ts';
import { openFields } from './open-fields.ts';
import { chained } from './parts.ts';
import type { QuestionType } from './question-type.ts';
import { readWordedAnswer, wordedAnswerParts, wordedFields } from './worded-answer.ts';

const schema = z.strictObject({ ...commonFields, type: z.literal('short'), ...wordedFields });

/** 内容質問: an answer in words; `answer: varies` with a `sample` where no one answer is right. */
export const short: QuestionType<'short'> = {
  type: 'short',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const answer = readWordedAnswer(reader, fields, fields.id);
    if (answer === undefined) return undefined;
    return {
      ...readBase(reader, fields, { type: 'lines', count: 2 }),
      withheld: answer.answer.size === 0,
      type: 'short',
      ...answer,
    };
  },
  conceal: (item) => ({ ...openFields(item), type: 'short' }),
  prompt(question, context, key) {
    return chained([
      promptLead(question, context),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key?.answer),
    ]);
  },
  answer(item, context) {
    return chained([...wordedAnswerParts(item, context), ...explanationParts(item, context)]);
  },
};
