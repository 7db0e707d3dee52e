import type { Item, ItemType, LocalizedContent } from '../model/exercise.ts';
import { plainText } from '../tree/plain-text.ts';
import { linkStrings, spellingsIn } from './content-strings.ts';

/**
 * The words of a question that any reader may see, one stretch each; those of a group's questions are
 * theirs. They are taken from the item as it was read, not
 * from the question without answers that editions are made of: if an answer got into that, this must not excuse it.
 */
export function questionWords(item: Item): readonly string[] {
  const { id, prompt, hints, references, level, skill, tags } = item;
  return [
    ...[id, level ?? '', skill ?? '', ...tags],
    ...shown(prompt),
    ...hints.flatMap(shown),
    // A quote is printed nowhere, and may be the answer.
    ...references.map(({ block }) => block),
    ...typeWords(item),
  ];
}

function typeWords<T extends ItemType>(item: Item<T>): readonly string[] {
  return byType[item.type](item);
}

function shown(content: LocalizedContent): readonly string[] {
  return [...spellingsIn(content), ...[...content.values()].flatMap(linkStrings)];
}

/** What each type shows beyond prompt and hints; a new type does not compile without its line. */
const byType: { readonly [T in ItemType]: (item: Item<T>) => readonly string[] } = {
  choice: ({ choices }) => choices.flatMap(({ content }) => shown(content)),
  'true-false': () => [],
  cloze: ({ text, bank, distractors, words: listed = [] }) => {
    const parts = [...text.values()].flat();
    const words = parts.flatMap((part) => (part.type === 'text' ? shown(new Map([['', part.content]])) : []));
    if (bank === 'none') return words;
    // A bank prints the word that is wanted in each gap; what else is accepted there is not printed.
    const wanted = parts.flatMap((part) => (part.type === 'gap' ? part.answers.slice(0, 1) : []));
    return [
      ...words,
      ...wanted.flatMap(({ content }) => shown(new Map([['', content]]))),
      ...[...distractors, ...listed].flatMap(shown),
    ];
  },
  match: ({ pairs, extra }) =>
    [...pairs.flatMap(({ left, right }) => [left, right]), ...extra].flatMap(shown),
  order: ({ parts }) => parts.flatMap(shown),
  short: () => [],
  // Without ruby, which is the answer; where the word itself is, it is printed in kana.
  reading: ({ asks, word, reading, text }) => {
    const sentences = [...text.values()].map(plainText);
    return asks === 'reading'
      ? [word, ...sentences]
      : [reading, ...sentences.map((sentence) => sentence.replaceAll(word, reading))];
  },
  translate: ({ text }) => shown(text),
  extract: () => [],
  transform: ({ rows }) => rows.flatMap(({ from, cue }) => [...shown(from), ...shown(cue)]),
  essay: () => [],
  group: ({ stimulus }) => stimulus.flatMap(shown),
};
