import type { Item, ItemType, LocalizedContent, WordedAnswer } from '../model/exercise.ts';
import type { Place } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { spellingsIn } from './content-strings.ts';

/** One string of an answer, and the question and field that it belongs to. */
export interface AnswerSecret {
  readonly item: string;
  /** As authors write it: `answer`, `choices[2].feedback`. */
  readonly field: string;
  readonly text: string;
  /** Put together of words that are printed, so that these may be met in this order elsewhere. */
  readonly joined: boolean;
  readonly place: Place;
}

/** The strings of one field, and whether they are put together of printed words. */
type Field = readonly [field: string, texts: readonly string[], joined?: 'joined'];

/**
 * Every string of one question that only a reader of the key may see; the questions of a group are asked for one by one.
 * What a question prints (choices, sides of a match, parts to be sorted) is in none of them: there the order is the
 * secret.
 */
export function answerSecrets(item: Item): readonly AnswerSecret[] {
  return [...commonFields(item), ...typeFields(item)].flatMap(([field, texts, joined]) =>
    texts
      .filter((text) => text !== '')
      .map((text) => ({ item: item.id, field, text, joined: joined !== undefined, place: item.place })),
  );
}

function typeFields<T extends ItemType>(item: Item<T>): readonly Field[] {
  return byType[item.type](item);
}

function commonFields(item: Item): readonly Field[] {
  return [
    ['explanation', spellingsIn(item.explanation)],
    ['feedback', spellingsIn(item.feedback)],
    ...item.rubric.flatMap(({ criterion, levels }, index): Field[] => [
      [`rubric[${index}].criterion`, spellingsIn(criterion)],
      ...levels.map(({ description }, level): Field => [
        `rubric[${index}].levels[${level}]`,
        spellingsIn(description),
      ]),
    ]),
  ];
}

/** What each type has beyond explanation, feedback and rubric; a new type does not compile without its line. */
const byType: { readonly [T in ItemType]: (item: Item<T>) => readonly Field[] } = {
  choice: ({ choices }) =>
    choices.map(({ feedback }, index) => [`choices[${index}].feedback`, spellingsIn(feedback)]),
  'true-false': ({ correction }) => [['correction', spellingsIn(correction)]],
  cloze: (item) => [...gapFields(item), ['text', filledTexts(item), 'joined']],
  match: () => [],
  order: ({ parts, alternatives }) => {
    const orders = alternatives.map((order) => order.flatMap((part) => parts[part] ?? []));
    return [
      ['parts', inOrder(parts), 'joined'],
      ...orders.map((order, index): Field => [`alternatives[${index}]`, inOrder(order), 'joined']),
    ];
  },
  short: (item) => worded(item, ''),
  reading: ({ asks, word, reading, accept }) => [
    ['reading', [asks === 'reading' ? reading : word]],
    ['accept', accept],
  ],
  translate: (item) => worded(item, ''),
  extract: (item) => worded(item, ''),
  transform: ({ rows }) => rows.flatMap((row, index) => worded(row, `rows[${index}].`)),
  essay: (item) => worded(item, ''),
  group: () => [],
};

function worded({ answer, varies, accept, variants }: WordedAnswer, prefix: string): readonly Field[] {
  const own = spellingsIn(answer);
  const others = [...accept.flatMap(spellingsIn), ...[...variants.values()].flat()];
  return [
    [`${prefix}${varies ? 'sample' : 'answer'}`, own],
    [`${prefix}accept`, others.filter((text) => !own.includes(text))],
  ];
}

function gapFields({ text }: Item<'cloze'>): readonly Field[] {
  return [...text.values()].flat().flatMap((part): Field[] => {
    if (part.type !== 'gap') return [];
    const answers = part.answers.flatMap(({ content, variants }) => [
      ...spellingsIn(new Map([['', content]])),
      ...variants,
    ]);
    return [[`text[[${part.number}]]`, answers]];
  });
}

/** The text with its gaps filled: where an answer is too short to be looked for, its surroundings are not. */
function filledTexts({ text }: Item<'cloze'>): readonly string[] {
  return [...text.values()]
    .filter((parts) => parts.some(({ type }) => type === 'gap'))
    .map((parts) =>
      parts
        .map((part) => plainText(part.type === 'text' ? part.content : (part.answers[0]?.content ?? [])))
        .join(''),
    );
}

/** Parts joined in their right order, in each language that has them all. */
function inOrder(parts: readonly LocalizedContent[]): readonly string[] {
  const languages = [...(parts[0]?.keys() ?? [])];
  return languages
    .filter((language) => parts.every((part) => part.has(language)))
    .map((language) => parts.map((part) => plainText(part.get(language) ?? [])).join(' '));
}
