import { describe, expect, test } from 'vitest';
import { h } from 'hastscript';
import type { Row, TableFrame } from '../../build/model/rendered.ts';
import { tableHeights } from '../../build/print/table-heights.ts';
import { pairRowOfTable, sampleFrame } from './table.ts';

const line = 16;

function table(count: number, changes: Partial<TableFrame> = {}): readonly Row[] {
  const frame = { ...sampleFrame('t'), ...changes };
  return Array.from({ length: count }, (_, index) => pairRowOfTable(`r${index}`, '行', frame));
}

function heightsOf(rows: readonly Row[], own: readonly number[], head = 28, again = 42) {
  const heights = tableHeights(
    rows,
    {
      row: (row) => own[rows.indexOf(row)] ?? 16,
      head: () => head,
      again: () => again,
      group: () => 16,
    },
    line,
  );
  return rows.map((row) => {
    const found = heights.get(row.id);
    if (found === undefined) throw new Error(`no height of ${row.id}`);
    return found;
  });
}

describe('rows of a table', () => {
  test('take half lines, and the whole table whole lines', () => {
    const found = heightsOf(table(3), [28, 40, 28]);
    expect(found.map(({ height }) => height)).toEqual([32, 40, 40]);
    expect(found.map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(found[0]?.head).toEqual({ height: 32, padding: 4 });
  });

  test('end on a whole line wherever the table was broken', () => {
    const own = [28, 40, 28, 52, 16, 40, 28];
    const found = heightsOf(table(own.length), own);
    for (const [start, first] of found.entries()) {
      const rest = found.slice(start).reduce((sum, { height }) => sum + height, 0);
      const above = start === 0 ? first.head : first.again;
      expect((above.height + rest) % line).toBeCloseTo(0, 6);
      expect(above.padding).toBeGreaterThanOrEqual(-0.05);
      expect(above.padding).toBeLessThan(line);
    }
  });

  test('have the row that heads their group above them where a page begins with them', () => {
    const groups = new Map([['r1', h('tr')]]);
    const found = heightsOf(table(4, { groups }), [16, 16, 16, 16]);
    expect(found.map(({ group }) => group)).toEqual([undefined, undefined, 'r1', 'r1']);
    const [, heads, inside] = found;
    expect((inside?.again.height ?? 0) - (heads?.again.height ?? 0)).toBe(16);
  });

  test('without a head repeat none', () => {
    const [first] = heightsOf(table(1), [16], 0, 0);
    expect(first?.again).toEqual({ height: 0, padding: 0 });
  });
});
