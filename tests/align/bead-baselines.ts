/** Beads as sizes: sentences of the source and of the target, in order. */
export type Sizes = readonly (readonly [number, number])[];

/** Sentence k with sentence k; what is left over on one side is of no bead. */
export function indexPairing(source: readonly number[], target: readonly number[]): Sizes {
  const level = Math.min(source.length, target.length);
  const rest: [number, number] = [source.length - level, target.length - level];
  const pairs = Array.from({ length: level }, (): [number, number] => [1, 1]);
  return rest[0] + rest[1] > 0 ? [...pairs, rest] : pairs;
}

/** The two constants of Gale and Church (1993): target characters for a source one, and their variance. */
export interface GaleChurch {
  readonly ratio: number;
  readonly variance: number;
}

/** Fits the constants on beads that were set by hand, given as lengths. */
export function fitGaleChurch(beads: readonly (readonly [number, number])[]): GaleChurch {
  const ratio = sum(beads.map(([, to]) => to)) / sum(beads.map(([from]) => from));
  const variance = sum(beads.map(([from, to]) => (to - ratio * from) ** 2 / from)) / beads.length;
  return { ratio, variance };
}

/** Their priors. */
const steps = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
] as const;

/** The programme of Gale and Church over lengths of sentences. */
export function galeChurch(source: readonly number[], target: readonly number[], fit: GaleChurch): Sizes {
  const best = new Map<string, { readonly cost: number; readonly sizes: Sizes }>();
  best.set('0 0', { cost: 0, sizes: [] });
  for (let row = 0; row <= source.length; row++) {
    for (let column = 0; column <= target.length; column++) {
      const here = best.get(`${row} ${column}`);
      if (!here) continue;
      for (const [down, across, prior] of steps) {
        if (row + down > source.length || column + across > target.length) continue;
        const from = sum(source.slice(row, row + down));
        const to = sum(target.slice(column, column + across));
        const cost = here.cost - Math.log(prior) + lengthCost(from, to, fit);
        const key = `${row + down} ${column + across}`;
        if (cost < (best.get(key)?.cost ?? Infinity))
          best.set(key, { cost, sizes: [...here.sizes, [down, across]] });
      }
    }
  }
  return best.get(`${source.length} ${target.length}`)?.sizes ?? [];
}

function lengthCost(from: number, to: number, { ratio, variance }: GaleChurch): number {
  const mean = (from + to / ratio) / 2;
  const deviation = Math.abs(to - ratio * from) / Math.sqrt(variance * Math.max(1, mean));
  return -Math.log(Math.max(1e-12, tail(deviation)));
}

/** Both tails of the normal curve (Abramowitz and Stegun 7.1.26). */
function tail(deviation: number): number {
  const x = deviation / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = 0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)));
  return t * series * Math.exp(-x * x);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
