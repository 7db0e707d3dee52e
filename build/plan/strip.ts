import type { PlanOptions, PlanRow } from '../model/plan.ts';
import type { BreakFaults } from './break-faults.ts';
import { partHeight, type Cuts } from './cuts.ts';
import { at } from './element-at.ts';

/** A place where a page may end, and the next one start. */
export interface BreakPoint {
  /** The row and cut that a page starting here starts with. */
  readonly row: number;
  readonly cut: number;
  /** Distance from the top of the unbroken section to the end of what stands above, pt. */
  readonly y: number;
  /** What a page starting here saves of the distances below: its own y, and the space it drops; pt. */
  readonly top: number;
  /** Whether a table head is printed again above a page starting here, and its room, pt. */
  readonly repeatsHead: boolean;
  readonly head: number;
  readonly faults: BreakFaults;
  /** `true` where the author starts a new page. */
  readonly forced: boolean;
}

/** The rows of a section as one tall strip with numbered break points. */
export interface Strip {
  readonly rows: readonly PlanRow[];
  readonly cuts: readonly Cuts[];
  /** Point 0 is before the first row, the last point after the last row. */
  readonly points: readonly BreakPoint[];
  readonly options: PlanOptions;
}

/** Whether a page between two break points has one line of a row that came from the page before and goes on behind it. */
export function isLineAlone(strip: Strip, from: number, to: number): boolean {
  const start = at(strip.points, from);
  const end = at(strip.points, to);
  if (start.cut === 0 || end.row !== start.row) return false;
  const { counts } = at(strip.cuts, start.row);
  const above = at(counts, start.cut);
  return at(counts, end.cut).every((count, column) => count - at(above, column) <= 1);
}

/** Height of the rows on a page between two break points, pt, table head included. */
export function bodyHeight(strip: Strip, from: number, to: number): number {
  if (from === to) return 0;
  const start = at(strip.points, from);
  const end = at(strip.points, to);
  if (start.cut > 0 && end.row === start.row) {
    return start.head + partHeight(at(strip.cuts, start.row), start.cut, end.cut);
  }
  return start.head + end.y - start.top;
}

/** Whether nothing stands between two breaks but the rest of room to write in. */
export function isRoomAlone(strip: Strip, from: number, to: number): boolean {
  const { row: last, cut } = at(strip.points, to);
  const end = cut > 0 ? last + 1 : last;
  let row = at(strip.points, from).row;
  while (row < end && at(strip.rows, row).goesOn === true) row += 1;
  return row === end;
}
