import { translationStates, type StatedPair, type TranslationState } from '../model/align-lock.ts';

/** How much of a stretch of the book is translated, and in which states its pairs are. */
export interface Coverage {
  /** Blocks of the source that want a translation, and those that have one. */
  readonly blocks: number;
  readonly translated: number;
  /** Code points of the source's text without white space, readings and notes left out: all, and those translated. */
  readonly characters: number;
  readonly translatedCharacters: number;
  /** What is left out on purpose is counted apart. */
  readonly omittedCharacters: number;
  readonly states: Readonly<Record<TranslationState, number>>;
}

/** Counts a list of pairs: a chapter's, or all of the book's. */
export function coverageOf(pairs: readonly StatedPair[]): Coverage {
  const states = Object.fromEntries(translationStates.map((state) => [state, 0])) as Record<
    TranslationState,
    number
  >;
  const sum = { blocks: 0, translated: 0, characters: 0, translatedCharacters: 0, omittedCharacters: 0 };
  for (const { pair, state } of pairs) {
    states[state] += 1;
    const characters = pair.source.reduce((all, { text }) => all + lengthOf(text), 0);
    if (state === 'omitted') sum.omittedCharacters += characters;
    if (state === 'omitted' || state === 'extra') continue;
    sum.blocks += 1;
    sum.characters += characters;
    if (state === 'missing') continue;
    sum.translated += 1;
    sum.translatedCharacters += characters;
  }
  return { ...sum, states };
}

function lengthOf(text: string): number {
  return Array.from(text.replace(/\s+/gu, '')).length;
}
