import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Language } from '../model/place.ts';
import { truth } from '../yaml/scalars.ts';
import { unwritten } from './answer-filling.ts';
import { spaceParts } from './answer-space.ts';
import { commonFields, localizedText } from './fields.ts';
import { readBase, readContent } from './item-reader.ts';
import { answerLead, explanationParts, hintParts, noteParts, promptLead } from './lead.ts';
import { chained, generated, wordPart } from './parts.ts';
import { openFields } from './open-fields.ts';
import type { PartContext, QuestionType } from './question-type.ts';
import { ringed } from './written-marks.ts';

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
  prompt(question, context, key) {
    const kind = { style: 'q-marks', breakInside: 'avoid' } as const;
    return chained([
      promptLead(question, context),
      wordPart(kind, context, (language) => [
        h('p', [generated('q-mark', marks(key?.answer, language, context))]),
      ]),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key?.correction),
    ]);
  },
  answer(item, context) {
    if (item.withheld)
      return chained([answerLead([], context, () => []), ...explanationParts(item, context)]);
    const verdict = (language: Language) => [
      generated('q-verdict', [context.t(language, item.answer ? 'questions:true' : 'questions:false')]),
    ];
    const correction = unwritten(item.space, item.correction, context);
    return chained([
      ...(context.written === true ? [] : [answerLead([], context, verdict)]),
      ...noteParts(correction, 'correction', 'q-correction', context),
      ...explanationParts(item, context),
    ]);
  },
};

/** The two marks, of which the right one is ringed where it is known. */
function marks(
  right: boolean | undefined,
  language: Language,
  context: PartContext,
): readonly (ElementContent | string)[] {
  const mark = (value: boolean) => {
    const word = context.t(language, value ? 'questions:true' : 'questions:false');
    return value === right ? ringed(word, language, context) : word;
  };
  return [mark(true), context.t(language, 'questions:true-false-separator'), mark(false)];
}
