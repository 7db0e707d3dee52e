import type { LockRecord } from '../model/align-lock.ts';
import type { Candidate } from './candidate.ts';
import { marry, type Match } from './matching.ts';
import { readable } from './readable.ts';
import { wordsOf } from './word-diff.ts';

/** Comparisons of texts in one gap; a gap in which more changed has no partners. */
const mostComparisons = 10_000;
/** Share of words in common (Dice, 1945) from which on two texts may be one, rewritten. */
const likeness = 0.3;

/**
 * Partners for what changed on both sides: pairs between two neighbours that have records, and the free records between
 * those. As many of each, kind by kind: they are partners in order. Otherwise those are whose sources have most words in
 * common, in order.
 */
export function matchGaps(match: Match): void {
  const { candidates, found } = match;
  let start = 0;
  while (start < candidates.length) {
    if (found[start] !== undefined) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < candidates.length && found[end] === undefined) end += 1;
    const after = freeFrom((start === 0 ? undefined : found[start - 1]) ?? -1, 1, match);
    const before = end === candidates.length ? match.records.length : found[end];
    const free = after.length > 0 || before === undefined ? after : freeFrom(before, -1, match).toReversed();
    const run = Array.from({ length: end - start }, (_, index) => start + index);
    for (const [candidate, record] of partners(run, free, match)) marry(match, candidate, record);
    start = end;
  }
}

/** Indexes of the free records next to one, going up or down. */
function freeFrom(record: number, step: 1 | -1, { records, taken }: Match): readonly number[] {
  const free: number[] = [];
  for (let at = record + step; at >= 0 && at < records.length && !taken.has(at); at += step) free.push(at);
  return free;
}

type Partners = readonly (readonly [candidate: number, record: number])[];

function partners(run: readonly number[], free: readonly number[], match: Match): Partners {
  const sides = {
    run: run.flatMap((index) => match.candidates[index] ?? []),
    free: free.flatMap((index) => match.records[index] ?? []),
  };
  const inOrder =
    run.length === free.length && sides.run.every(({ pair }, index) => pair.kind === sides.free[index]?.kind);
  if (inOrder) return run.map((candidate, index) => [candidate, free[index] ?? 0]);
  if (run.length * free.length > mostComparisons || free.length === 0) return [];
  return mostAlike(sides.run, sides.free).map(([i, j]) => [run[i] ?? 0, free[j] ?? 0]);
}

/** The partners in order, of one kind, with the most in common in all (dynamic programming, Needleman and Wunsch 1970). */
function mostAlike(run: readonly Candidate[], free: readonly LockRecord[]): Partners {
  const left = run.map(({ pair }) => new Set(wordsOf(readable(pair.source))));
  const right = free.map(({ text }) => new Set(wordsOf(text)));
  const width = free.length + 1;
  const best = new Float64Array((run.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const gain = (i: number, j: number) =>
    run[i]?.pair.kind === free[j]?.kind ? alike(left[i] ?? new Set(), right[j] ?? new Set()) : 0;
  for (let i = run.length - 1; i >= 0; i--) {
    for (let j = free.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gain(i, j));
    }
  }
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < run.length && j < free.length) {
    if (at(i, j) === at(i + 1, j)) i += 1;
    else if (at(i, j) === at(i, j + 1)) j += 1;
    else {
      found.push([i, j]);
      i += 1;
      j += 1;
    }
  }
  return found;
}

function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  const share = (2 * common) / Math.max(1, left.size + right.size);
  return share < likeness ? 0 : share;
}
