import type { Report } from '../model/message.ts';
import type { Entry } from './entry.ts';
import { tellMoved } from './faults.ts';
import type { LengthFit } from './length-fit.ts';
import { unitCosts } from './unit-cost.ts';
import { unitOf } from './units.ts';

/** So strong must the evidence be for a partner far away: a missing and an extra block are likelier otherwise. */
const convincing = -4;
const sideLimit = 40;

/**
 * Finds blocks that stand somewhere else in the translation: of those without a partner on each side, the two that
 * are each other's best by far. They are told as moved and stay apart, since pairing them would print them out of order.
 */
export function tellFarMoves(entries: readonly Entry[], fit: LengthFit, report: Report): readonly Entry[] {
  const lost = entries.filter(({ state, told }) => state === 'missing' && !told);
  const found = entries.filter(({ state, told }) => state === 'orphan' && !told);
  if (lost.length === 0 || found.length === 0 || lost.length > sideLimit || found.length > sideLimit) return entries;
  const sources = lost.map(({ source }) => unitOf(source));
  const targets = found.map(({ target }) => unitOf(target));
  const { pair } = unitCosts(sources, targets, fit);
  const told = new Set<Entry>();
  sources.forEach((unit, row) => {
    const column = bestIndex(targets.map((_, index) => pair(row, index)));
    const back = bestIndex(sources.map((_, index) => pair(index, column)));
    const [from, to, partner] = [lost[row], found[column], targets[column]];
    if (back !== row || !from || !to || !partner || pair(row, column) > convincing) return;
    tellMoved(unit, partner, report);
    told.add(from).add(to);
  });
  return entries.map((entry) => (told.has(entry) ? { ...entry, told: true } : entry));
}

function bestIndex(costs: readonly number[]): number {
  return costs.reduce((best, cost, index) => (cost < (costs[best] ?? Infinity) ? index : best), 0);
}
