import type { MatchedBy, BlockPair } from '../model/aligned.ts';
import type { Block } from '../model/parsed.ts';

/** A pair of blocks before it has an id, beads and its place in the chapter. */
export interface Entry {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  readonly matchedBy: MatchedBy;
  readonly state: BlockPair['state'];
  /** False for a one-sided entry that no message has named yet. */
  readonly told: boolean;
}

/** Partners. */
export function paired(source: readonly Block[], target: readonly Block[], matchedBy: MatchedBy): Entry {
  return { source, target, matchedBy, state: 'paired', told: true };
}

/** Source blocks without a partner, one entry each. */
export function missing(blocks: readonly Block[], told: boolean): readonly Entry[] {
  return blocks.map((block) => ({ source: [block], target: [], matchedBy: 'none', state: 'missing', told }));
}

/** Target blocks without a partner, one entry each. */
export function orphans(blocks: readonly Block[], told: boolean): readonly Entry[] {
  return blocks.map((block) => ({ source: [], target: [block], matchedBy: 'none', state: 'orphan', told }));
}
