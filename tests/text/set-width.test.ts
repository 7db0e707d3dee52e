import { describe, expect, test } from 'vitest';
import { splitDates } from '../../build/text/dates.ts';
import { setWidths } from '../../build/text/set-width.ts';

function datesIn(text: string): readonly string[] {
  return splitDates(text).flatMap((part) => (part.date ? [part.text] : []));
}

describe('dates', () => {
  test.each([
    ['2022年2月24日に始まった。', ['2022年2月24日']],
    ['２０１４年３月から2015年まで', ['２０１４年３月', '2015年']],
    ['3月上旬', ['3月上旬']],
    ['24 Feb 2022, and again on 1–3 March 2022', ['24 Feb 2022', '1–3 March 2022']],
    ['February 24, 2022 or May 2023', ['February 24, 2022', 'May 2023']],
    ['He may go; 1234 Maybe', []],
    ['第2章、12345年', ['2345年']],
  ])('of %s are found', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  test('and the words between them give the text back', () => {
    const text = '2022年の2月24日、on 24 Feb 2022.';
    expect(
      splitDates(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test('are found in a long text without going over it again and again', () => {
    const text = '12 '.repeat(50_000);
    const before = performance.now();
    splitDates(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('widths of a text', () => {
  test('are those of its full-width characters', () => {
    expect(setWidths('和平').full).toBe(2);
    expect(setWidths('')).toEqual({ full: 0, word: 0, unit: 0 });
  });

  test('tell the longest word, and the longest date or name', () => {
    const { word, unit, full } = setWidths('2022年2月24日、ゼレンスキー said so');
    expect(word).toBeLessThan(2.5);
    expect(unit).toBeCloseTo(setWidths('2022年2月24日').full, 6);
    expect(full).toBeGreaterThan(unit);
  });

  test('take the widest of several lines', () => {
    expect(setWidths('一\n二三').full).toBe(2);
  });
});
