import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownDiff, wordDiff, wordsOf } from '../../build/lock/word-diff.ts';

const shown = (before: string, after: string) => shownDiff(wordDiff(before, after));

describe('the difference of two texts, word by word', () => {
  test.each([
    ['川は北から南へ流れる。', '川は北から東へ流れる。', '川は北から[-南-]{+東+}へ流れる。'],
    ['一八五三年に来た。', '一八五四年に来た。', '[-一八五三年-]{+一八五四年+}に来た。'],
    ['In 1853 they came.', 'In 1854 they came back.', 'In [-1853-]{+1854+} they came{+ back+}.'],
    ['{橋|はし}である。', '{橋|きょう}である。', '{橋|[-はし-]{+きょう+}}である。'],
    ['同じ。', '同じ。', '同じ。'],
    ['', '新しい。', '{+新しい。+}'],
    ['古い。', '', '[-古い。-]'],
    [
      '春は水が多く、夏は水が少なく、秋は祭りがあり、冬は雪が降る。',
      '春は水が多く、夏は水が少なく、秋は踊りがあり、冬は雪が降る。',
      '…水が少なく、秋は[-祭-]{+踊+}りがあり、冬は雪…',
    ],
  ])('%s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('a text that changed throughout stays on one line of bounded length', () => {
    const line = shown('古い文。\n'.repeat(500), 'A new sentence.\n'.repeat(500));
    expect(line).not.toContain('\n');
    expect(Array.from(line).length).toBeLessThanOrEqual(241);
  });

  test('a huge paragraph is compared in time', () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `w${index} `);
    const before = words.join('');
    const after = words.toReversed().join('');
    const began = performance.now();
    expect(wordDiff(before, after).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  const text = fc.string({
    unit: fc.constantFrom('川', '橋', 'は', 'へ', '。', ' ', 'a', 'b', '1', 'カ', '\n'),
  });

  test('both texts can be put together again', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        const without = (type: string) =>
          changes
            .filter((change) => change.type !== type)
            .map((change) => change.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  test('words give their text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(wordsOf(any).join('')).toBe(any);
      }),
    );
  });
});
