import { expect, test } from 'vitest';
import { createMemoryMemo } from '../../build/cli/memory-memo.ts';

test('what was made is given again, also where it is nothing; what failed is tried again', async () => {
  const memo = createMemoryMemo();
  let made = 0;
  const make = () => Promise.resolve((made += 1) > 1 ? 'again' : undefined);
  expect([await memo.recall('a', make), await memo.recall('a', make)]).toEqual([undefined, undefined]);
  await expect(memo.recall('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await memo.recall('b', () => Promise.resolve('yes'))).toBe('yes');
});

test('of many, only those are made that are missing, once, and they come in order', async () => {
  const memo = createMemoryMemo();
  memo.recallNow('b', () => 'known b');
  const calls: (readonly number[])[] = [];
  const make = (missing: readonly number[]) => {
    calls.push(missing);
    return Promise.resolve(missing.map((index) => `made ${index}`));
  };
  expect(await memo.recallAll(['a', 'b', 'c'], make)).toEqual(['made 0', 'known b', 'made 2']);
  expect(await memo.recallAll(['c', 'a'], make)).toEqual(['made 2', 'made 0']);
  expect(calls).toEqual([[0, 2]]);
});

test('what nobody has asked for in some rounds is forgotten', () => {
  const memo = createMemoryMemo(2);
  const ask = (key: string, now: string) => memo.recallNow(key, () => now);
  ask('kept', 'old');
  ask('left', 'old');
  memo.nextRound();
  ask('kept', 'new');
  memo.nextRound();
  expect([ask('kept', 'new'), ask('left', 'new')]).toEqual(['old', 'new']);
});
