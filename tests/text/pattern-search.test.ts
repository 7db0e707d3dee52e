import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternSearch } from '../../build/text/pattern-search.ts';

function found(patterns: readonly string[], text: string): readonly string[] {
  const places: string[] = [];
  patternSearch(patterns)(text, (pattern, start) => places.push(`${patterns[pattern] ?? ''} ${start}`));
  return places.toSorted();
}

/** The same by looking for each pattern at each offset. */
function foundOneByOne(patterns: readonly string[], text: string): readonly string[] {
  return patterns
    .flatMap((pattern) =>
      [...text].flatMap((_, start) => (text.startsWith(pattern, start) ? [`${pattern} ${start}`] : [])),
    )
    .toSorted();
}

test('patterns inside each other, overlapping and at both ends are all found', () => {
  expect(found(['猫', '吾輩は猫', 'は猫で', '輩'], '吾輩は猫である猫')).toEqual(
    ['吾輩は猫 0', '輩 1', 'は猫で 2', '猫 3', '猫 7'].toSorted(),
  );
  expect(found(['aa', 'aaa'], 'aaaa')).toEqual(['aa 0', 'aa 1', 'aa 2', 'aaa 0', 'aaa 1']);
});

test('no pattern, an empty pattern and an empty text are found nowhere', () => {
  expect(found([], '猫')).toEqual([]);
  expect(found([''], '猫')).toEqual([]);
  expect(found(['猫'], '')).toEqual([]);
});

test('one search can be used for many texts', () => {
  const search = patternSearch(['ab', 'b']);
  const places: number[] = [];
  for (const text of ['ab', 'b', 'xa', 'b']) search(text, (_, start) => places.push(start));
  expect(places).toEqual([0, 1, 0, 0]);
});

test('finds what looking for each pattern by itself finds', () => {
  const letters = fc.constantFrom('あ', 'い', 'う');
  const word = (min: number, max: number) =>
    fc.array(letters, { minLength: min, maxLength: max }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(word(1, 5), { maxLength: 12 }), word(0, 60), (patterns, text) => {
      expect(found(patterns, text)).toEqual(foundOneByOne(patterns, text));
    }),
    { numRuns: 400 },
  );
});
