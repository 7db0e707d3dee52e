import type { BlockPair } from '../model/aligned.ts';
import type { Language, SideName } from '../model/place.ts';

/** One language column of an edition. */
export interface ViewSide {
  readonly name: SideName;
  readonly language: Language;
}

/** How a view sets a pair: which sides, level beside each other or one above the other, whole or sentence by sentence. */
export interface Arrangement {
  readonly sides: readonly ViewSide[];
  readonly layout: 'parallel' | 'stacked';
  readonly unit: 'paragraph' | 'sentence';
}

/** The layout of a row that has all of the arrangement's sides. */
export function rowLayout(arrangement: Arrangement): 'parallel' | 'full' | 'stacked' {
  return arrangement.sides.length === 1 ? 'full' : arrangement.layout;
}

/** Whether an edition of this arrangement has anything of a pair: what is left untranslated has only one side. */
export function isShown(pair: BlockPair, arrangement: Arrangement): boolean {
  return arrangement.sides.some((side) => pair[side.name].length > 0);
}
