import type { AlignLock, LockRecord, StatedPair, TranslationStatus } from '../model/align-lock.ts';
import { hashesOf } from './candidate.ts';
import { normalisers as known, type Normalisers } from './normalisers.ts';
import { readable } from './readable.ts';

/** What to accept, and why a translation that did not change may be. */
export interface Acceptance {
  /** Whether this pair is one of those that the translator speaks for. */
  readonly chosen: (pair: StatedPair) => boolean;
  /** That a changed source called for no change: without it, no such pair is accepted. */
  readonly noChangeNeeded: string | undefined;
}

/** The lock to be written, and what became of the pairs that were chosen. */
export interface Accepted {
  readonly lock: AlignLock;
  /** Pairs whose record was made or made anew. */
  readonly recorded: readonly StatedPair[];
  /** Pairs that were chosen and stay as they are: `stale` without a reason, or without a translation. */
  readonly refused: readonly StatedPair[];
  /** Records of pairs that are no longer there, which the new lock has not. */
  readonly dropped: readonly LockRecord[];
}

/**
 * Records the chosen pairs as current. A pair whose source changed and whose translation did not is refused unless a
 * reason is given, which is kept in its record: else a lock could be made to say anything. Pairs that were not chosen
 * keep their records, under the ids that they have now. Records of pairs that are gone go. Where there was no lock, everything that was not chosen counts as accepted too, as it did without one.
 */
export function acceptPairs(
  status: TranslationStatus,
  { chosen, noChangeNeeded }: Acceptance,
  normalisers: Normalisers = known,
): Accepted {
  // What a fault hides would seem gone, and its records would go.
  if (status.lock === 'unreadable' || !status.whole) throw new Error('Only what can be read is accepted');
  const isFirst = status.lock === undefined;
  const records: LockRecord[] = [];
  const recorded: StatedPair[] = [];
  const refused: StatedPair[] = [];
  for (const stated of status.chapters.flatMap(({ pairs }) => pairs)) {
    const isChosen = chosen(stated);
    const accept = (reason?: string) => recordOf(stated, reason, normalisers);
    const next = isChosen || isFirst ? judge(stated, noChangeNeeded, accept) : movedAlong(stated);
    const record = next === 'refused' ? movedAlong(stated) : next;
    if (record !== undefined) records.push(record);
    if (!isChosen) continue;
    if (next === 'refused') refused.push(stated);
    else if (record !== undefined && (isFirst || stated.state !== 'ok')) recorded.push(stated);
  }
  return {
    lock: { records },
    recorded,
    refused,
    dropped: status.gone,
  };
}

/** The record that a chosen pair gets; nothing for one that has no translation to speak of. */
function judge(
  { state, record }: StatedPair,
  noChangeNeeded: string | undefined,
  accept: (reason?: string) => LockRecord,
): LockRecord | 'refused' | undefined {
  switch (state) {
    case 'ok':
    case 'moved':
      return accept(record?.reason);
    case 'edited':
    case 'touched':
      return accept();
    case 'stale':
      return noChangeNeeded === undefined ? 'refused' : accept(noChangeNeeded);
    case 'missing':
      return 'refused';
    case 'extra':
    case 'omitted':
      return undefined;
  }
}

/** A record that stays as it was, under the id that its pair has now: two pairs never share one. */
function movedAlong({ pair, record }: StatedPair): LockRecord | undefined {
  return record === undefined ? undefined : { ...record, id: pair.id };
}

function recordOf({ pair }: StatedPair, reason: string | undefined, normalisers: Normalisers): LockRecord {
  const normaliser = normalisers.current;
  const { source, target } = hashesOf(pair, normaliser, normalisers);
  if (source === undefined || target === undefined) throw new Error(`${pair.id} has one side only`);
  return { id: pair.id, kind: pair.kind, normaliser, source, target, text: readable(pair.source), reason };
}
