import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RowBox } from '../model/ports.ts';
import type { Row, TableFrame } from '../model/rendered.ts';
import { groupAgain, tableElement, tableHead } from './table-element.ts';
import { tableHeights, type TableRowHeight } from './table-heights.ts';

/** What stands above rows of tables, as rows of their own to be measured with the section. */
export function tableProbes(rows: readonly Row[]): readonly Element[] {
  const frames = new Map(rows.flatMap(({ table }) => (table === undefined ? [] : [[table.id, table]])));
  return [...frames.values()].flatMap((frame) => [
    probe(headRowId(frame.id), tableElement(frame, { rows: [], ...tableHead(frame, false) })),
    probe(againRowId(frame.id), tableElement(frame, { rows: [], ...tableHead(frame, true) })),
    ...[...(frame.groups?.keys() ?? [])].map((group) =>
      probe(groupRowId(group), tableElement(frame, { rows: groupAgain(frame, group) })),
    ),
  ]);
}

function probe(id: string, table: Element): Element {
  return h('div', { className: ['row', 'full', 'table-row', 'table-head'], dataRow: id }, [
    h('div', { dataColumn: '0', className: ['column'] }, [table]),
  ]);
}

/** The room of every row of a table, from the boxes that the browser gave; `heightOf` in pt. */
export function probedTables(
  rows: readonly Row[],
  heightOf: (id: string) => number,
  line: number,
): ReadonlyMap<string, TableRowHeight> {
  const lengths = {
    row: (row: Row) => heightOf(row.id),
    head: (frame: TableFrame) => (frame.head.length === 0 ? 0 : heightOf(headRowId(frame.id))),
    again: (frame: TableFrame) => (frame.head.length === 0 ? 0 : heightOf(againRowId(frame.id))),
    group: (row: string) => heightOf(groupRowId(row)),
  };
  return tableHeights(rows, lengths, line);
}

/** Notes called in the head of a table: set where the table begins, by its first row. */
export function headCalls(boxes: ReadonlyMap<string, RowBox>, frame: TableFrame): readonly string[] {
  const columns = boxes.get(headRowId(frame.id))?.columns ?? [];
  return [...new Set(columns.flatMap(({ calls }) => calls.map(({ note }) => note)))];
}

function headRowId(table: string): string {
  return `head:${table}`;
}

function againRowId(table: string): string {
  return `again:${table}`;
}

function groupRowId(row: string): string {
  return `group:${row}`;
}
