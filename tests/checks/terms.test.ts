import { describe, expect, test } from 'vitest';
import { sourceTermFinder } from '../../build/checks/term-finder.ts';
import { englishStem, stemmedWords } from '../../build/text/stems-en.ts';

describe('terms in a source', () => {
  const terms = ['港', '協定', '貿易協定', 'コンテナ', '交渉', 'ビル', 'EU', 'こま'];
  const find = sourceTermFinder(terms);

  /** The terms that are found; one that is part of a longer word in parentheses. */
  function found(text: string): string {
    return find(text)
      .map(({ term, free }) => (free ? terms[term] : `(${terms[term]})`))
      .join(' ');
  }

  test.each([
    ['貿易協定を結ぶ。', '貿易協定'],
    ['協定を結び、各協定を守る。', '協定 協定'],
    ['空港は港ではない。', '(港) 港'],
    ['交渉人が交渉中である。', '(交渉) 交渉'],
    ['コンテナー、ｺﾝﾃﾅ、コンテナ船', 'コンテナ コンテナ コンテナ'],
    ['ビールとビルとビルマ', 'ビル'],
    ['ＥＵとEUROの違い', 'EU'],
    ['『港の歴史』を読む。', ''],
    ['それこそこまる。', '(こま)'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  test('are found in one pass, however many there are', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `甲${'乙'.repeat(index % 40)}${index}`);
    const started = performance.now();
    sourceTermFinder(many)(`甲${'乙'.repeat(60)}`.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('the stem of an English word', () => {
  test.each([
    'negotiate negotiated negotiating negotiation negotiations negotiator',
    'motive motives',
    'duty duties',
    'agreement agreements agreed',
    'smuggling smugglers',
    'harbour harbors harbour’s',
    'organise organized',
    'centre centers',
    'annexation annexed',
  ])('is one of %s', (words) => {
    expect(new Set(words.split(' ').map(englishStem)).size).toBe(1);
  });

  test.each([
    ['pilot', 'pile'],
    ['fee', 'feed'],
    ['ship', 'shield'],
  ])('keeps %s from %s', (left, right) => {
    expect(englishStem(left)).not.toBe(englishStem(right));
  });

  test('words keep their capitals', () => {
    expect(
      stemmedWords('The Port Authority’s self-made rules').map(({ word, capital }) => (capital ? word : '-')),
    ).toEqual([...['The', 'Port', 'Authority’s', '-', '-', '-']]);
  });
});
