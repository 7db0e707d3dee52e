import type { BlockPair } from './aligned.ts';
import type { Language } from './place.ts';

/** The version of the lock's form, in its `schema`. */
export const alignLockSchema = 'align-lock/1';

/** The normaliser that new records are hashed with; records of any version down to 1 are understood (lock/normalisers.ts). */
export const currentNormaliser: number = 1;

/** One pair of blocks as its translation was accepted. */
export interface LockRecord {
  /** The pair's id at that time: `chapter/p3`. Ids shift when text is inserted, so that it is a hint, never proof. */
  readonly id: string;
  /** The kind of the source block, for people who read the file. */
  readonly kind: string;
  /** Version of the normaliser that both hashes were made with. */
  readonly normaliser: number;
  /** Hashes of what either side says (lock/hash.ts). */
  readonly source: string;
  readonly target: string;
  /** The source as it was accepted, for the difference that a translator is shown. */
  readonly text: string;
  /** Why a changed source called for no change of the translation. */
  readonly reason: string | undefined;
}

/** `translations/<lang>/align.lock.json`: the pairs whose translation was accepted as current, in reading order. */
export interface AlignLock {
  readonly records: readonly LockRecord[];
}

/**
 * What became of a pair since its translation was accepted. `ok`: nothing. `stale`: the source changed. `edited`: the
 * translation changed. `touched`: both did, or the pair was never accepted. `moved`: both say the same in another place,
 * or under another id. The others are the aligner's: one side is not there.
 */
export const translationStates = [
  'ok',
  'moved',
  'edited',
  'stale',
  'touched',
  'missing',
  'extra',
  'omitted',
] as const;
export type TranslationState = (typeof translationStates)[number];

/** A pair of the book beside its record. */
export interface StatedPair {
  readonly pair: BlockPair;
  readonly state: TranslationState;
  /** Nothing for a pair that was never accepted. */
  readonly record: LockRecord | undefined;
}

/** How one translation stands to its lock. */
export interface TranslationStatus {
  readonly language: Language;
  /** The lock file, from the book's folder. */
  readonly file: string;
  /** `unreadable`: there is one that has been reported; all pairs count as accepted then, as they do without any. */
  readonly lock: AlignLock | 'unreadable' | undefined;
  /** In the order of the book. */
  readonly chapters: readonly { readonly id: string; readonly pairs: readonly StatedPair[] }[];
  /** Records of pairs that are no longer there. */
  readonly gone: readonly LockRecord[];
  /** False where a fault hides a part of the book, so that what seems gone may be there. */
  readonly whole: boolean;
}
