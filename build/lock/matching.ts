import type { LockRecord } from '../model/align-lock.ts';
import type { Candidate } from './candidate.ts';

/** A matching as it grows. */
export interface Match {
  readonly records: readonly LockRecord[];
  readonly candidates: readonly Candidate[];
  /** By candidate: the index of its record. */
  readonly found: (number | undefined)[];
  /** Indexes of records that have a partner. */
  readonly taken: Set<number>;
}

/** Makes a candidate and a record partners. */
export function marry(match: Match, candidate: number, record: number): void {
  match.found[candidate] = record;
  match.taken.add(record);
}
