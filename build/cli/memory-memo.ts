import type { Memo } from '../model/ports.ts';

/** A memo in memory, with a way to keep it from growing. */
export interface MemoryMemo extends Memo {
  /** Begins a new round, and forgets what was asked for in none of the last `kept` ones. */
  nextRound(): void;
  /** What was asked for in this round or the ones before that are kept. */
  held(): ReadonlyMap<string, HeldValue>;
  /** How much was made that was not there. */
  made(): number;
}

/** A value, and for how many rounds nobody has asked for it. */
export interface HeldValue {
  readonly value: unknown;
  readonly unasked: number;
}

/**
 * Gives a memo that knows what another one held. What could not be made is not kept: it is tried again.
 */
export function createMemoryMemo(kept = 3, before: ReadonlyMap<string, HeldValue> = new Map()): MemoryMemo {
  const values = new Map<string, { readonly value: unknown; round: number }>();
  for (const [key, { value, unasked }] of before) values.set(key, { value, round: -1 - unasked });
  let round = 0;
  let made = 0;
  const keep = <Value>(key: string, value: Value): Value => {
    made += 1;
    values.set(key, { value, round });
    return value;
  };
  // A key begins with the name of what is kept, so that it always leads to a value of the type that was put there.
  const known = <Value>(key: string): { readonly value: Value } | undefined => {
    const found = values.get(key);
    if (found === undefined) return undefined;
    found.round = round;
    return found as { readonly value: Value };
  };
  return {
    recall: async (key, make) => {
      const found = known<Awaited<ReturnType<typeof make>>>(key);
      return found === undefined ? keep(key, await make()) : found.value;
    },
    recallNow: (key, make) => {
      const found = known<ReturnType<typeof make>>(key);
      return found === undefined ? keep(key, make()) : found.value;
    },
    recallAll: async <Value>(
      keys: readonly string[],
      make: (missing: readonly number[]) => Promise<readonly Value[]>,
    ) => {
      const missing = keys.flatMap((key, index) => (known(key) === undefined ? [index] : []));
      const fresh = missing.length === 0 ? [] : await make(missing);
      missing.forEach((index, order) => keep(keys[index] ?? '', fresh[order]));
      return keys.map((key) => {
        const found = known<Value>(key);
        if (found === undefined) throw new Error(`nothing was made for ${key}`);
        return found.value;
      });
    },
    nextRound: () => {
      round += 1;
      for (const [key, value] of values) if (value.round <= round - kept) values.delete(key);
    },
    held: () =>
      new Map(
        [...values]
          .map(([key, { value, round: last }]) => [key, { value, unasked: round - last }] as const)
          .filter(([, { unasked }]) => unasked < kept),
      ),
    made: () => made,
  };
}
