import type { Generator } from './generator.ts';

/**
 * The order in which things to be matched or sorted are printed: a permutation of 0 … `count` − 1 that depends on
 * `seed` alone (the question's id), so that every edition, format and run prints the same. Never the authored order
 * when there are two or more.
 */
export function printedOrder(seed: string, count: number, kinds?: readonly number[]): readonly number[] {
  return shuffled(count, quickGenerator(hash(seed)), kinds);
}

/**
 * A permutation of 0 … `count` − 1 (Fisher–Yates, from the end); never one that looks like the authored order. `kinds`:
 * things of one kind look the same; default: each is of its own. Where all are of one kind nothing can be done.
 */
export function shuffled(count: number, random: Generator, kinds?: readonly number[]): readonly number[] {
  const order = permuted(
    Array.from({ length: count }, (_, index) => index),
    random,
  );
  const kindOf = (value: number) => kinds?.[value] ?? value;
  const authored = order.every((value, index) => kindOf(value) === kindOf(index));
  return authored && count > 1 ? [...order.slice(1), order[0] ?? 0] : order;
}

/** The values in another order, every order as likely as any other; those at the `fixed` indexes stay. */
export function permuted(
  values: readonly number[],
  random: Generator,
  fixed: readonly number[] = [],
): readonly number[] {
  const order = [...values];
  const free = order.map((_, index) => index).filter((index) => !fixed.includes(index));
  for (let last = free.length - 1; last > 0; last -= 1) {
    const [here, there] = [free[last] ?? 0, free[random(last + 1)] ?? 0];
    const moved = order[here] ?? 0;
    order[here] = order[there] ?? 0;
    order[there] = moved;
  }
  return order;
}

/** FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll, Vo 1991). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Whole numbers below a bound, from a 32-bit state: a Weyl sequence through the finaliser of MurmurHash3. */
function quickGenerator(seed: number): Generator {
  let state = seed;
  return (bound) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % bound;
  };
}
