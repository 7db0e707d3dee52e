import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impose, mostSheets } from '../../build/finish/imposition.ts';

/** Both halves of each side, pages counted from 1, a blank as `–`. */
const shown = (pages: number, binding: 'left' | 'right' = 'left') =>
  impose(pages, binding).map(({ left, right }) =>
    [left, right].map((page) => (page === undefined ? '–' : page + 1)).join(' '),
  );

describe('a booklet', () => {
  test('of four pages is one sheet: 4 and 1 outside, 2 and 3 inside', () => {
    expect(shown(4)).toEqual(['4 1', '2 3']);
  });

  test('of eight pages is two sheets, one in the other', () => {
    expect(shown(8)).toEqual(['8 1', '2 7', '6 3', '4 5']);
  });

  test('that is bound on the right is the mirror image', () => {
    expect(shown(8, 'right')).toEqual(['1 8', '7 2', '3 6', '5 4']);
  });

  test('has its blanks at the end of the book', () => {
    expect(shown(6)).toEqual(['– 1', '2 –', '6 3', '4 5']);
  });

  test('without pages has no sheets', () => {
    expect(shown(0)).toEqual([]);
  });

  test('too thick to be folded at once is folded in signatures of much the same thickness', () => {
    const sides = shown(4 * (mostSheets + 1));
    expect(sides.length).toBe(2 * (mostSheets + 1));
    expect([sides[0], sides[22]]).toEqual(['44 1', '84 45']);
  });

  test('holds every page once, and pages that follow each other lie on one leaf or face each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom('left' as const, 'right' as const),
        (pages, binding) => {
          const sides = impose(pages, binding);
          const placed = sides
            .flatMap(({ left, right }) => [left, right])
            .filter((page) => page !== undefined);
          expect(placed.toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: pages }, (_, index) => index),
          );
          expect(sides.length % 2).toBe(0);
          // A recto, an even index, lies on the right of a book that is bound on the left.
          const rectos = sides.map(({ left, right }) => (binding === 'left' ? right : left));
          expect(rectos.filter((page) => page !== undefined && page % 2 === 1)).toEqual([]);
        },
      ),
    );
  });
});
