import { costs, fillClass, fillClasses, raggedCost, roomCost, type PageEnd } from './costs.ts';
import { at } from './element-at.ts';
import type { Flow } from './flow.ts';
import { fillNotes, mayCut, notesHeight, type NotePosition } from './note-stream.ts';
import { bodyHeight } from './strip.ts';

/** The end of one page, on the cheapest way to it that is known. Following `before` gives the whole plan, backwards. */
export interface Step {
  /** Break point at which the page ends. */
  readonly point: number;
  /** Where the notes at its foot end. */
  readonly notes: NotePosition;
  /** Height used, table head and separator included, pt. */
  readonly height: number;
  /** Fill of the page, 0–1; `undefined` when the next page need not match it. */
  readonly level: number | undefined;
  readonly cost: number;
  /** Notes called on the page that start on a later one. */
  readonly notesApart: number;
  readonly before: Step | undefined;
}

/** The steps that reach one break point with the same notes behind them, best first by fill class. */
interface Node {
  readonly point: number;
  readonly notes: NotePosition;
  readonly steps: (Step | undefined)[];
  /** Cost of the cheapest of them. */
  least: number;
}

/** What a page would hold, before it is known from which step it is reached. */
interface Page {
  readonly point: number;
  readonly notes: NotePosition;
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
 * A node is a break point together with how far the notes are set: nearly always all that are called above it; only
 * behind a note that had to be cut is there a choice. Gives the last step.
 */
export function cheapestWay(flow: Flow): Step {
  const last = flow.points.length - 1;
  const nodes: Node[][] = flow.points.map(() => []);
  const start: Step = {
    point: 0,
    notes: { note: 0, cut: 0 },
    height: 0,
    level: undefined,
    cost: 0,
    notesApart: 0,
    before: undefined,
  };
  keep(nodes, start, 0);
  for (let point = 0; point <= last; point += 1) {
    const waiting = at(nodes, point);
    const done = new Set<Node>();
    // A page that holds nothing but notes leads back to the same point, with more notes set: least set goes first.
    for (let node = leastSet(waiting, done); node !== undefined; node = leastSet(waiting, done)) {
      done.add(node);
      if (point === last && !hasNotesLeft(flow, node)) continue;
      if (!isOutdone(waiting, node.notes, node.least)) extend(flow, nodes, node);
    }
  }
  const end = at(nodes, last).find((node) => !hasNotesLeft(flow, node));
  const best = end?.steps.reduce(cheaper, undefined);
  if (best === undefined) throw new RangeError('the page planner found no way to the end of the section');
  return best;
}

function leastSet(nodes: readonly Node[], done: ReadonlySet<Node>): Node | undefined {
  let least: Node | undefined;
  for (const node of nodes) {
    if (done.has(node)) continue;
    if (least === undefined || comparePositions(node.notes, least.notes) < 0) least = node;
  }
  return least;
}

function hasNotesLeft(flow: Flow, node: Node): boolean {
  return node.notes.note < at(flow.notes.counts, node.point);
}

/** Tries every page that can follow a node; when none is legal, the least bad one. */
function extend(flow: Flow, nodes: Node[][], node: Node): void {
  const { options } = flow;
  let found = false;
  for (let point = node.point + 1; point < flow.points.length; point += 1) {
    const body = bodyHeight(flow, node.point, point);
    if (body > options.pageHeight + rounding) break;
    const limit = at(flow.notes.counts, point);
    const height = body + notesHeight(flow.notes, node.notes, limit, options);
    if (height <= options.pageHeight + rounding) {
      offer(flow, nodes, node, { point, notes: at(flow.notes.ends, limit), height, extra: 0, notesApart: 0 });
      found = true;
    } else if (mayCut(flow.notes, node.notes, limit)) {
      const page = pageWithCutNotes(flow, node, point, body);
      if (page.notesApart === 0) {
        offer(flow, nodes, node, page);
        found = true;
      }
    } else {
      break;
    }
    if (at(flow.points, point).forced) break;
  }
  if (!found) extendAgainstRules(flow, nodes, node);
}

/** Nothing fits: notes are cut or wait that should not, a page is left to notes alone, or a row stands too tall. */
function extendAgainstRules(flow: Flow, nodes: Node[][], node: Node): void {
  let found = false;
  for (let point = node.point + 1; point < flow.points.length; point += 1) {
    const body = bodyHeight(flow, node.point, point);
    if (body > flow.options.pageHeight + rounding) break;
    offer(flow, nodes, node, pageWithCutNotes(flow, node, point, body));
    found = true;
    if (at(flow.points, point).forced) break;
  }
  if (hasNotesLeft(flow, node)) {
    offer(flow, nodes, node, pageOfNotes(flow, node));
    found = true;
  }
  if (!found) offer(flow, nodes, node, pageTooTall(flow, node));
}

function pageWithCutNotes(flow: Flow, node: Node, point: number, body: number): Page {
  const { pageHeight } = flow.options;
  const limit = at(flow.notes.counts, point);
  const filled = fillNotes(flow.notes, node.notes, limit, pageHeight - body + rounding, flow.options);
  const started = filled.end.note + (filled.end.cut > 0 ? 1 : 0);
  const notesApart = Math.max(0, limit - Math.max(started, at(flow.notes.counts, node.point)));
  const rest = notesHeight(flow.notes, filled.end, limit, flow.options);
  const split = filled.end.cut > 0 || rest > 0 ? costs.noteSplit : 0;
  const extra = split + notesApart * costs.noteApart + (rest / pageHeight) * costs.noteRest;
  return { point, notes: filled.end, height: body + filled.height, extra, notesApart };
}

/** A page of what is left of a note. One line is set at least, so that every page gets on. */
function pageOfNotes(flow: Flow, node: Node): Page {
  const page = pageWithCutNotes(flow, node, node.point, 0);
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
  const body = bodyHeight(flow, node.point, point);
  const height = body + notesHeight(flow.notes, node.notes, limit, flow.options);
  return { point, notes: { note: limit, cut: 0 }, height, extra: costs.tooTall, notesApart: 0 };
}

/** Weighs a page against the cheapest known way to the same end. */
function offer(flow: Flow, nodes: Node[][], from: Node, page: Page): void {
  const end = endOf(flow, page);
  const fill = page.height / flow.options.pageHeight;
  const own = page.extra + roomCost(fill, end) + breakCost(flow, from, page);
  const kind = end === 'closed' ? 0 : fillClass(fill);
  const known = nodeAt(nodes, page.point, page.notes)?.steps[kind];
  // Most pages are turned down here, before anything is weighed: the inner loop of the whole planner.
  if (known !== undefined && known.cost <= from.least + own) return;
  let before: Step | undefined;
  let cost = known?.cost ?? Infinity;
  for (const step of from.steps) {
    if (step === undefined) continue;
    const total = step.cost + own + raggedCost(step.level, fill, end);
    if (total < cost) {
      cost = total;
      before = step;
    }
  }
  if (before === undefined || isOutdone(at(nodes, page.point), page.notes, cost)) return;
  const level = end === 'closed' ? undefined : fill;
  const { point, notes, height, notesApart } = page;
  keep(nodes, { point, notes, height, level, cost, notesApart, before }, kind);
}

/** True when a cheaper way to the same break point has set more of the notes: nothing can be won by having more left. */
function isOutdone(nodes: readonly Node[], notes: NotePosition, cost: number): boolean {
  for (const node of nodes) {
    if (node.least <= cost && comparePositions(node.notes, notes) > 0) return true;
  }
  return false;
}

/** A page of notes alone ends where the page before it ended, and that break has been paid for. */
function breakCost(flow: Flow, from: Node, page: Page): number {
  return page.point === from.point ? 0 : at(flow.points, page.point).faults.cost;
}

function endOf(flow: Flow, page: Page): PageEnd {
  const point = at(flow.points, page.point);
  const atEnd = page.point === flow.points.length - 1 || point.forced;
  return atEnd && page.notes.note >= at(flow.notes.counts, page.point) ? 'closed' : 'open';
}

function keep(nodes: Node[][], step: Step, kind: number): void {
  let node = nodeAt(nodes, step.point, step.notes);
  if (node === undefined) {
    const steps = Array.from({ length: fillClasses }, () => undefined);
    node = { point: step.point, notes: step.notes, steps, least: Infinity };
    at(nodes, step.point).push(node);
  }
  node.steps[kind] = step;
  node.least = Math.min(node.least, step.cost);
}

function nodeAt(nodes: readonly Node[][], point: number, notes: NotePosition): Node | undefined {
  for (const node of at(nodes, point)) if (comparePositions(node.notes, notes) === 0) return node;
  return undefined;
}

function comparePositions(a: NotePosition, b: NotePosition): number {
  return a.note - b.note || a.cut - b.cut;
}

function cheaper(best: Step | undefined, step: Step | undefined): Step | undefined {
  if (best === undefined || step === undefined) return best ?? step;
  return step.cost < best.cost ? step : best;
}
