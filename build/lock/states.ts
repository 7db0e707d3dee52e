import type { LockRecord, StatedPair, TranslationState, TranslationStatus } from '../model/align-lock.ts';
import type { AlignedChapter, BlockPair } from '../model/aligned.ts';
import { candidates, type Candidate } from './candidate.ts';
import { matchRecords } from './match.ts';
import { normalisers as known, type Normalisers } from './normalisers.ts';

/**
 * How a translation stands to its lock: the state of every pair, and the records of pairs that are gone. Without a lock, or
 * with one that cannot be read, every pair counts as accepted.
 */
export function compareWithLock(
  chapters: readonly AlignedChapter[],
  lock: Pick<TranslationStatus, 'language' | 'file' | 'lock' | 'whole'>,
  normalisers: Normalisers = known,
): TranslationStatus {
  if (lock.lock === undefined || lock.lock === 'unreadable') {
    const stated = chapters.map(({ id, pairs }) => ({
      id,
      pairs: pairs.map((pair) => ({ pair, state: oneSided(pair) ?? 'ok', record: undefined })),
    }));
    return { ...lock, chapters: stated, gone: [] };
  }
  const { records } = lock.lock;
  const all = candidates(
    chapters.flatMap(({ pairs }) => pairs),
    records,
    normalisers,
  );
  const found = matchRecords(records, all);
  const stated = new Map(
    all.map((candidate, index): [BlockPair, StatedPair] => {
      const record = records[found[index] ?? -1];
      const state = oneSided(candidate.pair) ?? stateOf(candidate, record);
      return [candidate.pair, { pair: candidate.pair, state, record }];
    }),
  );
  const taken = new Set(found);
  return {
    ...lock,
    chapters: chapters.map(({ id, pairs }) => ({
      id,
      pairs: pairs.map(
        (pair) => stated.get(pair) ?? { pair, state: oneSided(pair) ?? 'ok', record: undefined },
      ),
    })),
    gone: records.filter((_, index) => !taken.has(index)),
  };
}

/** The state of a pair of which a side is not there. */
function oneSided({ state }: BlockPair): TranslationState | undefined {
  switch (state) {
    case 'paired':
      return undefined;
    case 'orphan':
      return 'extra';
    case 'missing':
    case 'extra':
    case 'omitted':
      return state;
  }
}

function stateOf({ pair, hashes }: Candidate, record: LockRecord | undefined): TranslationState {
  if (record === undefined) return 'touched';
  const now = hashes.get(record.normaliser);
  const source = now?.source === record.source;
  const target = now?.target === record.target;
  if (source && target) return pair.id === record.id ? 'ok' : 'moved';
  if (target) return 'stale';
  return source ? 'edited' : 'touched';
}
