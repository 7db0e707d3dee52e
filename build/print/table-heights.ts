import type { Row, TableFrame } from '../model/rendered.ts';

/** The room of one row of a table, pt. */
export interface TableRowHeight {
  readonly frame: TableFrame;
  /** Room of the row itself, padding included. */
  readonly height: number;
  /** What was added to the row. */
  readonly padding: number;
  /** What stands above the first row of the table: its head. */
  readonly head: HeadRoom;
  /** What stands above this row where a page begins with it: the head again, and the row that heads its group. */
  readonly again: HeadRoom;
  /** The row that heads the group this row is in. */
  readonly group: string | undefined;
  /** First and last row of the table. */
  readonly first: boolean;
  readonly last: boolean;
}

export interface HeadRoom {
  readonly height: number;
  /** What was added to the column heads. */
  readonly padding: number;
}

/** Heights as they were measured, pt, without padding. */
export interface TableLengths {
  row(row: Row): number;
  head(frame: TableFrame): number;
  /** The head with the words that stand above it where the table goes on. */
  again(frame: TableFrame): number;
  /** The row that heads a group, as it stands where the group goes on. */
  group(row: string): number;
}

/**
 * Rows of a table are set closer than running text. Each takes whole half lines, and the last one what is left to a
 * whole line, so that the text after a table stands on the lines of the page again. A head that is set again takes half
 * a line more where the rows that follow would not come out even without it.
 */
export function tableHeights(
  rows: readonly Row[],
  lengths: TableLengths,
  line: number,
): ReadonlyMap<string, TableRowHeight> {
  const heights = new Map<string, TableRowHeight>();
  let total = 0;
  let group: string | undefined;
  for (const [index, row] of rows.entries()) {
    const frame = frameOf(row);
    if (frame === undefined) {
      continue;
    }
    const first = frameOf(rows[index - 1])?.id !== frame.id;
    const last = frameOf(rows[index + 1])?.id !== frame.id;
    const head = headRoom(lengths.head(frame), 0, line / 2);
    const heads = frame.groups?.has(row.id) === true;
    total = first ? head.height : total;
    group = first || heads ? undefined : group;
    const raised = lengths.again(frame) + (group === undefined ? 0 : lengths.group(group));
    const again = headRoom(raised, total % line, line);
    const own = lengths.row(row);
    const height = last ? roundUp(total + own, line) - total : roundUp(own, line / 2);
    total += height;
    heights.set(row.id, { frame, height, padding: height - own, head, again, group, first, last });
    group = heads ? row.id : group;
  }
  return heights;
}

function frameOf(row: Row | undefined): TableFrame | undefined {
  return row?.style === 'table-row' ? row.table : undefined;
}

/** A head in whole steps beyond `start`; no head takes no room. */
function headRoom(own: number, start: number, step: number): HeadRoom {
  const height = own === 0 ? 0 : start + roundUp(own - start, step);
  return { height, padding: height - own };
}

function roundUp(length: number, step: number): number {
  return Math.ceil((length - 0.05) / step) * step;
}
