import type { PlanNote, PlanOptions, PlanRow } from '../model/plan.ts';
import { faultsBetween, faultsInside, leastLines } from './break-faults.ts';
import { cutsOf, lastCut, partHeight } from './cuts.ts';
import { at } from './element-at.ts';
import { floatStream, type FloatStream } from './float-stream.ts';
import { noteStream, type NoteStream } from './note-stream.ts';
import type { BreakPoint, Strip } from './strip.ts';

/** A section made ready for the search: its rows as one strip, its notes and what may float as two others. */
export interface Flow extends Strip {
  readonly notes: NoteStream;
  readonly floats: FloatStream;
}

/** Prepares a section: finds every legal break, with its height and what it costs in itself. */
export function flowOf(
  rows: readonly PlanRow[],
  notes: ReadonlyMap<string, PlanNote>,
  options: PlanOptions,
): Flow {
  const chains = chainHeights(rows);
  const least = rows.map((_, index) => leastLines(rows, index, options));
  const cuts = rows.map((row, index) =>
    cutsOf(row, isDivisible(row, at(chains, index), options), at(least, index)),
  );
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
        faults: faultsInside(row, rows[index - 1], own, cut, at(least, index)),
        forced: false,
      });
    }
    y = top + row.height;
    const next = rows[index + 1];
    points.push({
      ...startOfRow(rows, index + 1, y),
      y,
      faults: faultsBetween(rows, index),
      forced: next?.breakBefore === 'page',
    });
  }
  const strip: Strip = { rows, cuts, points, options };
  return { ...strip, notes: noteStream(strip, firstPoints, notes), floats: floatStream(strip, firstPoints) };
}

/**
 * A row that asks to stay whole is divided only when no page could hold it, or the rows that it must stay with: a
 * question longer than a page is better divided in its choices than between them and what they answer.
 */
function isDivisible(row: PlanRow, chain: number, options: PlanOptions): boolean {
  if (row.breakInside === 'lines' || row.height + (row.group?.headHeight ?? 0) > options.pageHeight)
    return true;
  const lines = Math.max(...row.columns.map((column) => column.lineBottoms.length));
  return chain > options.pageHeight && row.heading !== true && lines >= options.orphans + options.widows;
}

/** By row: height of all the rows that are to stand on one page with it, pt. */
function chainHeights(rows: readonly PlanRow[]): readonly number[] {
  const heights: number[] = [];
  let open: number[] = [];
  let height = 0;
  for (const [index, row] of rows.entries()) {
    height += row.height + (open.length > 0 ? row.spaceBefore : 0);
    open.push(index);
    if (row.keepWithNext) continue;
    for (const each of open) heights[each] = height;
    open = [];
    height = 0;
  }
  for (const each of open) heights[each] = height;
  return heights;
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
