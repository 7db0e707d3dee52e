import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRomaji, latinLanguage, latinRuns } from '../../build/text/latin-runs.ts';

const found = (text: string) => latinRuns(text).map(({ start, end }) => text.slice(start, end));

describe('prose in Latin letters inside Japanese', () => {
  test.each([
    [
      '山添 2026、注4。I. William Zartman, “Ripeness: The Hurting Stalemate and Beyond,” 2000年。',
      ['I. William Zartman, “Ripeness: The Hurting Stalemate and Beyond,”'],
    ],
    [
      'Inside the Court (National Academy Press, 2000), 225–250. 批判は',
      ['Inside the Court (National Academy Press, 2000), 225–250.'],
    ],
    ['“Why China is Staying away,” SWI, 2024年', ['“Why China is Staying away,” SWI,']],
    [
      '彼は「All the Kremlin’s Men」と「Inside the Court of Putin」を読んだ。',
      ['All the Kremlin’s Men', 'Inside the Court of Putin'],
    ],
  ])('is found with its marks: %s', (text, runs) => {
    expect(found(text)).toEqual(runs);
  });

  test.each([
    'NATO、EU、G7、OSCEの会合',
    'New York Timesの記事',
    'MHS (Mutually Hurting Stalemate) とは',
    'A B C D E のうち',
    'USA UK EU UN NATO',
    'すべて日本語の文。',
  ])('is not seen in names and abbreviations: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is looked for in time that grows with the text', () => {
    const start = performance.now();
    for (const piece of ['“', 'a.', 'a ', '. ', '"\'(', 'word ']) latinRuns(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('never overlaps, and is in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('船', 'the ', 'of ', '“', '.', 'A', '2') }), (text) => {
        let end = 0;
        for (const run of latinRuns(text)) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          expect(run.end).toBeGreaterThan(run.start);
          end = run.end;
        }
      }),
    );
  });
});

describe('the language of such prose', () => {
  test.each([
    ['The Russian Way of Negotiating', 'en'],
    ['Foreign Policy Research Institute', 'en'],
    ['Die Welt von Gestern und die Zukunft', 'de'],
    ['À la recherche du temps perdu', 'fr'],
    ['Ukuraina to Roshia no wahei tassei no kokoromi', 'ja-Latn'],
  ])('%s: %s', (text, language) => {
    expect(latinLanguage(text, 'en')).toBe(language);
  });

  test('is as the book tags its own', () => {
    expect(latinLanguage('The Russian Way of Negotiating', 'en-GB')).toBe('en-GB');
    expect(latinLanguage('Quatre mots sans rien', 'fr')).toBe('fr');
  });
});

describe('romaji', () => {
  test.each(['Bōei kenkyūjo kiyō', 'Shin’ichirō no jiten', 'kokoromi to hyōron', 'Nippon ginkō no kenkyū'])(
    '%s',
    (text) => {
      expect(isRomaji(text)).toBe(true);
    },
  );

  test.each(['to be more', 'same', 'tomato', 'banana economy', 'no one gave a name to it', 'Situation', ''])(
    'not: %s',
    (text) => {
      expect(isRomaji(text)).toBe(false);
    },
  );
});
