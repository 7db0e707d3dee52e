/** A run of numbers that is the same for the same seed, on every machine. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in this share of cases. */
  often(share: number): boolean;
  /** One of several. */
  one<T>(from: readonly [T, ...T[]]): T;
}

/** Numbers by the method of Weyl and a mixing step (“mulberry32”, public domain): 2³² of them before they repeat. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    often: (share) => next() < share,
    one: (from) => from[whole(0, from.length - 1)] ?? from[0],
  };
}
