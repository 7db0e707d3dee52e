import type { PhrasingContent } from 'mdast';
import type { FuriganaPolicy } from './config.ts';
import type { Language, Place } from './place.ts';

/** Inline Markdown in each language of the book that the author wrote. */
export type LocalizedContent = ReadonlyMap<Language, readonly PhrasingContent[]>;

/** Room to write in. `height` in millimetres, `cells` in characters. */
export type AnswerSpace =
  | { readonly type: 'none' }
  | { readonly type: 'blank'; readonly height: number }
  | { readonly type: 'lines'; readonly count: number }
  | { readonly type: 'box'; readonly height: number }
  | {
      readonly type: 'grid';
      readonly cells: number;
      /** Characters in one line of the paper, across or down; default: 20, or 10 on small sheets. */
      readonly columns?: number | undefined;
      readonly writing?: 'horizontal' | 'vertical' | undefined;
    }
  /** What is left of the page, shared by weight. */
  | { readonly type: 'flex'; readonly share?: number | undefined };

/** The passage a question is about. */
export interface ExerciseReference {
  readonly block: string;
  readonly quote: string | undefined;
  /** The side in which the quote stands; default: either. */
  readonly language?: Language | undefined;
  /** Which of several places of the same words is meant, from 1. */
  readonly occurrence?: number | undefined;
  readonly place: Place;
}

/** One line of 採点基準: what is looked for, what it is worth, and how a half-right answer is marked. */
export interface RubricCriterion {
  readonly criterion: LocalizedContent;
  readonly points: number;
  readonly levels: readonly { readonly points: number; readonly description: LocalizedContent }[];
}

/** How readings are printed in one question: another policy than the book's, and words that never get one. */
export interface QuestionReadings {
  readonly policy: FuriganaPolicy | undefined;
  /** Words as written, without ruby. */
  readonly suppress: readonly string[];
}

/** Fields that every question type has. */
export interface ItemBase {
  /** Unique in the book and stable for ever: anchors, exports and answer keys go by it. */
  readonly id: string;
  /** Empty only where the type has a text of its own (cloze). */
  readonly prompt: LocalizedContent;
  readonly references: readonly ExerciseReference[];
  readonly explanation: LocalizedContent;
  /** What a learner is told after answering, right or wrong; printed in keys. */
  readonly feedback: LocalizedContent;
  readonly hints: readonly LocalizedContent[];
  readonly points: number | undefined;
  readonly rubric: readonly RubricCriterion[];
  /** 1 (easy) to 5. */
  readonly difficulty: number | undefined;
  /** A scale of the author's, e.g. `N3` or `B1`; always approximate. */
  readonly level: string | undefined;
  readonly tags: readonly string[];
  readonly skill: string | undefined;
  readonly space: AnswerSpace;
  /** `teacher`: stands in editions for teachers only. */
  readonly audience: 'everyone' | 'teacher';
  /** Versions it belongs to; nothing for all. */
  readonly versions: readonly string[] | undefined;
  /** Whether a version may print what there is to choose from in another order. */
  readonly shuffle: boolean;
  /** Only the spellings that the author wrote are right: no other kana, nothing taken from ruby. */
  readonly strict: boolean;
  readonly readings: QuestionReadings;
  /**
   * What is to be chosen from, matched or sorted, in printed order, as indexes of the authored order; empty where the
   * type has nothing to arrange. Set by the type as it is read, and anew for each version (arrange.ts): prompt, key and
   * exports all go by it.
   */
  readonly printed: readonly number[];
  /** `answers: private` and no overlay at hand: nothing of the answer is known. */
  readonly withheld: boolean;
  readonly place: Place;
}

export interface Choice {
  readonly content: LocalizedContent;
  readonly correct: boolean;
  readonly feedback: LocalizedContent;
  /** Keeps its place in every version: "none of these" stays last. */
  readonly fixed: boolean;
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

/** An answer in words, and what else counts as right. */
export interface WordedAnswer {
  readonly answer: LocalizedContent;
  /** `answer: varies`: the answer is a sample. */
  readonly varies: boolean;
  /** What the author lets count as well. */
  readonly accept: readonly LocalizedContent[];
  /** `accept: auto`: the answer with ruby read as kana, all in kana first. By language, plain text. */
  readonly variants: ReadonlyMap<Language, readonly string[]>;
}

/** Bounds for the length of an answer; at least one is given. */
export interface AnswerLength {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly unit: 'characters' | 'words';
}

/** 要約, 作文, 討論. */
export type EssayKind = 'summary' | 'composition' | 'discussion';

/** One sentence to be rewritten. */
export interface TransformRow extends WordedAnswer {
  readonly from: LocalizedContent;
  /** How: "passive", 「〜ざるをえない」を使って. */
  readonly cue: LocalizedContent;
}

/** What each type has beyond `ItemBase`. */
export interface ItemFields {
  readonly choice: { readonly select: 'one' | 'many'; readonly choices: readonly Choice[] };
  readonly 'true-false': { readonly answer: boolean; readonly correction: LocalizedContent };
  readonly cloze: {
    /** By language; gaps are numbered from 1 through each language's text. */
    readonly text: ReadonlyMap<Language, readonly ClozePart[]>;
    readonly bank: 'none' | 'shuffled' | 'sorted';
    readonly distractors: readonly LocalizedContent[];
    /** All words of the bank, where the author lists them; nothing where they are the answers and the distractors. */
    readonly words?: readonly LocalizedContent[] | undefined;
  };
  readonly match: {
    readonly pairs: readonly { readonly left: LocalizedContent; readonly right: LocalizedContent }[];
    /** Further right sides that belong to nothing. */
    readonly extra: readonly LocalizedContent[];
  };
  readonly order: {
    /** In the right order. */
    readonly parts: readonly LocalizedContent[];
    /** Other right orders, as indexes of `parts`. */
    readonly alternatives: readonly (readonly number[])[];
  };
  readonly short: WordedAnswer;
  readonly reading: {
    /** `reading`: the word is printed in kanji and its reading asked for; `writing`: the other way round (書き取り). */
    readonly asks: 'reading' | 'writing';
    /** The word in kanji, as it stands in the text. */
    readonly word: string;
    /** In kana. */
    readonly reading: string;
    /** Further readings, or spellings, that count; a reading in the other kana is one of them. */
    readonly accept: readonly string[];
    /** The sentence around the word; empty where the word stands alone. In one language. */
    readonly text: LocalizedContent;
    /** Where the word stands in the plain text of the sentence, in UTF-16 units; a word to write may stand in kana. */
    readonly span: { readonly start: number; readonly end: number };
  };
  readonly translate: WordedAnswer & {
    readonly from: Language;
    readonly to: Language;
    /** Whether the author named the two languages; if not, it goes into the language that stands beside the text. */
    readonly directed: boolean;
    /** What is to be translated, in `from`; of the referenced passage where the author gives no text. */
    readonly text: LocalizedContent;
  };
  readonly extract: WordedAnswer & {
    /** The number of characters asked for, as printed in the prompt; nothing where it is not said. */
    readonly length: AnswerLength | undefined;
  };
  readonly transform: { readonly rows: readonly TransformRow[] };
  /** Its answer is empty where the rubric alone says what is looked for. */
  readonly essay: WordedAnswer & {
    readonly kind: EssayKind | undefined;
    readonly length: AnswerLength | undefined;
  };
  readonly group: {
    /** What the questions of the group share, by paragraph. */
    readonly stimulus: readonly LocalizedContent[];
    readonly items: readonly Item<Exclude<ItemType, 'group'>>[];
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
  /** Whether a version may print its questions in another order. */
  readonly shuffle: boolean;
  readonly items: readonly Item[];
  readonly place: Place;
}

/** `exercises/<chapter>.yaml`. */
export interface ExerciseChapter {
  readonly chapter: string;
  readonly sets: readonly ExerciseSet[];
  /** Ids of questions that are gone: never to be used again, for cards and gradebooks go by them. */
  readonly retired: readonly { readonly id: string; readonly place: Place }[];
}
