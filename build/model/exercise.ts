import type { PhrasingContent } from 'mdast';
import type { Language, Place } from './place.ts';

/** Inline Markdown in each language of the book that the author wrote. */
export type LocalizedContent = ReadonlyMap<Language, readonly PhrasingContent[]>;

/** Room to write in. `height` in millimetres, `cells` in characters. */
export type AnswerSpace =
  | { readonly type: 'none' }
  | { readonly type: 'blank'; readonly height: number }
  | { readonly type: 'lines'; readonly count: number }
  | { readonly type: 'box'; readonly height: number }
  | { readonly type: 'grid'; readonly cells: number }
  | { readonly type: 'flex' };

/** The passage a question is about. */
export interface ExerciseReference {
  readonly block: string;
  readonly quote: string | undefined;
  readonly place: Place;
}

/** Fields that every question type has. */
export interface ItemBase {
  /** Unique in the book and stable for ever: anchors, exports and answer keys go by it. */
  readonly id: string;
  /** Empty only where the type has a text of its own (cloze). */
  readonly prompt: LocalizedContent;
  readonly references: readonly ExerciseReference[];
  readonly explanation: LocalizedContent;
  readonly hints: readonly LocalizedContent[];
  readonly points: number | undefined;
  readonly space: AnswerSpace;
  readonly place: Place;
}

export interface Choice {
  readonly content: LocalizedContent;
  readonly correct: boolean;
}

/** One thing that may stand in a gap. `variants`: the same in kana where `accept: auto` asks for it. */
export interface GapAnswer {
  readonly content: readonly PhrasingContent[];
  readonly variants: readonly string[];
}

/** A piece of a cloze text: words, or a gap with its answers, of which the first is the one wanted. */
export type ClozePart =
  | { readonly type: 'text'; readonly content: readonly PhrasingContent[] }
  | { readonly type: 'gap'; readonly number: number; readonly answers: readonly GapAnswer[] };

/** What each type has beyond `ItemBase`. */
export interface ItemFields {
  readonly choice: { readonly select: 'one' | 'many'; readonly choices: readonly Choice[] };
  readonly 'true-false': { readonly answer: boolean; readonly correction: LocalizedContent };
  readonly cloze: {
    /** By language; gaps are numbered from 1 through each language's text. */
    readonly text: ReadonlyMap<Language, readonly ClozePart[]>;
    readonly bank: 'none' | 'shuffled' | 'sorted';
    readonly distractors: readonly LocalizedContent[];
  };
  readonly match: {
    readonly pairs: readonly { readonly left: LocalizedContent; readonly right: LocalizedContent }[];
    /** Further right sides that belong to nothing. */
    readonly extra: readonly LocalizedContent[];
  };
  /** In the right order. */
  readonly order: { readonly parts: readonly LocalizedContent[] };
  readonly short: {
    readonly answer: LocalizedContent;
    /** `answer: varies`: the answer is a sample. */
    readonly varies: boolean;
    /** What the author lets count as well. */
    readonly accept: readonly LocalizedContent[];
    /** `accept: auto`: the answer with ruby read as kana, all in kana first. By language, plain text. */
    readonly variants: ReadonlyMap<Language, readonly string[]>;
  };
}

export type ItemType = keyof ItemFields;

/** One question with its answer; `Item<'cloze'>` is one of a certain type. */
export type Item<T extends ItemType = ItemType> = {
  [K in T]: ItemBase & { readonly type: K } & ItemFields[K];
}[T];

export interface ExerciseSet {
  readonly id: string;
  readonly title: LocalizedContent;
  readonly instructions: LocalizedContent;
  readonly items: readonly Item[];
  readonly place: Place;
}

/** `exercises/<chapter>.yaml`. */
export interface ExerciseChapter {
  readonly chapter: string;
  readonly sets: readonly ExerciseSet[];
}
