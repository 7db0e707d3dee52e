/**
 * The order in which things to be matched or sorted are printed: a permutation of 0 … `count` − 1 that depends on
 * `seed` alone (the question's id), so that every edition, format and run prints the same. Never the authored order
 * when there are two or more.
 */
export function printedOrder(seed: string, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const random = generator(hash(seed));
  // Fisher–Yates, from the end.
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  const authored = order.every((value, index) => value === index);
  return authored && count > 1 ? [...order.slice(1), 0] : order;
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
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % bound;
  };
}
