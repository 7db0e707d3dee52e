import type { Report } from '../model/message.ts';
import type { Entry } from './entry.ts';
import { tellMoved } from './faults.ts';
import type { LengthFit } from './length-fit.ts';
import { unitCosts } from './unit-cost.ts';
import { unitOf } from './units.ts';

/** So strong must the evidence be for a partner far away: a missing and an extra block are likelier otherwise. */
const convincing = -2;
const sideLimit = 40;

/**
 * Finds blocks that stand somewhere else in the translation: of those without a partner on each side, the two that
 * are each other's best by far. They are told as moved and stay apart, since pairing them would print them out of order.
 */
export function tellFarMoves(entries: readonly Entry[], fit: LengthFit, report: Report): readonly Entry[] {
  const lost = entries.filter(({ state, told }) => state === 'missing' && !told);
  const found = entries.filter(({ state, told }) => state === 'orphan' && !told);
  if (lost.length === 0 || found.length === 0 || lost.length > sideLimit || found.length > sideLimit)
    return entries;
  // All blocks are measured, for what is rare in a chapter can only be seen in the whole of it.
  const all = {
    source: entries.filter(({ source }) => source.length > 0),
    target: entries.filter(hasTarget),
  };
  const rows = indexesOf(lost, all.source);
  const columns = indexesOf(found, all.target);
  const sources = all.source.map(({ source }, index) => unitOf(source, index));
  const targets = all.target.map(({ target }, index) => unitOf(target, index));
  const { pair } = unitCosts(sources, targets, fit);
  const told = new Set<Entry>();
  for (const row of rows) {
    const column = best(columns, (index) => pair(row, index));
    if (best(rows, (index) => pair(index, column)) !== row || pair(row, column) > convincing) continue;
    const [from, to] = [all.source[row], all.target[column]];
    const [unit, partner] = [sources[row], targets[column]];
    if (!from || !to || !unit || !partner) continue;
    tellMoved(unit, partner, report);
    told.add(from).add(to);
  }
  return entries.map((entry) => (told.has(entry) ? { ...entry, told: true } : entry));
}

function hasTarget({ target }: Entry): boolean {
  return target.length > 0;
}

function indexesOf(some: readonly Entry[], all: readonly Entry[]): readonly number[] {
  const wanted = new Set(some);
  return all.flatMap((entry, index) => (wanted.has(entry) ? [index] : []));
}

function best(indexes: readonly number[], cost: (index: number) => number): number {
  const costs = indexes.map((index) => cost(index));
  const place = costs.reduce((least, each, index) => (each < (costs[least] ?? Infinity) ? index : least), 0);
  return indexes[place] ?? -1;
}
