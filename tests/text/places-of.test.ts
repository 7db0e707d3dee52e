import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, nthPlace, placesOf } from '../../build/text/places-of.ts';

describe('places of words in a text', () => {
  test('may overlap, and are counted from one', () => {
    expect([...placesOf('ばばばん', 'ばば')]).toEqual([0, 1]);
    expect(countOf('ばばばん', 'ばば')).toBe(2);
    expect(nthPlace('ばばばん', 'ばば', 2)).toBe(1);
    expect(nthPlace('ばばばん', 'ばば', 3)).toBeUndefined();
    expect(nthPlace('雨と雨', '雨', 1, 1)).toBe(2);
  });

  test('empty words stand nowhere', () => {
    expect(countOf('雨', '')).toBe(0);
    expect(nthPlace('雨', '', 1)).toBeUndefined();
  });

  test('are all those at which the text goes on with the words, and no others', () => {
    const letters = fc.string({ unit: fc.constantFrom('あ', 'い') });
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('あ', 'い'), minLength: 1 }), (text, words) => {
        const wanted = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
          text.startsWith(words, at),
        );
        expect([...placesOf(text, words)]).toEqual(wanted);
      }),
    );
  });
});
