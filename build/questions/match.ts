import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Item, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { spaceParts } from './answer-space.ts';
import { choiceList, letter, listLabel } from './choice-list.ts';
import { commonFields, localizedText } from './fields.ts';
import { readBase, readContents, reportRepeated } from './item-reader.ts';
import { label, labelLimit } from './label.ts';
import { answerLead, explanationParts, hintParts, promptLead } from './lead.ts';
import { chained, generated, phrase, textPart } from './parts.ts';
import { printedOrder } from './permutation.ts';
import { textColumns } from './text-columns.ts';
import { openFields } from './open-fields.ts';
import type { Question } from '../model/question.ts';
import type { PartContext, PromptContext, QuestionType } from './question-type.ts';
import { plain, roomWords } from './room-words.ts';
import { filledBrackets } from './written-marks.ts';

const schema = z.strictObject({
  ...commonFields,
  type: z.literal('match'),
  pairs: z.array(z.strictObject({ left: localizedText, right: localizedText })),
  extra: z.array(localizedText).optional(),
});

/** 組み合わせ: numbered left sides, lettered right sides in another order; `extra` right sides belong to nothing. */
export const match: QuestionType<'match'> = {
  type: 'match',
  schema,
  read(reader) {
    const fields = reader.decode(schema);
    if (fields === undefined) return undefined;
    const side = (name: 'left' | 'right') =>
      fields.pairs.map((pair, index) => ({ value: pair[name], path: ['pairs', index, name] }));
    const others = (fields.extra ?? []).map((value, index) => ({ value, path: ['extra', index] }));
    const [lefts, rights] = [side('left'), [...side('right'), ...others]];
    const left = readContents(reader, lefts);
    const right = readContents(reader, rights);
    const pathsOf = (all: typeof rights) => all.map(({ path }) => path);
    reportRepeated(reader, 'equal-left-sides', left, pathsOf(lefts));
    reportRepeated(reader, 'equal-right-sides', right, pathsOf(rights));
    const extra = right.slice(fields.pairs.length);
    const pairs = left.map((one, index) => ({ left: one, right: right[index] ?? new Map() }));
    const found = pairs.length + extra.length;
    if (pairs.length < 2) reader.fault('too-few-parts', ['pairs'], { found: pairs.length, expected: 2 });
    if (found > labelLimit) reader.fault('too-many-parts', ['pairs'], { found, expected: labelLimit });
    const printed = printedOrder(fields.id, found);
    return { ...readBase(reader, fields, { type: 'none' }), printed, type: 'match', pairs, extra };
  },
  things: (item) => ({
    contents: [...item.pairs.map(({ right }) => right), ...item.extra],
    fixed: [],
  }),
  conceal(item) {
    const right = [...item.pairs.map((pair) => pair.right), ...item.extra];
    return {
      ...openFields(item),
      type: 'match',
      left: item.pairs.map((pair) => pair.left),
      right: item.printed.flatMap((index) => right[index] ?? []),
    };
  },
  prompt(question, context, key) {
    const letters = key === undefined ? [] : lettersOf(key);
    const kind = { style: 'q-match', breakInside: 'avoid' } as const;
    return chained([
      promptLead(question, context),
      textPart(kind, [...question.left, ...question.right], context, (language) => [
        h('div', { className: [arrangement(question)] }, [
          leftList(question.left, letters, language, context),
          choiceList(question.right, language, context, { style: 'q-match-right' }),
        ]),
      ]),
      ...hintParts(question, context),
      ...spaceParts(question.space, context, key === undefined ? undefined : letterWords(letters, context)),
    ]);
  },
  answer(item, context) {
    const pairs = (language: Language) =>
      lettersOf(item).map((place, index) =>
        generated('q-pair', [leftNumber(index, language, context), ' ', letter(place), ' ']),
      );
    return chained([
      ...(context.written === true ? [] : [answerLead([], context, pairs)]),
      ...explanationParts(item, context),
    ]);
  },
};

/** For each left side, the place of its right side among those printed. */
function lettersOf({ pairs, printed }: Item<'match'>): readonly number[] {
  const places = new Map(printed.map((right, place) => [right, place]));
  return pairs.map((_, index) => places.get(index) ?? 0);
}

/** The letters with the numbers of the left sides, as a reader writes them. */
function letterWords(letters: readonly number[], context: PartContext): LocalizedContent {
  return roomWords(
    [],
    context,
    (language) =>
      letters.map((place, index) => [plain(`${leftNumber(index, language, context)} ${label(place)}`)]),
    (language) => context.t(language, 'questions:bank-separator'),
  );
}

/** Half-width columns that fit beside each other in half of a column of text: 5 and 8 full-width characters. */
const leftWidth = 10;
const rightWidth = 16;

/** Short lists stand side by side; where one entry in any language is longer, all languages have them stacked. */
function arrangement(question: Question<'match'>): string {
  const fits = (contents: readonly LocalizedContent[], width: number) =>
    contents.every((content) =>
      [...content.values()].every((nodes) => textColumns(plainText(nodes)) <= width),
    );
  return fits(question.left, leftWidth) && fits(question.right, rightWidth) ? 'q-columns' : 'q-stacked';
}

function leftList(
  left: readonly LocalizedContent[],
  letters: readonly number[],
  language: Language,
  context: PromptContext,
): ElementContent {
  const room = (index: number) =>
    context.space === 'room' ? [blank(letters[index], language, context)] : [];
  return h(
    'ol',
    { className: ['q-list', 'q-match-left'] },
    left.map((content, index) =>
      h('li', [
        listLabel(leftNumber(index, language, context)),
        h('span', { className: ['q-match-text'] }, [...phrase(content, language, context)]),
        ...room(index),
      ]),
    ),
  );
}

/** Brackets for a letter, or with it. */
function blank(place: number | undefined, language: Language, context: PartContext): ElementContent {
  return place === undefined
    ? generated('q-blank', [context.t(language, 'questions:blank')])
    : filledBrackets('blank', [letter(place)], language, context);
}

function leftNumber(index: number, language: Language, context: PartContext): string {
  return context.t(language, 'questions:part-number', { number: index + 1 });
}
