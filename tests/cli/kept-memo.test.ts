import { describe, expect, test } from 'vitest';
import { openKeptMemo } from '../../build/cli/kept-memo.ts';
import { ruleTables } from '../../build/diagnostics/catalog.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { Memo, ResultCache } from '../../build/model/ports.ts';
import { forgetful } from '../../build/forgetful.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A cache in memory, and how often something was kept in it. */
function memoryResults(): ResultCache & { readonly kept: Map<string, Uint8Array>; writes: number } {
  const kept = new Map<string, Uint8Array>();
  const results = {
    kept,
    writes: 0,
    find: (key: string) => Promise.resolve(kept.get(key)),
    keep: (key: string, result: Uint8Array) => {
      results.writes += 1;
      return Promise.resolve(void kept.set(key, result));
    },
  };
  return results;
}

/** What a run gives for some keys, and which of them it had to make. */
async function run(results: ResultCache, keys: readonly string[], name = 'book'): Promise<readonly string[]> {
  const { memo, save } = await openKeptMemo(results, name);
  const made: string[] = [];
  for (const key of keys) {
    const value = memo.recallNow(key, () => {
      made.push(key);
      return { of: key, words: new Set([key]) };
    });
    expect(value).toEqual({ of: key, words: new Set([key]) });
  }
  await save();
  return made;
}

describe('what was made of a book’s files', () => {
  test('is there in the next run, and written only where something is new', async () => {
    const results = memoryResults();
    expect(await run(results, ['a', 'b'])).toEqual(['a', 'b']);
    expect(await run(results, ['a', 'b'])).toEqual([]);
    expect(results.writes).toBe(1);
    expect(await run(results, ['a', 'c'])).toEqual(['c']);
    expect(results.writes).toBe(2);
  });

  test('is that of the same book', async () => {
    const results = memoryResults();
    await run(results, ['a'], 'one');
    expect(await run(results, ['a'], 'another')).toEqual(['a']);
  });

  test('goes when some runs have not asked for it', async () => {
    const results = memoryResults();
    await run(results, ['a', 'b']);
    for (const fresh of ['c', 'd', 'e']) expect(await run(results, ['b', fresh])).toEqual([fresh]);
    expect(await run(results, ['b', 'f'])).toEqual(['f']);
    expect(await run(results, ['a', 'b'])).toEqual(['a']);
  });

  test('is made anew where it cannot be read', async () => {
    const results = memoryResults();
    await run(results, ['a']);
    for (const key of results.kept.keys()) results.kept.set(key, new Uint8Array([255, 15, 1, 2, 3]));
    expect(await run(results, ['a'])).toEqual(['a']);
  });
});

describe('a book that is read with what earlier runs kept', () => {
  const book = {
    'manuscript/book.yaml': 'title: {ja: 港, en: Harbour}\n',
    'manuscript/01.md':
      '# 港の朝\n\n船が{朝|あさ}を待つ。網は三枚ある[^a]。\n\n![港](images/a.svg)\n\n[^a]: 麻の網。\n\n:::note\n風が出る。\n:::\n',
    'manuscript/images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    'manuscript/02.md': '# 夜\n\n灯台が回る。船は帰る。\n',
    'translations/en/01.md':
      '# Morning at the Harbour\n\nA ship waits for morning. There are three nets[^a].\n\n![A harbour](images/a.svg)\n\n[^a]: Nets of hemp.\n\n:::note\nThe wind rises.\n:::\n',
    'translations/en/02.md': '# Night\n\nThe lighthouse turns. The ship comes home.\n',
    'exercises/01.yaml':
      'chapter: 01\nsets:\n  - id: s\n    items:\n      - id: q\n        type: short\n        prompt: {ja: 船は{何|なに}を待つか。, en: What does the ship wait for?}\n        answer: {ja: 朝, en: morning}\n',
  };
  /** Every way of editing it, faults among them. */
  const edits: readonly (readonly [string, Readonly<Record<string, string | undefined>>])[] = [
    ['nothing', {}],
    ['a paragraph', { 'manuscript/02.md': '# 夜\n\n灯台が四回まわる。船は帰る。\n' }],
    ['a translation', { 'translations/en/02.md': '# Night\n\nThe ship comes home.\n\nOne more.\n' }],
    ['a note without its call', { 'manuscript/01.md': book['manuscript/01.md'].replace('[^a]。', '。') }],
    ['a box that is not closed', { 'manuscript/01.md': book['manuscript/01.md'].replace(/:::\n$/u, '') }],
    ['a picture that is gone', { 'manuscript/images/a.svg': undefined }],
    ['a question', { 'exercises/01.yaml': book['exercises/01.yaml'].replace('short', 'essay') }],
    ['an abbreviation', { 'manuscript/book.yaml': 'title: {ja: 港}\nabbreviations: {en: [home.]}\n' }],
    ['another title', { 'manuscript/book.yaml': 'title: {ja: 夜}\nchapters: [02, 01]\n' }],
  ];

  async function read(files: Readonly<Record<string, string | undefined>>, memo: Memo) {
    const { report, lines } = collector(...ruleTables);
    const left = Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
    );
    return { loaded: await loadBook(memoryFiles(left), 'book', report, memo), lines: lines() };
  }

  test.each(edits)('is the book that it is without them, after a change of %s', async (_, change) => {
    const results = memoryResults();
    const first = await openKeptMemo(results, 'book');
    await read(book, first.memo);
    await first.save();
    const edited = { ...book, ...change };
    const cold = await read(edited, forgetful);
    for (let runs = 0; runs < 2; runs += 1) {
      const { memo, save } = await openKeptMemo(results, 'book');
      const warm = await read(edited, memo);
      expect(warm.lines).toEqual(cold.lines);
      expect(warm.loaded).toEqual(cold.loaded);
      await save();
    }
  });
});
