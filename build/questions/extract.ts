import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Item } from '../model/exercise.ts';
import { spaceParts } from './answer-space.ts';
import { checkLength, lengthField, lengthWords, readLength } from './answer-length.ts';
import { extractInText } from './extract-passage.ts';
import { commonFields } from './fields.ts';
import { readBase } from './item-reader.ts';
import { explanationParts, hintParts, promptLead } from './lead.ts';
import type { LeadText } from './lead.ts';
import type { Language } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import { openFields } from './open-fields.ts';
import { chained, generated, parentheses, phrase } from './parts.ts';
import type { PartContext, QuestionType } from './question-type.ts';
import { withoutQuotes } from './without-quotes.ts';
import { readWordedAnswer, wordedAnswerParts, wordedFields } from './worded-answer.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('extract'),
  ...wordedFields,
  length: lengthField.optional(),
});

/** 抜き出し: the answer stands word for word in the passage; `length` says how many characters it has. */
export const extract: QuestionType<'extract'> = {
  type: 'extract',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    if (fields.ref === undefined) reader.fault('extract-without-passage', [], { id: fields.id });
    const answer = readWordedAnswer(reader, fields, fields.id);
    if (answer === undefined) return undefined;
    const length = readLength(reader, fields.length, 'exactly');
    const cells = length?.max;
    const item: Item<'extract'> = {
      ...readBase(
        reader,
        fields,
        cells === undefined ? { type: 'lines', count: 1 } : { type: 'grid', cells },
      ),
      withheld: answer.answer.size === 0,
      type: 'extract',
      ...answer,
      length,
    };
    if (length !== undefined)
      checkLength(reader, answer.answer, length, [answer.varies ? 'sample' : 'answer']);
    return item;
  },
  resolve: extractInText,
  conceal(item) {
    const open = openFields(item);
    return {
      ...open,
      references: withoutQuotes(open.references),
      type: 'extract',
      length: item.length,
    };
  },
  prompt(question, context, key) {
    return chained([
      promptLead(question, context, promptWithLength(question, context)),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key?.answer),
    ]);
  },
  answer(item, context) {
    return chained([...wordedAnswerParts(item, context), ...explanationParts(item, context)]);
  },
};

/** 「15字で」 stands behind the prompt, in brackets. */
function promptWithLength(question: Question<'extract'>, context: PartContext): LeadText {
  const { prompt, length } = question;
  return {
    text: prompt,
    render: (language) => [
      ...phrase(prompt, language, context),
      ...(length === undefined
        ? []
        : [bracketed(lengthWords(length, language, context.t), language, context)]),
    ],
  };
}

function bracketed(words: string, language: Language, context: PartContext): ElementContent {
  const [open, close] = parentheses(language, context);
  return generated('q-length', [h('span', { className: ['q-unbroken'] }, [open, words, close])]);
}
