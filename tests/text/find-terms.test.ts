import { describe, expect, test } from 'vitest';
import { termFinder } from '../../build/text/find-terms.ts';

const found = (terms: readonly string[], text: string, inflected = false) =>
  termFinder(terms, inflected)(text).map(({ words, start, end }) => [words, text.slice(start, end)]);

describe('finding terms', () => {
  test('takes the longest of those that begin at one place', () => {
    expect(found(['和平', '和平プランA'], '和平プランAは和平の型である')).toEqual([
      ['和平プランA', '和平プランA'],
      ['和平', '和平'],
    ]);
  });

  test('finds nothing inside a longer word of letters or katakana', () => {
    expect(found(['MHS', 'プラン', '停戦'], 'MHSX、プランナー、停戦協議')).toEqual([['停戦', '停戦']]);
    expect(found(['war', 'peace'], 'warm peaceful forewar', true)).toEqual([]);
  });

  test('in English takes capitals and plurals in -s and -es for the same word', () => {
    expect(found(['wish', 'demand', 'Peace Plan A'], 'Wishes, DEMANDS; peace plan A.', true)).toEqual([
      ['wish', 'Wishes'],
      ['demand', 'DEMANDS'],
      ['Peace Plan A', 'peace plan A'],
    ]);
  });

  test('gives the places of the text as it is written, whatever changes length in small letters', () => {
    expect(found(['war'], 'İİ war’s', true)).toEqual([['war', 'war']]);
  });

  test('reads a long text of many terms in the time of its length', () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `語${index}項`);
    const text = terms.join('と').repeat(20);
    const before = performance.now();
    expect(termFinder(terms, false)(text)).toHaveLength(40_000);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
