import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesCovered, readPage } from '../../build/text/page-ranges.ts';
import { roman } from '../../build/text/roman.ts';

test('printed ranges cover every page from first to last, roman and arabic', () => {
  expect(pagesCovered('iv, ix–xi, 12, 15–17')).toEqual(['iv', 'ix', 'x', 'xi', '12', '15', '16', '17']);
  expect(pagesCovered('')).toEqual([]);
});

test('a roman page number is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
      expect(readPage(roman(number))).toEqual({ label: roman(number), run: 0, number });
    }),
  );
});
