import type { Element } from 'hast';
import type { Row, TableFrame } from '../model/rendered.ts';
import { fitColumns } from '../views/column-widths.ts';
import type { PageMetrics } from './metrics.ts';

/** Size of the text of tables in parts of running text: `--size-table` of page/theme.css. */
const tableSize = 8 / 9;
/** Padding of a cell on both sides in parts of running text, as page/tables.css has it: usual, and where columns are many. */
const usualPadding = 8 / 9;
const densePadding = 4 / 9;
/** Tables with more columns are set dense. */
const usualColumns = 6;

/** The rows with every table fitted to the page: widths of its columns, and class names for its size. */
export function fitTables(rows: readonly Row[], metrics: PageMetrics): readonly Row[] {
  return withFrames(rows, (frame) => fittedFrame(frame, metrics));
}

/** The rows with what stands above and again in every table, which is no part of any row, finished as rows are. */
export function finishTables(rows: readonly Row[], finished: (element: Element) => Element): readonly Row[] {
  return withFrames(rows, (frame) => ({
    ...frame,
    head: frame.head.map(finished),
    ...(frame.groups === undefined
      ? {}
      : { groups: new Map([...frame.groups].map(([id, group]) => [id, finished(group)])) }),
  }));
}

/** Each table is changed once, for all of its rows. */
function withFrames(rows: readonly Row[], change: (frame: TableFrame) => TableFrame): readonly Row[] {
  const changed = new Map<string, TableFrame>();
  return rows.map((row) => {
    if (row.table === undefined) {
      return row;
    }
    const table = changed.get(row.table.id) ?? change(row.table);
    changed.set(table.id, table);
    return { ...row, table };
  });
}

function fittedFrame(frame: TableFrame, metrics: PageMetrics): TableFrame {
  if (frame.wants === undefined || frame.wants.length === 0) {
    return frame;
  }
  const dense = frame.wants.length > usualColumns;
  const em = metrics.size * tableSize;
  const padding = (dense ? densePadding : usualPadding) * metrics.size;
  const { columns, size, whole } = fitColumns(frame.wants, metrics.width / em, padding / em);
  const className = [`size-${size}`, `keeps-${whole}`, ...(dense ? ['dense'] : [])];
  return { ...frame, columns, className };
}
