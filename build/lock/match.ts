import type { LockRecord } from '../model/align-lock.ts';
import type { Candidate } from './candidate.ts';
import { matchGaps } from './gaps.ts';
import { marry, type Match } from './matching.ts';

/**
 * The record of each candidate, as an index into `records`, each at most once; nothing for a pair that is new. Like
 * patience diff (Cohen), sure partners come first and hold what lies between them:
 *
 * 1. both hashes and the id, then both hashes alone: what was moved, or whose id has shifted
 * 2. the same id, if an author gave it
 * 3. the hash of one side and the id, then of the translation alone, then of the source alone
 * 4. what then is left between the same two neighbours (gaps.ts)
 *
 * Where several records would serve, the first does. Steps 1 to 3 look keys up in tables; all of it is linear in the size
 * of lock and book, but for gaps, which are bounded.
 */
export function matchRecords(
  records: readonly LockRecord[],
  candidates: readonly Candidate[],
): readonly (number | undefined)[] {
  const match: Match = {
    records,
    candidates,
    found: Array.from({ length: candidates.length }),
    taken: new Set(),
  };
  take(match, ({ id, normaliser: v, source, target }) => key(v, id, source, target), bothSides(true));
  take(match, ({ normaliser: v, source, target }) => key(v, source, target), bothSides(false));
  take(
    match,
    ({ id }) => id,
    ({ pair, named }) => (named ? [pair.id] : []),
  );
  for (const withId of [true, false]) {
    for (const side of ['target', 'source'] as const) {
      take(
        match,
        (record) => key(record.normaliser, record[side], withId ? record.id : ''),
        oneSide(side, withId),
      );
    }
  }
  matchGaps(match);
  return match.found;
}

/** Gives each candidate that has none the first free record that has one of its keys. */
function take(
  match: Match,
  keyOfRecord: (record: LockRecord) => string,
  keysOfCandidate: (candidate: Candidate) => readonly string[],
): void {
  const free = new Map<string, { readonly records: number[]; next: number }>();
  for (const [index, record] of match.records.entries()) {
    if (match.taken.has(index)) continue;
    const name = keyOfRecord(record);
    const queue = free.get(name);
    if (queue === undefined) free.set(name, { records: [index], next: 0 });
    else queue.records.push(index);
  }
  for (const [index, candidate] of match.candidates.entries()) {
    if (match.found[index] !== undefined) continue;
    const queues = keysOfCandidate(candidate).flatMap((name) => free.get(name) ?? []);
    const queue = queues.find(({ records, next }) => next < records.length);
    const record = queue?.records[queue.next];
    if (queue === undefined || record === undefined) continue;
    queue.next += 1;
    marry(match, index, record);
  }
}

function bothSides(withId: boolean): (candidate: Candidate) => readonly string[] {
  return ({ pair, hashes }) =>
    [...hashes].flatMap(([version, { source, target }]) =>
      source === undefined || target === undefined
        ? []
        : [withId ? key(version, pair.id, source, target) : key(version, source, target)],
    );
}

function oneSide(side: 'source' | 'target', withId: boolean): (candidate: Candidate) => readonly string[] {
  return ({ pair, hashes, blank }) => {
    if (blank[side]) return [];
    return [...hashes].flatMap(([version, { [side]: hash }]) =>
      hash === undefined ? [] : [key(version, hash, withId ? pair.id : '')],
    );
  };
}

function key(...parts: readonly (string | number)[]): string {
  return parts.join('\n');
}
