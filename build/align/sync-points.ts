import type { Unit } from './units.ts';

/** Two units that are partners whatever stands around them. */
export interface SyncPoint {
  readonly source: number;
  readonly target: number;
  readonly matchedBy: 'id' | 'atom';
}

export interface SyncPoints {
  /** In order on both sides: they cut the document into parts that are paired on their own. */
  readonly ordered: readonly SyncPoint[];
  /** Pairs by id that cross others: partners all the same, but no cut. */
  readonly crossing: readonly SyncPoint[];
}

/**
 * Partners that need no guess: the same explicit id on both sides, and equal code or the same picture where each side
 * has it once. Of pairs that cross, the longest run in order is kept; ids hold even when they cross.
 */
export function syncPoints(source: readonly Unit[], target: readonly Unit[]): SyncPoints {
  const named = match(source, target, 'id', (unit) => unit.blocks[0]?.explicitId);
  const taken = { source: new Set(named.map((p) => p.source)), target: new Set(named.map((p) => p.target)) };
  const equal = match(source, target, 'atom', atomOf).filter(
    (point) => !taken.source.has(point.source) && !taken.target.has(point.target),
  );
  const ids = longestRun(named);
  const inOrder = new Set(ids);
  const bounded = equal.filter((point) => fitsBetween(point, ids));
  return {
    ordered: [...ids, ...longestRun(bounded)].sort((a, b) => a.source - b.source),
    crossing: named.filter((point) => !inOrder.has(point)),
  };
}

function atomOf(unit: Unit): string | undefined {
  const [block] = unit.blocks;
  if (block?.code && block.code.value.trim() !== '') return `code ${unit.containers} ${block.code.value}`;
  return block?.image ? `image ${unit.containers} ${block.image.path}` : undefined;
}

/** Units whose name stands exactly once on each side. */
function match(
  source: readonly Unit[],
  target: readonly Unit[],
  matchedBy: 'id' | 'atom',
  nameOf: (unit: Unit) => string | undefined,
): readonly SyncPoint[] {
  const places = new Map<string, number>();
  target.forEach((unit, index) => {
    const name = nameOf(unit);
    if (name !== undefined) places.set(name, places.has(name) ? -1 : index);
  });
  const found = new Map<string, SyncPoint | undefined>();
  source.forEach((unit, index) => {
    const name = nameOf(unit);
    const place = name === undefined ? undefined : places.get(name);
    if (name === undefined || place === undefined || place < 0) return;
    found.set(name, found.has(name) ? undefined : { source: index, target: place, matchedBy });
  });
  return [...found.values()].filter((point) => point !== undefined);
}

/** The longest increasing subsequence by target, in n log n (patience sorting). */
function longestRun(points: readonly SyncPoint[]): readonly SyncPoint[] {
  const tops: number[] = [];
  const previous: number[] = [];
  points.forEach((point, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const top = points[tops[middle] ?? 0];
      if (top && top.target < point.target) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const run: SyncPoint[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const point = points[index];
    if (point) run.push(point);
  }
  return run.reverse();
}

/** Does a point lie on the same side of every fixed point in both documents? */
function fitsBetween(point: SyncPoint, fixed: readonly SyncPoint[]): boolean {
  let low = 0;
  let high = fixed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fixed[middle]?.source ?? 0) < point.source) low = middle + 1;
    else high = middle;
  }
  const before = fixed[low - 1];
  const after = fixed[low];
  return (before?.target ?? -1) < point.target && point.target < (after?.target ?? Infinity);
}
