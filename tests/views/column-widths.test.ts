import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWants, fitColumns } from '../../build/views/column-widths.ts';

const row = (...cells: readonly string[]) => cells.map((text) => [text]);

describe('columns of a table', () => {
  test('dates have a line of their own, text has what is left', () => {
    const text = '停戦の条件について代表団が話し合い、文書の案がまとまった。'.repeat(3);
    const wants = columnWants([row('年月日', '出来事'), row('2022年2月24日', text)]);
    const { columns, size, whole } = fitColumns(wants, 52, 1);
    expect({ size, whole }).toEqual({ size: 100, whole: 'units' });
    expect(columns[0]).toBeGreaterThan(12);
    expect(columns[0]).toBeLessThan(18);
    expect((columns[0] ?? 0) + (columns[1] ?? 0)).toBeCloseTo(100, 0);
  });

  test('short cells share the whole room', () => {
    const { columns } = fitColumns(columnWants([row('一', '二'), row('三', '四')]), 52, 1);
    expect(columns).toEqual([50, 50]);
  });

  test('too many words make the text smaller, and only then are the longest broken', () => {
    const wide = Array.from({ length: 10 }, () => 'negotiations');
    const wants = columnWants([row(...wide), row(...wide.map(() => 'Saakashvili'))]);
    expect(fitColumns(wants, 100, 1)).toMatchObject({ size: 100, whole: 'units' });
    expect(fitColumns(wants, 72, 1)).toMatchObject({ size: 90, whole: 'units' });
    expect(fitColumns(wants, 66, 1)).toMatchObject({ size: 80, whole: 'units' });
    expect(fitColumns(wants, 40, 1)).toMatchObject({ size: 80, whole: 'none' });
  });

  test('where words are broken, short ones stay whole', () => {
    const wants = columnWants([row('x'.repeat(100), 'year'), row('y'.repeat(90), '2004')]);
    const { columns, whole } = fitColumns(wants, 30, 1);
    expect(whole).toBe('none');
    expect(((columns[1] ?? 0) / 100) * 30).toBeGreaterThan((wants[1]?.word ?? 0) * 0.8);
  });

  test('fill the table, whatever stands in it, and none is lost', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 60 });
    const table = fc.integer({ min: 1, max: 14 }).chain((width) =>
      fc.array(fc.array(fc.array(cell, { maxLength: 2 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 5, max: 90 }), (texts, room) => {
        const { columns } = fitColumns(columnWants(texts), room, 1);
        expect(columns).toHaveLength(texts[0]?.length ?? 0);
        expect(columns.every((width) => width > 0 && Number.isFinite(width))).toBe(true);
        expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
      }),
      { numRuns: 60 },
    );
  });
});
