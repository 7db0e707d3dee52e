import { createHash } from 'node:crypto';
import { currentNormaliser } from '../model/align-lock.ts';
import type { Block } from '../model/parsed.ts';
import { normaliseV1 } from './normalise.ts';

/** Gives what blocks say as one text; equal texts mean that nothing has to be translated anew. */
export type Normalise = (blocks: readonly Block[]) => string;

/** The normalisers by version, and the one that new records are made with. */
export interface Normalisers {
  readonly current: number;
  readonly versions: ReadonlyMap<number, Normalise>;
}

/**
 * Every version that a lock may hold. A record is compared by the version it was made with, so that a new normaliser makes
 * no translation out of date; `accept` makes records anew only where nothing has changed (accept.ts).
 */
export const normalisers: Normalisers = {
  current: currentNormaliser,
  versions: new Map([[1, normaliseV1]]),
};

/** The first 96 bits of SHA-256 of what the blocks say, in hexadecimal digits. */
export function hashOf(blocks: readonly Block[], normalise: Normalise): string {
  return createHash('sha256').update(normalise(blocks), 'utf8').digest('hex').slice(0, 24);
}
