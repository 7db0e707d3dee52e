import { h } from 'hastscript';
import { z } from 'zod';
import type { Item, LocalizedContent, TransformRow, WordedAnswer } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import { unwritten } from './answer-filling.ts';
import { spaceParts } from './answer-space.ts';
import { commonFields, localizedText, oneOrMany } from './fields.ts';
import type { CommonFields } from './fields.ts';
import { readBase, readContent } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { openFields } from './open-fields.ts';
import { anyPhrase, chained, generated, parentheses, phrase, textPart } from './parts.ts';
import type { AnswerContext, Part, PartContext, PromptContext, QuestionType } from './question-type.ts';
import {
  acceptedParts,
  readListedAnswer,
  readWordedAnswer,
  varyPart,
  wordedFields,
} from './worded-answer.ts';

const row = z.strictObject({ from: localizedText, cue: localizedText.optional(), ...wordedFields });
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('transform'),
  prompt: localizedText.optional(),
  rows: z.array(row).min(1),
  answers: z.array(oneOrMany(localizedText)).optional(),
});

/**
 * 書き換え: sentences to be rewritten, each with its cue and its own room; `space` is that of one row. Rows have their answers,
 * or `answers` lists them.
 */
export const transform: QuestionType<'transform'> = {
  type: 'transform',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const listed = readAnswers(reader, fields);
    const isBare = fields.rows.every(({ answer, sample }) => answer === undefined && sample === undefined);
    if (isBare && listed === undefined && reader.answersPrivate && !reader.answersWithheld) {
      reader.fault('rows-without-answers', [], { id: fields.id });
      return undefined;
    }
    const rows = fields.rows.map((one, index) => readRow(reader, one, index, fields, listed));
    const complete = rows.filter((one) => one !== undefined);
    if (complete.length < rows.length) return undefined;
    return {
      ...readBase(reader, fields, { type: 'lines', count: 1 }),
      withheld: complete.some(({ answer }) => answer.size === 0),
      type: 'transform',
      rows: complete,
    };
  },
  conceal: (item) => ({
    ...openFields(item),
    type: 'transform',
    rows: item.rows.map(({ from, cue }) => ({ from, cue })),
  }),
  prompt(question, context, key) {
    const rows = question.rows.flatMap((_, index) =>
      promptRow(question, index, context, key?.rows[index]?.answer),
    );
    const [first, ...others] = [promptLead(question, context), ...hintParts(question, context)];
    return [first, ...others].map((part) => ({ ...part, keepWithNext: true })).concat(rows);
  },
  answer(item, context) {
    const first = item.rows.findIndex((one) => !isWritten(item, one, context));
    const rows = item.rows.flatMap((one, index) => answerRow(item, one, index, first, context));
    return chained([...rows, ...explanationParts(item, context)]);
  },
};

/** The answers in the order of the rows, where they stand apart from them; nothing for a row that has none. */
type ListedAnswers = readonly (WordedAnswer | undefined)[];

/** Reads `answers`; reports those that rows have too, and another number of them than of rows. */
function readAnswers(reader: ItemReader, fields: z.output<typeof schema>): ListedAnswers | undefined {
  const { answers, rows } = fields;
  if (answers === undefined) return undefined;
  const own = rows.flatMap((one, index) =>
    (['answer', 'sample', 'accept'] as const)
      .filter((key) => one[key] !== undefined)
      .map((key) => ({ key, path: ['rows', index, key] })),
  );
  const [first] = own;
  if (first !== undefined)
    reader.repeated('answers-twice', ['answers'], first.path, { field: 'answers', other: first.key });
  else if (answers.length !== rows.length)
    reader.fault('answer-count', ['answers'], {
      field: 'answers',
      found: answers.length,
      expected: rows.length,
    });
  return answers
    .slice(0, rows.length)
    .map((entry, index) => readListedAnswer(reader, entry, fields, ['answers', index]));
}

function readRow(
  reader: ItemReader,
  fields: z.output<typeof row>,
  index: number,
  { id, strict }: Pick<CommonFields, 'id' | 'strict'>,
  listed: ListedAnswers | undefined,
): TransformRow | undefined {
  const path = ['rows', index];
  const answer =
    listed === undefined ? readWordedAnswer(reader, { ...fields, strict }, id, path) : listed[index];
  if (answer === undefined) return undefined;
  return {
    from: readContent(reader, fields.from, [...path, 'from'], 'some'),
    cue: readContent(reader, fields.cue, [...path, 'cue'], 'some'),
    ...answer,
  };
}

/** A sentence with its cue, held together with the beginning of its room; `answer` is written there. */
function promptRow(
  { rows, space }: Question<'transform'>,
  index: number,
  context: PromptContext,
  answer: LocalizedContent | undefined,
): readonly Part[] {
  const one = rows[index];
  if (one === undefined) return [];
  const texts = one.cue.size === 0 ? [one.from] : [one.from, one.cue];
  const kind = { style: 'q-row', breakInside: 'lines' } as const;
  const sentence = textPart(kind, texts, context, (language) => [
    h('p', [
      ...rowLabel(rows, index, language, context),
      ...anyPhrase(one.from, language, context),
      ...cueWords(one.cue, language, context),
    ]),
  ]);
  return chained([sentence, ...spaceParts(space, context, answer)]);
}

function cueWords(cue: TransformRow['cue'], language: Language, context: PartContext) {
  if (cue.size === 0) return [];
  const [open, close] = parentheses(language, context);
  return [
    h('span', { className: ['q-cue'] }, [
      generated('q-separator', [open]),
      ...anyPhrase(cue, language, context),
      generated('q-separator', [close]),
    ]),
  ];
}

/** Whether the answer of a row is in its room, and not to be said again. */
function isWritten({ space }: Item<'transform'>, { answer }: TransformRow, context: AnswerContext): boolean {
  return answer.size > 0 && unwritten(space, answer, context).size === 0;
}

/** The answer of one row, and what else counts; the `first` that is said stands beside the number of the question. */
function answerRow(
  item: Item<'transform'>,
  one: TransformRow,
  index: number,
  first: number,
  context: AnswerContext,
): readonly Part[] {
  const label = (language: Language) => rowLabel(item.rows, index, language, context);
  const answer = unwritten(item.space, one.answer, context);
  if (isWritten(item, one, context)) {
    return [...(one.varies ? [varyPart(context, label)] : []), ...acceptedParts(one, context, label)];
  }
  const render = (language: Language) => [
    ...label(language),
    ...(one.varies ? [generated('q-word', [`${context.t(language, 'questions:sample-answer')} `])] : []),
    ...phrase(answer, language, context),
  ];
  const kind = { style: 'q-row', breakInside: 'lines' } as const;
  const part =
    index === first
      ? answerLead([answer], context, render)
      : textPart(kind, [answer], context, (language) => [h('p', render(language))]);
  return [part, ...acceptedParts(one, context)];
}

/** A row that stands alone has no number. */
function rowLabel(rows: readonly unknown[], index: number, language: Language, context: PartContext) {
  if (rows.length === 1) return [];
  return [generated('q-part', [`${context.t(language, 'questions:part-number', { number: index + 1 })} `])];
}
