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
 * keep their records. Records of pairs that are gone go, unless a part of the book could not be seen. Where there was no
 * lock, everything that was not chosen counts as accepted too, as it did without one.
 */
export function acceptPairs(
  status: TranslationStatus,
  { chosen, noChangeNeeded }: Acceptance,
  normalisers: Normalisers = known,
): Accepted {
  if (status.lock === 'unreadable') throw new Error('A lock that cannot be read is never overwritten');
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
    lock: { records: status.whole ? records : withGone(records, status) },
    recorded,
    refused,
    dropped: status.whole ? status.gone : [],
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

/** Records of what cannot be seen just now keep their places, after the record that they stood behind. */
function withGone(records: readonly LockRecord[], status: TranslationStatus): readonly LockRecord[] {
  const { lock, gone } = status;
  const missed = new Set(gone);
  const newIds = new Map(
    status.chapters.flatMap(({ pairs }) => pairs.map(({ pair, record }) => [record, pair.id] as const)),
  );
  const used = new Set(records.map(({ id }) => id));
  const following = new Map<string | undefined, LockRecord[]>();
  let before: string | undefined;
  for (const record of lock === undefined || lock === 'unreadable' ? [] : lock.records) {
    if (missed.has(record)) {
      const kept = { ...record, id: unusedId(record.id, used) };
      following.set(before, [...(following.get(before) ?? []), kept]);
    } else before = newIds.get(record);
  }
  return [
    ...(following.get(undefined) ?? []),
    ...records.flatMap((record) => [record, ...(following.get(record.id) ?? [])]),
  ];
}

/** Its id may belong to another pair by now. */
function unusedId(id: string, used: Set<string>): string {
  let name = id;
  for (let count = 2; used.has(name); count++) name = `${id}~${count}`;
  used.add(name);
  return name;
}
