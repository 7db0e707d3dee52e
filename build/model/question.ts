import type { PhrasingContent } from 'mdast';
import type { AnswerLength, EssayKind, ItemBase, ItemType, LocalizedContent } from './exercise.ts';
import type { Language } from './place.ts';

/** Fields of a question that anyone may see: those of an item without explanation, marking and answers. */
export type QuestionBase = Pick<
  ItemBase,
  | 'id'
  | 'prompt'
  | 'references'
  | 'hints'
  | 'points'
  | 'difficulty'
  | 'level'
  | 'tags'
  | 'skill'
  | 'space'
  | 'readings'
>;

/** A piece of a cloze text as the reader gets it: a gap has its number and nothing of what belongs in it. */
export type BlankPart =
  | { readonly type: 'text'; readonly content: readonly PhrasingContent[] }
  | { readonly type: 'gap'; readonly number: number };

/** Room in a gap: the same for all gaps of one text, so that a width tells nothing about one answer. */
export type GapWidth = 'short' | 'medium' | 'long';

/** What each type shows beyond `QuestionBase`. Nothing in here says, or lets one infer, what is right. */
export interface QuestionFields {
  /** In printed order. */
  readonly choice: { readonly select: 'one' | 'many'; readonly choices: readonly LocalizedContent[] };
  readonly 'true-false': object;
  readonly cloze: {
    readonly text: ReadonlyMap<Language, readonly BlankPart[]>;
    readonly width: GapWidth;
    /** Words to choose from, in printed order; a language without a bank is absent. */
    readonly bank: ReadonlyMap<Language, readonly (readonly PhrasingContent[])[]>;
  };
  readonly match: {
    readonly left: readonly LocalizedContent[];
    /** In printed order. */
    readonly right: readonly LocalizedContent[];
  };
  /** In printed order. */
  readonly order: { readonly parts: readonly LocalizedContent[] };
  readonly short: object;
  readonly reading: {
    readonly asks: 'reading' | 'writing';
    /** The word as it is printed: in kanji, or in kana where it is to be written. */
    readonly shown: string;
    /** The sentence in two pieces around the word; nothing where the word stands alone. In one language. */
    readonly text:
      | {
          readonly language: Language;
          readonly before: readonly PhrasingContent[];
          readonly after: readonly PhrasingContent[];
        }
      | undefined;
  };
  readonly translate: { readonly from: Language; readonly to: Language; readonly text: LocalizedContent };
  readonly extract: { readonly length: AnswerLength | undefined };
  readonly transform: {
    readonly rows: readonly { readonly from: LocalizedContent; readonly cue: LocalizedContent }[];
  };
  readonly essay: { readonly kind: EssayKind | undefined; readonly length: AnswerLength | undefined };
  /** Its questions stand beside it, in the sheet. */
  readonly group: { readonly stimulus: readonly LocalizedContent[] };
}

/**
 * A question without its answer: all that editions without answers are ever given. The type has no field that could
 * hold an answer, so that no rendering can print one by mistake.
 */
export type Question<T extends ItemType = ItemType> = {
  [K in T]: QuestionBase & { readonly type: K } & QuestionFields[K];
}[T];
