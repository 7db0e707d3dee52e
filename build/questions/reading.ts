import { z } from 'zod';
import { text } from '../yaml/scalars.ts';
import { spaceParts } from './answer-space.ts';
import { commonFields, localizedText, oneOrMany } from './fields.ts';
import { readBase } from './item-reader.ts';
import { explanationParts, hintParts, promptLead } from './lead.ts';
import { chained } from './parts.ts';
import type { QuestionType } from './question-type.ts';
import { concealedReading } from './reading-conceal.ts';
import { readingAnswer, readingWords, sentencePart } from './reading-parts.ts';
import { readingFromText } from './reading-passage.ts';
import { readReading } from './reading-reader.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('reading'),
  prompt: localizedText.optional(),
  asks: z.enum(['reading', 'writing']).optional(),
  word: text.optional(),
  reading: text.optional(),
  answer: text.optional(),
  accept: oneOrMany(text).optional(),
  text: localizedText.optional(),
});

/**
 * 漢字の読み: the reading of a word is asked for; with `asks: writing`, 書き取り, the word for a reading. `answer` is
 * what is asked for; the other half is `word` (or the quote) and `reading`. A reading may be left to the text's ruby.
 */
export const reading: QuestionType<'reading'> = {
  type: 'reading',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    return fields === undefined
      ? undefined
      : readReading(reader, fields, readBase(reader, fields, { type: 'none' }));
  },
  resolve: readingFromText,
  conceal: concealedReading,
  prompt(question, context, key) {
    const answer = key === undefined ? undefined : readingWords(key, context);
    return chained([
      promptLead(question, context),
      sentencePart(question, context, answer),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, answer),
    ]);
  },
  answer(item, context) {
    return chained([...readingAnswer(item, context), ...explanationParts(item, context)]);
  },
};
