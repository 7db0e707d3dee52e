import { costs, floatCost, raggedCost, roomCost, type PageEnd } from './costs.ts';
import { at } from './element-at.ts';
import { floatChoices, heightWithFloats, type FloatChoice } from './float-stream.ts';
import type { Flow } from './flow.ts';
import {
  comparePositions,
  isMatched,
  isOutdone,
  keep,
  leastSet,
  nodeAt,
  type Node,
  type Step,
} from './nodes.ts';
import { fillNotes, mayCut, notesHeight, type NotePosition } from './note-stream.ts';
import { isLineAlone, isRoomAlone } from './strip.ts';

/** What a page would hold, before it is known from which step it is reached. */
interface Page {
  readonly point: number;
  readonly notes: NotePosition;
  readonly floats: FloatChoice;
  readonly height: number;
  readonly extra: number;
  readonly notesApart: number;
}

/** Lengths differ by less than this only through rounding, pt. */
const rounding = 0.001;

/**
 * Finds the cheapest way from the first to the last break point by dynamic programming, page by page (Knuth and Plass
 * with pages for lines; Plass, "Optimal pagination techniques", 1981, for the notes). Every node looks forward only
 * as far as one page reaches, so the work grows with the number of lines times the lines of a page.
 *
 * A node is a break point together with how far the notes are set and how many floats wait: nearly always all that are
 * called above it, and none. Only behind a note that had to be cut, or near a float, is there a choice. Gives the last
 * step.
 */
export function cheapestWay(flow: Flow): Step {
  const last = flow.points.length - 1;
  const nodes: Node[][] = flow.points.map(() => []);
  keep(nodes, firstStep);
  for (let point = 0; point <= last; point += 1) {
    const waiting = at(nodes, point);
    const done = new Set<Node>();
    // A page of notes or floats alone leads back to the same point, with more of them set: least set goes first.
    for (let node = leastSet(waiting, done); node !== undefined; node = leastSet(waiting, done)) {
      done.add(node);
      if (point === last && isComplete(flow, node)) continue;
      if (!isOutdone(waiting, node, node.least)) extend(flow, nodes, node);
    }
  }
  const end = at(nodes, last).find((node) => isComplete(flow, node));
  const best = end?.steps.reduce<Step | undefined>(cheaper, undefined);
  if (best === undefined) throw new RangeError('the page planner found no way to the end of the section');
  return best;
}

const firstStep: Step = {
  point: 0,
  notes: { note: 0, cut: 0 },
  placed: 0,
  pending: 0,
  height: 0,
  level: undefined,
  cost: 0,
  end: 'closed',
  notesApart: 0,
  before: undefined,
};

/** Nothing waits for a later page. */
function isComplete(flow: Flow, place: Pick<Node, 'point' | 'notes' | 'pending'>): boolean {
  return place.pending === 0 && place.notes.note >= at(flow.notes.counts, place.point);
}

/** Tries every page that can follow a node; when none is legal, the least bad one. */
function extend(flow: Flow, nodes: Node[][], node: Node): void {
  let found = node.pending > 0 && offerFloatsAlone(flow, nodes, node);
  // Two lines of text above the rest of a long note may be more than there is room for.
  if (node.notes.cut > 0 && node.pending === 0) {
    const page = pageOfNotes(flow, node);
    offer(flow, nodes, node, { ...page, extra: page.extra + costs.notesAlone });
  }
  for (let point = node.point + 1; point <= lastPointFrom(flow, node); point += 1) {
    let possible = false;
    for (const floats of floatChoices(flow.floats, node.point, point, node.pending)) {
      const tried = offerPage(flow, nodes, node, point, floats);
      possible ||= tried !== 'too-high';
      found ||= tried === 'legal';
    }
    if (!possible || at(flow.points, point).forced) break;
  }
  if (!found) extendAgainstRules(flow, nodes, node);
}

/** At a forced break, or at the end, what floats is set before the text goes on. */
function lastPointFrom(flow: Flow, node: Node): number {
  return node.pending > 0 && at(flow.points, node.point).forced ? node.point : flow.points.length - 1;
}

/** One page, when rows and notes fit it as they should. `too-high` means that longer pages are no better. */
function offerPage(
  flow: Flow,
  nodes: Node[][],
  node: Node,
  point: number,
  floats: FloatChoice,
): 'legal' | 'illegal' | 'too-high' {
  const room = flow.options.pageHeight + rounding;
  const body = heightWithFloats(flow, node.point, point, node.pending, floats);
  if (body > room) return 'too-high';
  const limit = at(flow.notes.counts, point);
  const height = body + notesHeight(flow.notes, node.notes, limit, flow.options);
  if (height <= room) {
    const notes = at(flow.notes.ends, limit);
    offer(flow, nodes, node, { point, notes, floats, height, extra: 0, notesApart: 0 });
    return 'legal';
  }
  if (!mayCut(flow.notes, node.notes, limit)) return 'too-high';
  const page = pageWithCutNotes(flow, node, point, floats, body);
  if (page.notesApart > 0) return 'illegal';
  offer(flow, nodes, node, page);
  return 'legal';
}

/** Pages that hold nothing but floats, and the notes that were left over. */
function offerFloatsAlone(flow: Flow, nodes: Node[][], node: Node): boolean {
  let found = false;
  for (const floats of floatChoices(flow.floats, node.point, node.point, node.pending)) {
    const body = heightWithFloats(flow, node.point, node.point, node.pending, floats);
    if (body > flow.options.pageHeight + rounding) continue;
    offer(flow, nodes, node, pageWithCutNotes(flow, node, node.point, floats, body));
    found = true;
  }
  return found;
}

/** Nothing fits: notes are cut or wait that should not, a page is left to notes alone, or a row stands too tall. */
function extendAgainstRules(flow: Flow, nodes: Node[][], node: Node): void {
  let found = false;
  for (let point = node.point + 1; point < flow.points.length; point += 1) {
    const body = heightWithFloats(flow, node.point, point, 0, allInPlace);
    if (body > flow.options.pageHeight + rounding) break;
    offer(flow, nodes, node, pageWithCutNotes(flow, node, point, allInPlace, body));
    found = true;
    if (at(flow.points, point).forced) break;
  }
  if (!isComplete(flow, node)) {
    offer(flow, nodes, node, pageOfNotes(flow, node));
    found = true;
  }
  if (!found) offer(flow, nodes, node, pageTooTall(flow, node));
}

const allInPlace: FloatChoice = { placed: 0, deferred: 0, pending: 0 };

function pageWithCutNotes(flow: Flow, node: Node, point: number, floats: FloatChoice, body: number): Page {
  const { pageHeight } = flow.options;
  const limit = at(flow.notes.counts, point);
  const filled = fillNotes(flow.notes, node.notes, limit, pageHeight - body + rounding, flow.options);
  const started = filled.end.note + (filled.end.cut > 0 ? 1 : 0);
  const notesApart = Math.max(0, limit - Math.max(started, at(flow.notes.counts, node.point)));
  const rest = notesHeight(flow.notes, filled.end, limit, flow.options);
  const split = filled.end.cut > 0 || rest > 0 ? splitCost(node.notes, filled.end) : 0;
  const extra = split + notesApart * costs.noteApart + (rest / pageHeight) * costs.noteRest;
  return { point, notes: filled.end, floats, height: body + filled.height, extra, notesApart };
}

/** A note that was split already and still does not end adds little to that. */
function splitCost(from: NotePosition, end: NotePosition): number {
  return from.cut > 0 && end.note === from.note ? costs.noteSplitAgain : costs.noteSplit;
}

/** A page of what is left of a note. One line is set at least, so that every page gets on. */
function pageOfNotes(flow: Flow, node: Node): Page {
  const page = pageWithCutNotes(flow, node, node.point, allInPlace, 0);
  if (comparePositions(page.notes, node.notes) > 0) return page;
  const { note, cut } = node.notes;
  const limit = at(flow.notes.counts, node.point);
  const end =
    cut + 2 < at(flow.notes.called, note).cuts.levels.length
      ? { note, cut: cut + 1 }
      : { note: note + 1, cut: 0 };
  const height = notesHeight(flow.notes, node.notes, limit, flow.options) - restAfter(flow, end, limit);
  return { ...page, notes: end, height, extra: page.extra + costs.tooTall };
}

function restAfter(flow: Flow, end: NotePosition, limit: number): number {
  return Math.max(0, notesHeight(flow.notes, end, limit, flow.options) - flow.options.noteSeparator);
}

function pageTooTall(flow: Flow, node: Node): Page {
  const point = node.point + 1;
  const limit = at(flow.notes.counts, point);
  const body = heightWithFloats(flow, node.point, point, 0, allInPlace);
  const height = body + notesHeight(flow.notes, node.notes, limit, flow.options);
  const notes = at(flow.notes.ends, limit);
  return { point, notes, floats: allInPlace, height, extra: costs.tooTall, notesApart: 0 };
}

/** Weighs a page against the cheapest known way to the same end. */
function offer(flow: Flow, nodes: Node[][], from: Node, page: Page): void {
  const { point, notes, height, notesApart } = page;
  const { placed, pending } = page.floats;
  const end = endOf(flow, page);
  const fill = height / flow.options.pageHeight;
  const own = page.extra + roomCost(fill, end) + floatCost(page.floats) + breakCost(flow, from, page, end);
  const level = end === 'open' ? fill : undefined;
  const known = nodeAt(nodes, { point, notes, pending });
  // Most pages are turned down here, before anything is weighed: the inner loop of the whole planner.
  if (isMatched(known, level, from.least + own)) return;
  let before: Step | undefined;
  let cost = Infinity;
  for (const step of from.steps) {
    const total = step.cost + own + raggedCost(step.level, fill, end);
    // Of equals the last, which has turned the page later: white room is left behind, not before.
    if (total <= cost) {
      cost = total;
      before = step;
    }
  }
  if (isMatched(known, level, cost) || isOutdone(at(nodes, point), { notes, pending }, cost)) return;
  keep(nodes, { point, notes, placed, pending, height, level, cost, end, notesApart, before });
}

/** A page of notes or floats alone ends where the page before it ended, and that break has been paid for. */
function breakCost(flow: Flow, from: Node, page: Page, end: PageEnd): number {
  if (page.point === from.point) return 0;
  const lines = isLineAlone(flow, from.point, page.point) ? costs.loneLines : 0;
  const room = end === 'closed' && isRoomAlone(flow, from.point, page.point) ? costs.roomAlone : 0;
  return at(flow.points, page.point).faults.cost + lines + room;
}

function endOf(flow: Flow, page: Page): PageEnd {
  const point = at(flow.points, page.point);
  const atEnd = page.point === flow.points.length - 1 || point.forced;
  const { pending } = page.floats;
  if (atEnd && isComplete(flow, { point: page.point, notes: page.notes, pending })) return 'closed';
  const row = point.cut === 0 ? flow.rows[point.row] : undefined;
  return row?.loose === true && row.heading !== true ? 'loose' : 'open';
}

function cheaper(best: Step | undefined, step: Step): Step {
  return best === undefined || step.cost <= best.cost ? step : best;
}
