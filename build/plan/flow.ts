import type { PlanNote, PlanOptions, PlanRow } from '../model/plan.ts';
import { faultsBetween, faultsInside } from './break-faults.ts';
import { cutsOf, lastCut, partHeight } from './cuts.ts';
import { at } from './element-at.ts';
import { noteStream, type NoteStream } from './note-stream.ts';
import type { BreakPoint, Strip } from './strip.ts';

/** A section made ready for the search: its rows as one strip, its notes as another. */
export interface Flow extends Strip {
  readonly notes: NoteStream;
}

/** Prepares a section: finds every legal break, with its height and what it costs in itself. */
export function flowOf(
  rows: readonly PlanRow[],
  notes: ReadonlyMap<string, PlanNote>,
  options: PlanOptions,
): Flow {
  const cuts = rows.map((row) => cutsOf(row, isDivisible(row, options)));
  const points: BreakPoint[] = [
    { ...startOfRow(rows, 0, 0), y: 0, faults: { cost: 0, kinds: [] }, forced: false },
  ];
  /** Number of the point before each row. */
  const firstPoints: number[] = [];
  let y = 0;
  for (const [index, row] of rows.entries()) {
    firstPoints.push(points.length - 1);
    const top = y + row.spaceBefore;
    const own = at(cuts, index);
    for (let cut = 1; cut < lastCut(own); cut += 1) {
      points.push({
        row: index,
        cut,
        y: top + partHeight(own, 0, cut),
        top: top + row.height - partHeight(own, cut, lastCut(own)),
        repeatsHead: row.group !== undefined,
        head: row.group?.headHeight ?? 0,
        faults: faultsInside(row, rows[index - 1], own, cut, options),
        forced: false,
      });
    }
    y = top + row.height;
    const next = rows[index + 1];
    points.push({
      ...startOfRow(rows, index + 1, y),
      y,
      faults: faultsBetween(row, next),
      forced: next?.breakBefore === 'page',
    });
  }
  const strip: Strip = { rows, cuts, points, options };
  return { ...strip, notes: noteStream(strip, firstPoints, notes) };
}

/** A row that asks to stay whole is divided only when no page could hold it. */
function isDivisible(row: PlanRow, options: PlanOptions): boolean {
  return row.breakInside === 'lines' || row.height + (row.group?.headHeight ?? 0) > options.pageHeight;
}

/** Space above the first row of a page is dropped; a table that goes on repeats its head. */
function startOfRow(
  rows: readonly PlanRow[],
  index: number,
  y: number,
): Pick<BreakPoint, 'row' | 'cut' | 'top' | 'repeatsHead' | 'head'> {
  const row = rows[index];
  const goesOn = row?.group !== undefined && rows[index - 1]?.group?.id === row.group.id;
  return {
    row: index,
    cut: 0,
    top: y + (row?.spaceBefore ?? 0),
    repeatsHead: goesOn,
    head: goesOn ? (row.group?.headHeight ?? 0) : 0,
  };
}
