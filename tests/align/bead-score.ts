import type { Sizes } from './bead-baselines.ts';
import { randomNumbers } from './faults.ts';

/** One block: what was set by hand, and what a method says. */
export interface Scored {
  /** Beads found that are right, beads found, beads that there are; those with an empty side are left out. */
  readonly right: number;
  readonly found: number;
  readonly real: number;
  readonly whole: boolean;
}

/** Strict: a bead counts only with exactly its sentences on both sides. */
export function scoreBlock(real: Sizes, found: Sizes): Scored {
  const wanted = new Set(full(real));
  const given = full(found);
  const right = given.filter((bead) => wanted.has(bead)).length;
  return {
    right,
    found: given.length,
    real: wanted.size,
    whole: String(spans(real)) === String(spans(found)),
  };
}

function spans(sizes: Sizes): readonly string[] {
  let [row, column] = [0, 0];
  return sizes.map(([down, across]) => {
    const name = `${row}+${down}:${column}+${across}`;
    row += down;
    column += across;
    return name;
  });
}

function full(sizes: Sizes): readonly string[] {
  return spans(sizes).filter((_, index) => (sizes[index]?.[0] ?? 0) > 0 && (sizes[index]?.[1] ?? 0) > 0);
}

export interface Measures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly whole: number;
}

/** In per cent, over all beads of some blocks. */
export function measuresOf(blocks: readonly Scored[]): Measures {
  const total = (name: 'right' | 'found' | 'real'): number =>
    blocks.reduce((sum, each) => sum + each[name], 0);
  const precision = (100 * total('right')) / Math.max(1, total('found'));
  const recall = (100 * total('right')) / Math.max(1, total('real'));
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1, precision + recall),
    whole: (100 * blocks.filter(({ whole }) => whole).length) / Math.max(1, blocks.length),
  };
}

/** 95 % of the values that a figure takes on blocks drawn again and again with replacement (Efron 1979). */
export function bootstrap(
  blocks: number,
  figure: (drawn: readonly number[]) => number,
): readonly [number, number] {
  const random = randomNumbers(1979);
  const values = Array.from({ length: 2000 }, () =>
    figure(Array.from({ length: blocks }, () => Math.floor(random() * blocks))),
  ).toSorted((a, b) => a - b);
  return [values[49] ?? 0, values[1949] ?? 0];
}
