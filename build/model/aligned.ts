import type { Block, BlockKind } from './parsed.ts';

/** Why two blocks are partners. */
export type MatchedBy = 'id' | 'atom' | 'structure' | 'text' | 'none';

/** A stretch of one block's `text`: UTF-16 offsets, end exclusive. `block` indexes the side's blocks. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Sentences that render each other: one or more on each side (1–1, 1–2, 2–1, 2–2 …). */
export interface Bead {
  readonly source: readonly Span[];
  readonly target: readonly Span[];
}

/**
 * A pair of blocks. A side is a list because `@join` and `@split` put two blocks against one; an empty list is a side
 * without a partner, and `state` says why.
 */
export interface BlockPair {
  /** `chapter/p3`, or `chapter/id` when the author named it. Unique in the book, derived from the source side. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  readonly matchedBy: MatchedBy;
  readonly state: 'paired' | 'omitted' | 'extra' | 'missing' | 'orphan';
  /** In order; joined, the spans of a side give its text back. Empty when a side is empty. */
  readonly beads: readonly Bead[];
}

/** One chapter's pairs in reading order: source order, with target-only blocks after the pair they follow. */
export interface AlignedChapter {
  readonly id: string;
  readonly pairs: readonly BlockPair[];
}
