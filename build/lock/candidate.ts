import type { LockRecord } from '../model/align-lock.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Block } from '../model/parsed.ts';
import { hashOf, type Normalisers } from './normalisers.ts';
import { readable } from './readable.ts';

/** The hashes of a pair as one version of the normaliser makes them; nothing for a side that is not there. */
export interface Hashes {
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** A pair that may have a record: both sides are there, or only the translation is missing. */
export interface Candidate {
  readonly pair: BlockPair;
  /** The author gave the id, so that it names the same thing wherever it stands. */
  readonly named: boolean;
  /** By version of the normaliser, for the versions that the lock has. */
  readonly hashes: ReadonlyMap<number, Hashes>;
  /** Sides that say nothing (cells without words) are alike everywhere. */
  readonly blank: { readonly source: boolean; readonly target: boolean };
}

/** The pairs that may have records, with their hashes in every version that the records were made with. */
export function candidates(
  pairs: readonly BlockPair[],
  records: readonly LockRecord[],
  normalisers: Normalisers,
): readonly Candidate[] {
  const versions = [...new Set(records.map(({ normaliser }) => normaliser))];
  return pairs
    .filter(({ state }) => state === 'paired' || state === 'missing')
    .map((pair) => ({
      pair,
      named: pair.source[0]?.explicitId !== undefined || pair.kind === 'footnoteDefinition',
      hashes: new Map(versions.map((version) => [version, hashesOf(pair, version, normalisers)])),
      blank: { source: isBlank(pair.source), target: isBlank(pair.target) },
    }));
}

/** The hashes of a pair in one version, which must be one that this program has. */
export function hashesOf(pair: BlockPair, version: number, normalisers: Normalisers): Hashes {
  const normalise = normalisers.versions.get(version);
  if (normalise === undefined) throw new Error(`There is no normaliser ${version}`);
  const side = (blocks: readonly Block[]) => (blocks.length === 0 ? undefined : hashOf(blocks, normalise));
  return { source: side(pair.source), target: side(pair.target) };
}

function isBlank(blocks: readonly Block[]): boolean {
  return readable(blocks).trim() === '';
}
