import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Item } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { wholeNumber } from '../yaml/scalars.ts';
import { spaceParts } from './answer-space.ts';
import { choiceList, letter, listLabel } from './choice-list.ts';
import { commonFields, localizedText } from './fields.ts';
import { readBase, readContents } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { label, labelLimit } from './label.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { chained, generated, listed, phrase, textPart, wordPart } from './parts.ts';
import { printedOrder } from './permutation.ts';
import { openFields } from './open-fields.ts';
import type { Question } from '../model/question.ts';
import type { AnswerContext, Part, PartContext, PromptContext, QuestionType } from './question-type.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('order'),
  parts: z.array(localizedText),
  alternatives: z.array(z.array(wholeNumber(1, labelLimit))).optional(),
});

/**
 * 並べ替え: parts to be put in order; authored in the right order, printed in another. `alternatives` are other right
 * orders, by the numbers of the parts as authored: `[[2, 1, 3]]`.
 */
export const order: QuestionType<'order'> = {
  type: 'order',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const found = fields.parts.length;
    if (found < 2) reader.fault('too-few-parts', ['parts'], { found, expected: 2 });
    if (found > labelLimit) reader.fault('too-many-parts', ['parts'], { found, expected: labelLimit });
    const alternatives = readAlternatives(reader, fields.alternatives ?? [], found);
    return {
      ...readBase(reader, fields, { type: 'none' }),
      printed: printedOrder(fields.id, found, alternatives),
      type: 'order',
      alternatives,
      parts: readContents(
        reader,
        fields.parts.map((value, index) => ({ value, path: ['parts', index] })),
      ),
    };
  },
  things: (item) => ({ contents: item.parts, fixed: [], right: item.alternatives }),
  conceal: (item) => ({
    ...openFields(item),
    type: 'order',
    parts: item.printed.flatMap((index) => item.parts[index] ?? []),
  }),
  prompt(question, context) {
    const kind = { style: 'q-choices', breakInside: 'avoid' } as const;
    return chained([
      promptLead(question, context),
      textPart(kind, question.parts, context, (language) => [choiceList(question.parts, language, context)]),
      ...roomParts(question, context),
      ...hintParts(question, context),
      ...spaceParts(question.space, context),
    ]);
  },
  answer(item, context) {
    return chained([
      answerLead(item.parts, context, (language) => solution(item, language, context)),
      ...alternativeParts(item, context),
      ...explanationParts(item, context),
    ]);
  },
};

/** The parts in the right order, each with the letter under which it was printed. */
function solution(item: Item<'order'>, language: Language, context: PartContext): readonly ElementContent[] {
  const places = new Map(item.printed.map((part, place) => [part, place]));
  const parts = item.parts.map((part, index) => [
    listLabel(label(places.get(index) ?? 0)),
    ...phrase(part, language, context),
  ]);
  return listed(parts, language, context, 'sequence-separator');
}

/** As indexes; reports orders that do not name each part once, and those that are given already. */
function readAlternatives(
  reader: ItemReader,
  written: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const known = new Set([numbers.join(', ')]);
  return written.flatMap((order, index) => {
    const found = order.join(', ');
    const path = ['alternatives', index];
    if (order.toSorted((a, b) => a - b).join(', ') !== numbers.join(', ')) {
      reader.fault('alternative-not-permutation', path, { found, expected: count });
      return [];
    }
    if (known.has(found)) {
      reader.fault('alternative-known', path, { found });
      return [];
    }
    known.add(found);
    return [order.map((number) => number - 1)];
  });
}

/** 別解: the other right orders in letters, in one line. */
function alternativeParts(item: Item<'order'>, context: AnswerContext): readonly Part[] {
  if (item.alternatives.length === 0) return [];
  const places = new Map(item.printed.map((part, place) => [part, place]));
  return [
    wordPart({ style: 'q-accept', breakInside: 'avoid' }, context, (language) => {
      const orders = item.alternatives.map((order) => {
        const letters = order.map((part) => [letter(places.get(part) ?? 0)]);
        return listed(letters, language, context, 'sequence-separator');
      });
      const name = generated('q-word', [`${context.t(language, 'questions:also-accepted')} `]);
      return [h('p', [name, ...listed(orders, language, context, 'alternative-separator')])];
    }),
  ];
}

/** A blank for each letter, arrows between them. */
function roomParts(question: Question<'order'>, context: PromptContext): readonly Part[] {
  if (context.space === 'collapsed') return [];
  return [
    wordPart({ style: 'q-marks', breakInside: 'avoid' }, context, (language) => {
      const blanks = question.parts.map(() => context.t(language, 'questions:blank'));
      const arrow = context.t(language, 'questions:sequence-separator');
      return [h('p', [generated('q-mark', [blanks.join(arrow)])])];
    }),
  ];
}
