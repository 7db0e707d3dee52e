import { h } from 'hastscript';
import { z } from 'zod';
import { truth } from '../yaml/scalars.ts';
import { spaceParts } from './answer-space.ts';
import { commonFields, localizedText } from './fields.ts';
import { readBase, readContent } from './item-reader.ts';
import { answerLead, explanationParts, hintParts, noteParts, promptLead } from './lead.ts';
import { chained, generated, wordPart } from './parts.ts';
import { openFields } from './open-fields.ts';
import type { QuestionType } from './question-type.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('true-false'),
  answer: truth.optional(),
  correction: localizedText.optional(),
});

/** 正誤問題: a statement to be marked ○ or ×; `correction` says what would be true. */
export const trueFalse: QuestionType<'true-false'> = {
  type: 'true-false',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const withheld = fields.answer === undefined && reader.answersWithheld;
    if (fields.answer === undefined && !withheld) {
      reader.fault('missing-answer', [], { id: fields.id });
      return undefined;
    }
    return {
      ...readBase(reader, fields, { type: 'none' }),
      withheld,
      type: 'true-false',
      answer: fields.answer ?? false,
      correction: readContent(reader, fields.correction, ['correction'], 'some'),
    };
  },
  conceal: (item) => ({ ...openFields(item), type: 'true-false' }),
  prompt(question, context) {
    const kind = { style: 'q-marks', breakInside: 'avoid' } as const;
    return chained([
      promptLead(question, context),
      wordPart(kind, context, (language) => [
        h('p', [generated('q-mark', [context.t(language, 'questions:true-false-marks')])]),
      ]),
      ...hintParts(question, context),
      ...spaceParts(question.space, context),
    ]);
  },
  answer(item, context) {
    if (item.withheld)
      return chained([answerLead([], context, () => []), ...explanationParts(item, context)]);
    return chained([
      answerLead([], context, (language) => [
        generated('q-verdict', [context.t(language, item.answer ? 'questions:true' : 'questions:false')]),
      ]),
      ...noteParts(item.correction, 'correction', 'q-correction', context),
      ...explanationParts(item, context),
    ]);
  },
};
