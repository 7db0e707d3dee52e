import type { Generator } from './generator.ts';

/**
 * The order in which things to be matched or sorted are printed: a permutation of 0 … `count` − 1 that depends on
 * `seed` alone (the question's id), so that every edition, format and run prints the same. Never a right order, see
 * `shuffled`.
 */
export function printedOrder(seed: string, count: number, things?: Printed): readonly number[] {
  return shuffled(count, quickGenerator(hash(seed)), things);
}

/** What must not be printed as it is to be put together. */
interface Printed {
  /** For each thing its kind: things of one kind look the same. Default: each is of its own. */
  readonly kinds?: readonly number[];
  /** Orders that are right besides the authored one. */
  readonly right?: readonly (readonly number[])[] | undefined;
}

/** So many orders are drawn for one that is not right; where there is hardly any, what is drawn first is as good. */
const mostDraws = 100;

/**
 * A permutation of 0 … `count` − 1 (Fisher–Yates, from the end). With two things or more it does not look like the
 * authored order, nor like one that is right besides, if there is any other.
 */
export function shuffled(
  count: number,
  random: Generator,
  { kinds, right = [] }: Printed = {},
): readonly number[] {
  const authored = Array.from({ length: count }, (_, index) => index);
  if (count < 2) return authored;
  const look = (order: readonly number[]): string => order.map((value) => kinds?.[value] ?? value).join();
  const solved = new Set([authored, ...right].map(look));
  const first = permuted(authored, random);
  const turned = look(first) === look(authored) ? [...first.slice(1), first[0] ?? 0] : first;
  let order = turned;
  for (let draws = 1; solved.has(look(order)) && draws < mostDraws; draws += 1)
    order = permuted(authored, random);
  return solved.has(look(order)) ? turned : order;
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
