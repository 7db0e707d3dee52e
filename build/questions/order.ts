import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Item, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { wholeNumber } from '../yaml/scalars.ts';
import { spaceParts } from './answer-space.ts';
import { kindsOf } from './alike.ts';
import { choiceList, labelled } from './choice-list.ts';
import { commonFields, localizedText } from './fields.ts';
import { readBase, readContents } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { labelLimit } from './label.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { chained, generated, listed, phrase, textPart, wordPart } from './parts.ts';
import { orderLetters } from './order-letters.ts';
import { printedOrder } from './permutation.ts';
import { openFields } from './open-fields.ts';
import type { Question } from '../model/question.ts';
import type { AnswerContext, Part, PartContext, PromptContext, QuestionType } from './question-type.ts';
import { roomWords } from './room-words.ts';
import { filledBrackets } from './written-marks.ts';

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
    const parts = readContents(
      reader,
      fields.parts.map((value, index) => ({ value, path: ['parts', index] })),
    );
    const kinds = kindsOf(parts);
    if (found > 1 && kinds.every((kind) => kind === 0))
      reader.fault('nothing-to-order', ['parts'], { found });
    if (found < 2) reader.fault('too-few-parts', ['parts'], { found, expected: 2 });
    if (found > labelLimit) reader.fault('too-many-parts', ['parts'], { found, expected: labelLimit });
    const alternatives = readAlternatives(reader, fields.alternatives ?? [], kinds);
    return {
      ...readBase(reader, fields, { type: 'none' }),
      printed: printedOrder(fields.id, found, { kinds, right: alternatives }),
      type: 'order',
      alternatives,
      parts,
    };
  },
  things: (item) => ({ contents: item.parts, fixed: [], right: item.alternatives }),
  conceal: (item) => ({
    ...openFields(item),
    type: 'order',
    parts: item.printed.flatMap((index) => item.parts[index] ?? []),
  }),
  prompt(question, context, key) {
    const kind = { style: 'q-choices', breakInside: 'avoid' } as const;
    return chained([
      promptLead(question, context),
      textPart(kind, question.parts, context, (language) => [choiceList(question.parts, language, context)]),
      ...roomParts(question, context, key),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key === undefined ? undefined : partWords(key, context)),
    ]);
  },
  answer(item, context) {
    return chained([
      ...(context.written === true
        ? []
        : [answerLead(item.parts, context, (language) => solution(item, language, context))]),
      ...alternativeParts(item, context),
      ...explanationParts(item, context),
    ]);
  },
};

/** The parts in the right order, each with the letter under which it was printed. */
function solution(item: Item<'order'>, language: Language, context: PartContext): readonly ElementContent[] {
  const lettersOf = orderLetters(item);
  const parts = item.parts.map((part, index) => [
    labelled(lettersOf(index), phrase(part, language, context)),
  ]);
  return listed(parts, language, context, 'sequence-separator');
}

/** The parts in the right order, as a reader writes them. */
function partWords({ parts }: Item<'order'>, context: PartContext): LocalizedContent {
  return roomWords(
    parts,
    context,
    (language) => parts.map((part) => part.get(language) ?? []),
    (language) => context.t(language, 'questions:sequence-separator'),
  );
}

/**
 * As indexes; reports orders that do not name each part once, and those that are given already: where two parts say the
 * same, each may stand for the other. `kinds`: for each part the first that says the same.
 */
function readAlternatives(
  reader: ItemReader,
  written: readonly (readonly number[])[],
  kinds: readonly number[],
): readonly (readonly number[])[] {
  const count = kinds.length;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const seen = (order: readonly number[]) => order.map((number) => kinds[number - 1] ?? 0).join();
  const known = new Set([seen(numbers)]);
  return written.flatMap((order, index) => {
    const found = order.join(', ');
    const path = ['alternatives', index];
    if (order.toSorted((a, b) => a - b).join(', ') !== numbers.join(', ')) {
      reader.fault('alternative-not-permutation', path, { found, expected: count });
      return [];
    }
    if (known.has(seen(order))) {
      reader.fault('alternative-known', path, { found });
      return [];
    }
    known.add(seen(order));
    return [order.map((number) => number - 1)];
  });
}

/** 別解: the other right orders in letters, in one line. */
function alternativeParts(item: Item<'order'>, context: AnswerContext): readonly Part[] {
  if (item.alternatives.length === 0) return [];
  const lettersOf = orderLetters(item);
  return [
    wordPart({ style: 'q-accept', breakInside: 'avoid' }, context, (language) => {
      const orders = item.alternatives.map((order) => {
        const letters = order.map((part) => [generated('q-label', [lettersOf(part)])]);
        return listed(letters, language, context, 'sequence-separator');
      });
      const name = generated('q-word', [`${context.t(language, 'questions:also-accepted')} `]);
      return [h('p', [name, ...listed(orders, language, context, 'alternative-separator')])];
    }),
  ];
}

/** A blank for each letter, arrows between them; or the letters in the blanks. */
function roomParts(
  question: Question<'order'>,
  context: PromptContext,
  key: Item<'order'> | undefined,
): readonly Part[] {
  if (context.space === 'collapsed') return [];
  return [
    wordPart({ style: 'q-marks', breakInside: 'avoid' }, context, (language) => {
      if (key !== undefined) {
        const lettersOf = orderLetters(key);
        const filled = key.parts.map((_, part) => [
          filledBrackets('blank', [generated('q-label', [lettersOf(part)])], language, context),
        ]);
        return [h('p', [...listed(filled, language, context, 'sequence-separator')])];
      }
      const blanks = question.parts.map(() => context.t(language, 'questions:blank'));
      const arrow = context.t(language, 'questions:sequence-separator');
      return [h('p', [generated('q-mark', [blanks.join(arrow)])])];
    }),
  ];
}
