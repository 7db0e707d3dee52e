import type { PlanNote, PlanOptions, PlanRow } from '../model/plan.ts';
import { faultsBetween, faultsInside, type EndingRow } from './break-faults.ts';
import { cutsOf, lastCut, partHeight, type Divisible, type LeastLines } from './cuts.ts';
import { at } from './element-at.ts';
import { floatStream, type FloatStream } from './float-stream.ts';
import { noteStream, type NoteStream } from './note-stream.ts';
import { paragraphLines } from './paragraph-lines.ts';
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
  const least: LeastLines = { above: options.orphans, below: options.widows };
  const divisible = rows.map((row, index) => divisibleAt(row, at(chains, index), options));
  const cuts = rows.map((row, index) => cutsOf(row, at(divisible, index), least));
  const others = paragraphLines(rows);
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
    const ending: EndingRow = {
      ...{ row, previous: rows[index - 1], cuts: own, least, others: at(others, index) },
      long: isLong(at(chains, index), options),
    };
    for (let cut = 1; cut < lastCut(own); cut += 1) {
      points.push({
        row: index,
        cut,
        y: top + partHeight(own, 0, cut),
        top: top + row.height - partHeight(own, cut, lastCut(own)),
        repeatsHead: row.group !== undefined,
        head: row.group?.headHeight ?? 0,
        faults: faultsInside(ending, cut),
        forced: false,
      });
    }
    y = top + row.height;
    const next = rows[index + 1];
    points.push({
      ...startOfRow(rows, index + 1, y),
      y,
      faults: faultsBetween(rows, index, ending),
      forced: next?.breakBefore === 'page',
    });
  }
  const strip: Strip = { rows, cuts, points, options };
  return { ...strip, notes: noteStream(strip, firstPoints, notes), floats: floatStream(strip, firstPoints) };
}

/**
 * A row that asks to stay whole is divided only when no page could hold it, or the rows that it must stay with: a
 * question longer than a page is better divided in its choices than between them and what they answer. Choices of a
 * question longer than about half a page are divided between two of them, where each is a small part of a page.
 */
function divisibleAt(row: PlanRow, chain: number, options: PlanOptions): Divisible {
  if (row.breakInside === 'lines') return 'lines';
  if (row.ifLong === 'divide' && isLong(chain, options) && hasSmallParts(row, options)) return 'parts';
  if (row.height + (row.group?.headHeight ?? 0) > options.pageHeight) return 'lines';
  const lines = Math.max(...row.columns.map((column) => column.lineBottoms.length));
  const tooLong = chain > options.pageHeight && row.heading !== true;
  return tooLong && lines >= options.orphans + options.widows ? 'lines' : 'no';
}

/** Share of a page beyond which a question may be divided between its parts. */
const longQuestion = 0.4;

function isLong(chain: number, { pageHeight }: PlanOptions): boolean {
  return chain > pageHeight * longQuestion;
}

/** Share of a page up to which a part stays whole. */
const smallPart = 0.3;

function hasSmallParts({ columns }: PlanRow, { pageHeight }: PlanOptions): boolean {
  return columns.every(({ lineBottoms, partEnds }) => {
    const ends = [0, ...(partEnds ?? []).map((line) => at(lineBottoms, line)), lineBottoms.at(-1) ?? 0];
    return ends.slice(1).every((end, part) => end - at(ends, part) <= pageHeight * smallPart);
  });
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
