import type { Memo } from '../../model/ports.ts';

/** A memo in memory, with a way to keep it from growing. */
export interface MemoryMemo extends Memo {
  /** Begins a new round, and forgets what was asked for in none of the last `kept` ones. */
  nextRound(): void;
}

/** Gives an empty memo. What could not be made is not kept: it is tried again. */
export function createMemoryMemo(kept = 3): MemoryMemo {
  const values = new Map<string, { readonly value: unknown; round: number }>();
  let round = 0;
  const keep = <Value>(key: string, value: Value): Value => {
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
      const made = missing.length === 0 ? [] : await make(missing);
      missing.forEach((index, order) => keep(keys[index] ?? '', made[order]));
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
  };
}
