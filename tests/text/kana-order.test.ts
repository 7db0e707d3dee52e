import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReadings, isReadable, kanaRow, kanaRows, saysMore } from '../../build/text/kana-order.ts';

const kana = fc.string({
  unit: fc.constantFrom(
    ...'あいうえおかがきぎくけこさざしたっつなはばぱまやゃよらろわゐんゔアカガッパヴーャ',
  ),
  minLength: 1,
  maxLength: 8,
});
const rowOf = (reading: string) => kanaRows.indexOf(kanaRow(reading) ?? 'わ');

describe('the order of readings (check 20 of the notes on Japanese typography)', () => {
  test('stands in the rows of the fifty sounds', () => {
    const expected = {
      ...{ あ: 'あ', ぉ: 'あ', ヴ: 'あ', が: 'か', ゕ: 'か', ヶ: 'か', づ: 'た', ッ: 'た', ぽ: 'は' },
      ...{ ゃ: 'や', ろ: 'ら', ゑ: 'わ', ヰ: 'わ', ん: 'わ', ｶ: 'か', ｶﾞ: 'か' },
    };
    const found = Object.keys(expected).map((reading) => [reading, kanaRow(reading)]);
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(['漢', 'A', '1', ''].map(kanaRow)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('puts plain before voiced before half-voiced, small before full, ー as the vowel before it', () => {
    const order = ['はは', 'ばば', 'ぱぱ'];
    expect(order.toReversed().sort(compareReadings)).toEqual(order);
    expect(['きよう', 'きょう'].sort(compareReadings)).toEqual(['きょう', 'きよう']);
    expect(['スキン', 'スキイ', 'スキー', 'スキア'].sort(compareReadings)).toEqual([
      'スキア',
      'スキー',
      'スキイ',
      'スキン',
    ]);
  });

  test('does not count signs inside a reading', () => {
    const order = ['ロシア・ウクライナせんそう', 'ロシアけいじゅうみん', 'ロシア・ん'];
    expect(order.toReversed().sort(compareReadings)).toEqual(order);
  });

  test('is the same when sorted again, from any order, and never goes back a row', () => {
    fc.assert(
      fc.property(fc.array(kana, { maxLength: 12 }), (readings) => {
        const once = readings.toSorted(compareReadings);
        expect(once.toSorted(compareReadings)).toEqual(once);
        expect(readings.toReversed().sort(compareReadings)).toEqual(once);
        const plain = once.filter((reading) => !reading.startsWith('ー'));
        const rows = plain.map(rowOf);
        expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      }),
    );
  });

  test('knows what cannot be read, and what a reading adds', () => {
    expect(['かな', 'MHS', '和平'].map(isReadable)).toEqual([true, true, false]);
    expect(saysMore('くりみあ', 'クリミア')).toBe(false);
    expect(saysMore('わへい', '和平')).toBe(true);
  });
});
