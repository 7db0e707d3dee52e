import { createHash } from 'node:crypto';

/** Gives whole numbers from 0 to below `bound`. */
export type Generator = (bound: number) => number;

/** The generator by the name under which the lock records it. */
export const generatorName = 'xoshiro128**';

/**
 * A generator whose numbers depend on the parts of its seed alone: xoshiro128**, its 128 bits of state the first half of
 * their SHA-256. Bounds are met by refusing what lies above the last whole multiple, so that no number is likelier than
 * another.
 */
export function createGenerator(...seed: readonly string[]): Generator {
  const digest = createHash('sha256').update(seed.join('\u0000'), 'utf8').digest();
  const word = (index: number) => digest.readUInt32LE(4 * index);
  const next = xoshiro(word(0), word(1), word(2), word(3));
  return (bound) => {
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let number = next();
    while (number >= limit) number = next();
    return number % bound;
  };
}

/** xoshiro128** 1.1 (Blackman and Vigna 2018): 32-bit numbers from four words of state, which are not all zero. */
export function xoshiro(a: number, b: number, c: number, d: number): () => number {
  const state = [a, b, c, d] as [number, number, number, number];
  return () => {
    const result = Math.imul(rotated(Math.imul(state[1], 5), 7), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 11);
    return result;
  };
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
