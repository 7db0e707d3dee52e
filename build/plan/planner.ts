import type {
  PlacedNote,
  PlacedPiece,
  Plan,
  PlanNote,
  PlanOptions,
  PlannedPage,
  PlanRow,
} from '../model/plan.ts';
import type { CompromiseKind } from './break-faults.ts';
import { lastCut, partHeight, type Cuts } from './cuts.ts';
import { at } from './element-at.ts';
import { fillRoom } from './fill-room.ts';
import { flowOf, type Flow } from './flow.ts';
import type { Step } from './nodes.ts';
import { cheapestWay } from './search.ts';
import { shortPage } from './short-page.ts';
import { spreadRoom } from './spread.ts';
import { isLineAlone } from './strip.ts';

type Compromise = Plan['compromises'][number];

/**
 * Chooses all page breaks of a section at once: the plan with the least cost (costs.ts) among all that keep to the page
 * height. Rows are divided at line ends, all columns at the same level; every note starts on the page of its first call.
 *
 * There always is a plan. Where the rows leave no good one, the wish that was broken is in `compromises`; a page is
 * higher than `pageHeight` only when it holds a single thing that cannot be divided (`too-tall`). A note that no row
 * calls is not placed, and a call whose note is unknown is passed over: both are reported earlier.
 */
export function planPages(
  rows: readonly PlanRow[],
  notes: ReadonlyMap<string, PlanNote>,
  options: PlanOptions,
): Plan {
  if (rows.length === 0) return { pages: [], compromises: [] };
  const flow = flowOf(rows, notes, options);
  const steps: Step[] = [];
  for (let step: Step | undefined = cheapestWay(flow); step !== undefined; step = step.before)
    steps.push(step);
  steps.reverse();
  const pages: PlannedPage[] = [];
  const compromises: Compromise[] = [];
  for (const [index, step] of steps.slice(1).entries()) {
    const before = at(steps, index);
    pages.push(pageOf(flow, before, step));
    compromises.push(...compromisesOf(flow, before, step));
  }
  return { pages, compromises };
}

function pageOf(flow: Flow, before: Step, step: Step): PlannedPage {
  const { pageHeight } = flow.options;
  const start = at(flow.points, before.point).row;
  const rowOf = rowsFrom(flow, start, at(flow.points, step.point).row);
  const placed = [...floatsOf(flow, before, step), ...piecesOf(flow, before, step)];
  const found = fillRoom(placed, rowOf, pageHeight - step.height, flow.options);
  const filled = found.reduce((sum, piece) => sum + (piece.grown ?? 0), step.height);
  const pieces = step.end === 'closed' ? found : spreadRoom(found, rowOf, pageHeight - filled, flow.options);
  const height = pieces.reduce((sum, piece) => sum + (piece.added ?? 0), filled);
  return {
    pieces,
    notes: notesOf(flow, before, step),
    fill: Math.min(1, height / pageHeight),
    short: step.end === 'open' || step.end === 'loose' ? shortPage(flow, before, step, height) : undefined,
  };
}

function rowsFrom(flow: Flow, start: number, end: number): (id: string) => PlanRow | undefined {
  const rows = new Map(flow.rows.slice(start, end + 1).map((row) => [row.id, row]));
  return (id) => rows.get(id);
}

/** Rows carried here from an earlier page. */
function floatsOf(flow: Flow, before: Step, step: Step): PlacedPiece[] {
  const first = at(flow.floats.counts, before.point) - before.pending;
  return flow.floats.rows.slice(first, first + step.placed).map((row) => {
    const cuts = at(flow.cuts, row);
    return {
      row: at(flow.rows, row).id,
      columns: lineRanges(cuts, 0, lastCut(cuts)),
      first: true,
      last: true,
      repeatHead: false,
      floated: true,
      height: partHeight(cuts, 0, lastCut(cuts)),
    };
  });
}

/** Rows of the page that later pages carry at their heads. */
function deferredRows(flow: Flow, before: Step, step: Step): ReadonlySet<number> {
  const end = at(flow.floats.counts, step.point);
  const waiting = before.pending - step.placed;
  return new Set(flow.floats.rows.slice(end - (step.pending - waiting), end));
}

function piecesOf(flow: Flow, before: Step, step: Step): PlacedPiece[] {
  const start = at(flow.points, before.point);
  const end = at(flow.points, step.point);
  const pieces: PlacedPiece[] = [];
  const lastRow = end.cut === 0 ? end.row - 1 : end.row;
  const deferred = deferredRows(flow, before, step);
  for (let index = start.row; index <= lastRow && step.point > before.point; index += 1) {
    if (deferred.has(index)) continue;
    const cuts = at(flow.cuts, index);
    const from = index === start.row ? start.cut : 0;
    const to = index === end.row ? end.cut : lastCut(cuts);
    pieces.push({
      row: at(flow.rows, index).id,
      columns: lineRanges(cuts, from, to),
      first: from === 0,
      last: to === lastCut(cuts),
      repeatHead: index === start.row && start.repeatsHead,
      floated: false,
      height: partHeight(cuts, from, to) + (index === start.row ? start.head : 0),
    });
  }
  return pieces;
}

function notesOf(flow: Flow, before: Step, step: Step): PlacedNote[] {
  const notes: PlacedNote[] = [];
  const end = step.notes;
  for (let index = before.notes.note; index < end.note + (end.cut > 0 ? 1 : 0); index += 1) {
    const { id, cuts } = at(flow.notes.called, index);
    const from = index === before.notes.note ? before.notes.cut : 0;
    const to = index === end.note ? end.cut : lastCut(cuts);
    if (from === to) continue;
    notes.push({
      note: id,
      columns: lineRanges(cuts, from, to),
      first: from === 0,
      last: to === lastCut(cuts),
      height: partHeight(cuts, from, to),
    });
  }
  return notes;
}

function lineRanges(cuts: Cuts, from: number, to: number): { readonly from: number; readonly to: number }[] {
  const ends = at(cuts.counts, to);
  return at(cuts.counts, from).map((start, column) => ({ from: start, to: at(ends, column) }));
}

/** What this page and its end broke: each wish once. */
function compromisesOf(flow: Flow, before: Step, step: Step): Compromise[] {
  const found: Compromise[] = [];
  const start = at(flow.points, before.point);
  const end = at(flow.points, step.point);
  const add = (row: number, kind: CompromiseKind): void => {
    found.push({ row: at(flow.rows, row).id, kind });
  };
  // A point between rows names the next one; the wish was the row's that ends there.
  const endRow = end.cut === 0 ? end.row - 1 : end.row;
  const tooTall = step.height > flow.options.pageHeight + tolerance;
  if (tooTall)
    add(step.point > before.point ? start.row : at(flow.notes.called, before.notes.note).row, 'too-tall');
  if (step.point > before.point) for (const kind of end.faults.kinds) add(endRow, kind);
  if (step.point > before.point && isLineAlone(flow, before.point, step.point)) add(endRow, 'widow');
  const called = at(flow.notes.counts, step.point);
  for (let note = called - step.notesApart; note < called; note += 1) {
    add(at(flow.notes.called, note).row, 'note-apart');
  }
  const splitGoesOn = step.notes.note !== before.notes.note || before.notes.cut === 0;
  if (step.notes.cut > 0 && splitGoesOn) add(at(flow.notes.called, step.notes.note).row, 'note-split');
  return found;
}

/** More than rounding, pt. */
const tolerance = 0.01;
