import type { PhrasingContent } from 'mdast';
import type { ItemBase, ItemType, LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';

/** Fields of a question that anyone may see: those of an item without explanation and answers. */
export type QuestionBase = Pick<ItemBase, 'id' | 'prompt' | 'references' | 'hints' | 'points' | 'space'>;

/** A piece of a cloze text as the reader gets it: a gap has its number and nothing of what belongs in it. */
export type BlankPart =
  | { readonly type: 'text'; readonly content: readonly PhrasingContent[] }
  | { readonly type: 'gap'; readonly number: number };

/** Room in a gap: the same for all gaps of one text, so that a width tells nothing about one answer. */
export type GapWidth = 'short' | 'medium' | 'long';

/** What each type shows beyond `QuestionBase`. Nothing in here says, or lets one infer, what is right. */
export interface QuestionFields {
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
}

/**
 * A question without its answer: all that editions without answers are ever given. The type has no field that could
 * hold an answer, so that no rendering can print one by mistake.
 */
export type Question<T extends ItemType = ItemType> = {
  [K in T]: QuestionBase & { readonly type: K } & QuestionFields[K];
}[T];

/** The open fields of an item, copied one by one so that a new field stays closed until it is named here. */
export function openFields(item: ItemBase): QuestionBase {
  const { id, prompt, references, hints, points, space } = item;
  return { id, prompt, references, hints, points, space };
}
