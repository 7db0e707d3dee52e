import type { Row, TableFrame } from '../model/rendered.ts';

/** The room of one row of a table, pt. */
export interface TableRowHeight {
  readonly frame: TableFrame;
  /** Room of the row itself, padding included. */
  readonly height: number;
  /** What was added below the row's text. */
  readonly padding: number;
  /** Room of the table's head, padding included, and what was added to it. */
  readonly headHeight: number;
  readonly headPadding: number;
  /** The head stands above this row wherever pages turn. */
  readonly first: boolean;
}

/**
 * Rows of a table are set closer than running text. Each takes whole half lines, and the last one what is left to a
 * whole line, so that the text after a table stands on the lines of the page again.
 */
export function tableHeights(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  headHeightOf: (frame: TableFrame) => number,
  line: number,
): ReadonlyMap<string, TableRowHeight> {
  const heights = new Map<string, TableRowHeight>();
  let total = 0;
  for (const [index, row] of rows.entries()) {
    const frame = frameOf(row);
    if (frame === undefined) {
      continue;
    }
    const first = frameOf(rows[index - 1])?.id !== frame.id;
    const last = frameOf(rows[index + 1])?.id !== frame.id;
    const head = headHeightOf(frame);
    const headHeight = roundUp(head, line / 2);
    total = first ? headHeight : total;
    const own = heightOf(row);
    const height = last ? roundUp(total + own, line) - total : roundUp(own, line / 2);
    total += height;
    const padding = height - own;
    heights.set(row.id, { frame, height, padding, headHeight, headPadding: headHeight - head, first });
  }
  return heights;
}

function frameOf(row: Row | undefined): TableFrame | undefined {
  return row?.style === 'table-row' ? row.table : undefined;
}

function roundUp(length: number, step: number): number {
  return Math.ceil((length - 0.05) / step) * step;
}
