import { deserialize, serialize } from 'node:v8';
import { forgetful } from '../forgetful.ts';
import type { Memo, ResultCache } from '../model/ports.ts';
import { createMemoryMemo, type HeldValue } from './memory-memo.ts';

/** A memo that outlives the run: `save` keeps what it holds, where anything of that is new. */
export interface KeptMemo {
  readonly memo: Memo;
  save(): Promise<void>;
}

/** Runs of which none asked for a value before it goes. */
const runsKept = 4;

/**
 * What was made of a book's files when it was read last, in one piece: parsed files, questions, alignment. `name` says
 * which book. In a folder that keeps nothing, nothing is remembered.
 */
export async function openKeptMemo(results: ResultCache | undefined, name: string): Promise<KeptMemo> {
  if (results === undefined) return { memo: forgetful, save: () => Promise.resolve() };
  const key = `reading ${name}`;
  const memo = createMemoryMemo(runsKept, valuesIn(await results.find(key)));
  return {
    memo,
    save: async () => {
      if (memo.made() > 0) await results.keep(key, serialize(memo.held()));
    },
  };
}

/** Written by `save` of the same program, as its digest says; what another version of Node cannot read is made anew. */
function valuesIn(kept: Uint8Array | undefined): ReadonlyMap<string, HeldValue> {
  if (kept === undefined) return new Map();
  try {
    const values: unknown = deserialize(kept);
    return values instanceof Map ? (values as ReadonlyMap<string, HeldValue>) : new Map();
  } catch {
    return new Map();
  }
}
