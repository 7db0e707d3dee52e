import type { Report } from '../model/message.ts';
import { missing, orphans, paired, type Entry } from './entry.ts';
import { tellAmbiguous, tellJoined, tellMoved, tellReplaced, tellRetyped, tellUnusedJoin } from './faults.ts';
import type { LengthFit } from './length-fit.ts';
import { stepShape, type Step } from './programme.ts';
import { bestPath, isCertain, type UnitStretch } from './stretch-path.ts';
import { syncPoints, type SyncPoint } from './sync-points.ts';
import { alignTable } from './table.ts';
import { unitCosts } from './unit-cost.ts';
import type { Unit } from './units.ts';

/**
 * Pairs the units of two documents: first what has the same id or is equal, then, between those, by the cheapest path
 * over kinds, lengths and anchors (Gale and Church 1993, with typed steps). Every fault it meets is reported once.
 */
export function pairUnits(
  source: readonly Unit[],
  target: readonly Unit[],
  fit: LengthFit,
  report: Report,
): readonly Entry[] {
  const points = syncPoints(source, target);
  const away = {
    source: new Set(points.crossing.map((point) => point.source)),
    target: new Set(points.crossing.map((point) => point.target)),
  };
  const costs = unitCosts(source, target, fit);
  const entries = points.crossing.flatMap((point) => pairOf(point, source, target, fit, report));
  const end: SyncPoint = { source: source.length, target: target.length, matchedBy: 'id' };
  let from = { source: 0, target: 0 };
  for (const point of [...points.ordered, end]) {
    const rows = between(from.source, point.source, away.source);
    const columns = between(from.target, point.target, away.target);
    entries.push(...pairStretch({ source, target, rows, columns, costs, fit, report }));
    if (point !== end) entries.push(...pairOf(point, source, target, fit, report));
    from = { source: point.source + 1, target: point.target + 1 };
  }
  return entries;
}

/** A stretch with what is needed to pair it and to tell its faults. */
interface Stretch extends UnitStretch {
  readonly report: Report;
}

function pairOf(
  point: SyncPoint,
  source: readonly Unit[],
  target: readonly Unit[],
  fit: LengthFit,
  report: Report,
): readonly Entry[] {
  const from = source[point.source];
  const to = target[point.target];
  return from && to ? partners(from, to, point.matchedBy, fit, report) : [];
}

/** Partners that an id or the path named: a table's cells find each other, and kinds that cannot stand level are told. */
function partners(
  from: Unit,
  to: Unit,
  matchedBy: Entry['matchedBy'],
  fit: LengthFit,
  report: Report,
): readonly Entry[] {
  if (from.kind === 'table' && to.kind === 'table') return alignTable(from, to, matchedBy, fit, report);
  if (from.kind === to.kind || (flows(from) && flows(to))) return [paired(from.blocks, to.blocks, matchedBy)];
  tellRetyped(from, to, report);
  return [...missing(from.blocks, true), ...orphans(to.blocks, true)];
}

/** An id may join a paragraph to a list item: both are running text. */
function flows(unit: Unit): boolean {
  return unit.kind === 'paragraph' || unit.kind === 'listItem' || unit.kind === 'caption';
}

function between(start: number, end: number, away: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index).filter(
    (i) => !away.has(i),
  );
}

function pairStretch(stretch: Stretch): readonly Entry[] {
  const { source, target, rows, columns } = stretch;
  const steps = bestPath(stretch);
  const isSure = (step: Step): boolean => isCertain(step, stretch);
  return runsOf(steps, isSure).flatMap((run) => {
    const units = run.map((step) => unitsOf(step, source, target, rows, columns));
    if (run.every(isSure)) return units.flatMap((taken) => entriesOf(taken, steps, stretch));
    const sources = units.flatMap((taken) => taken.source);
    const targets = units.flatMap((taken) => taken.target);
    return uncertain(sources, targets, stretch);
  });
}

/** Nothing is paired where two readings are about as likely, and both sides are named in one message. */
function uncertain(sources: readonly Unit[], targets: readonly Unit[], stretch: Stretch): readonly Entry[] {
  const told = sources.length > 0 && targets.length > 0;
  if (told) tellAmbiguous(sources, targets, stretch.report);
  return [
    ...sources.flatMap((unit) => missing(unit.blocks, told)),
    ...targets.flatMap((unit) => orphans(unit.blocks, told)),
  ];
}

/** Certain steps one by one, neighbouring uncertain ones together. */
function runsOf(steps: readonly Step[], isSure: (step: Step) => boolean): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    if (last && first && !isSure(first) && !isSure(step)) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** A step with the units it takes. */
interface Taken {
  readonly step: Step;
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
}

function unitsOf(
  step: Step,
  source: readonly Unit[],
  target: readonly Unit[],
  rows: readonly number[],
  columns: readonly number[],
): Taken {
  const [down, right] = stepShape(step.type);
  const pick = (units: readonly Unit[], indexes: readonly number[], start: number, count: number): Unit[] =>
    indexes.slice(start, start + count).flatMap((index) => units[index] ?? []);
  return {
    step,
    source: pick(source, rows, step.source, down),
    target: pick(target, columns, step.target, right),
  };
}

function entriesOf(taken: Taken, steps: readonly Step[], stretch: Stretch): readonly Entry[] {
  const { step, source, target } = taken;
  const [from] = source;
  const [to] = target;
  // Where every block has its partner in turn, the structure said it; elsewhere the text had to.
  const matchedBy = steps.every(({ type }) => type === 'pair') ? 'structure' : 'text';
  switch (step.type) {
    case 'source-only':
      return source.flatMap((unit) => missing(unit.blocks, false));
    case 'target-only':
      return target.flatMap((unit) => orphans(unit.blocks, false));
    case 'joined':
    case 'split':
      tellJoined(source, target, stretch.report);
      return [paired(blocksOf(source), blocksOf(target), matchedBy)];
    case 'swap':
      return swapped(source, target, matchedBy, stretch);
    case 'replaced':
      if (from && to) tellReplaced(from, to, stretch.report);
      return [...missing(blocksOf(source), true), ...orphans(blocksOf(target), true)];
    case 'pair':
    case 'retyped':
      if (!from || !to) return [];
      if (step.type === 'pair') {
        tellUnusedJoin(to, from, stretch.report);
        return partners(from, to, matchedBy, stretch.fit, stretch.report);
      }
      tellRetyped(from, to, stretch.report);
      return [...missing(from.blocks, true), ...orphans(to.blocks, true)];
  }
}

/** Of two neighbours in the other order, the second keeps its partner, so that the rest stays in reading order. */
function swapped(
  source: readonly Unit[],
  target: readonly Unit[],
  matchedBy: Entry['matchedBy'],
  { fit, report }: Stretch,
): readonly Entry[] {
  const [first, second] = source;
  const [other, moved] = target;
  if (!first || !second || !other || !moved) return [];
  tellMoved(first, moved, report);
  return [
    ...missing(first.blocks, true),
    ...partners(second, other, matchedBy, fit, report),
    ...orphans(moved.blocks, true),
  ];
}

function blocksOf(units: readonly Unit[]): Entry['source'] {
  return units.flatMap((unit) => unit.blocks);
}
