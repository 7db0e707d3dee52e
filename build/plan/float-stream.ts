import type { PlanRow } from '../model/plan.ts';
import { lastCut } from './cuts.ts';
import { at } from './element-at.ts';
import { bodyHeight, type Strip } from './strip.ts';

/**
 * The rows of a section that may be carried to the head of a later page, in their order, which never changes (Plass,
 * "Optimal pagination techniques", 1981: floating insertions as a second queue beside the text).
 */
export interface FloatStream {
  /** Indexes of their rows. */
  readonly rows: readonly number[];
  /** By break point: how many of them have their place above it. */
  readonly counts: readonly number[];
  /** By break point: how many of them must be set there, because a figure that keeps its place stands above it. */
  readonly floors: readonly number[];
  /** By number of floats: room of all of them with the space around them, pt. */
  readonly totals: readonly number[];
}

/** How the floats of one page are dealt with. */
export interface FloatChoice {
  /** How many waiting ones stand at its head. */
  readonly placed: number;
  /** How many of its own, always the last, wait for a later page. */
  readonly deferred: number;
  /** How many wait when it ends. */
  readonly pending: number;
}

/** Most floats that wait at once: more would stand too far from where they are spoken of. */
const mostPending = 4;

/** Finds the rows that may float. One that is kept with its neighbours, or is as tall as no page, stays in its place. */
export function floatStream(strip: Strip, firstPoints: readonly number[]): FloatStream {
  const rows = strip.rows.flatMap((row, index) => (mayFloat(strip, row, index) ? [index] : []));
  const floating = new Set(rows);
  const fixed = strip.rows.flatMap((row, index) =>
    row.figure === true && !floating.has(index) ? [index] : [],
  );
  const counts = countsAbove(strip, firstPoints, rows);
  const fixedAbove = countsAbove(strip, firstPoints, fixed);
  const floors = fixedAbove.map((above) => {
    const last = fixed[above - 1];
    return last === undefined ? 0 : at(counts, at(firstPoints, last));
  });
  const totals = [0];
  for (const row of rows) totals.push(at(totals, totals.length - 1) + roomOf(at(strip.rows, row)));
  return { rows, counts, floors, totals };
}

/** By break point: how many of these rows begin above it. */
function countsAbove(
  strip: Strip,
  firstPoints: readonly number[],
  rows: readonly number[],
): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  for (let point = 0; point < strip.points.length; point += 1) {
    while (count < rows.length && at(firstPoints, at(rows, count)) < point) count += 1;
    counts.push(count);
  }
  return counts;
}

/**
 * Everything that can be done with floats on a page between two break points, when `pending` wait before it. One of
 * them at least is placed; while some still wait, no figure of the page may stand in its place before them.
 */
export function floatChoices(
  stream: FloatStream,
  from: number,
  to: number,
  pending: number,
): readonly FloatChoice[] {
  const own = at(stream.counts, to) - at(stream.counts, from);
  if (own === 0 && pending === 0) return inPlace;
  const most = Math.min(mostPending, at(stream.counts, to) - at(stream.floors, to));
  const choices: FloatChoice[] = [];
  for (let placed = pending; placed >= Math.min(1, pending); placed -= 1) {
    const waiting = pending - placed;
    for (let deferred = waiting > 0 ? own : 0; deferred <= own; deferred += 1) {
      if (waiting + deferred <= most) choices.push({ placed, deferred, pending: waiting + deferred });
    }
  }
  return choices;
}

const inPlace: readonly FloatChoice[] = [{ placed: 0, deferred: 0, pending: 0 }];

/** Height of the rows of a page with its floats, pt: those at its head with their space below, without those deferred. */
export function heightWithFloats(
  strip: Strip & { readonly floats: FloatStream },
  from: number,
  to: number,
  pending: number,
  { placed, deferred }: FloatChoice,
): number {
  if (placed === 0 && deferred === 0) return bodyHeight(strip, from, to);
  const { floats } = strip;
  const first = at(floats.counts, from) - pending;
  const head = at(floats.totals, first + placed) - at(floats.totals, first);
  const body = bodyWithout(strip, from, to, deferred);
  if (body > 0 || placed === 0) return head + body;
  return head - at(strip.rows, at(floats.rows, first + placed - 1)).spaceBefore;
}

/** Height between two break points without the last `deferred` floats there. */
function bodyWithout(
  strip: Strip & { readonly floats: FloatStream },
  from: number,
  to: number,
  deferred: number,
): number {
  const { floats } = strip;
  let start = from;
  let next = at(floats.counts, to) - deferred;
  // A deferred row at the very start leaves the space above the row behind it to be dropped.
  while (next < at(floats.counts, to) && at(strip.points, start).row === floats.rows[next]) {
    start += 1;
    next += 1;
  }
  const left = at(floats.totals, at(floats.counts, to)) - at(floats.totals, next);
  return bodyHeight(strip, start, to) - left;
}

function mayFloat(strip: Strip, row: PlanRow, index: number): boolean {
  const before = strip.rows[index - 1];
  return (
    row.floats &&
    !row.keepWithNext &&
    row.breakBefore === 'auto' &&
    row.notes.length === 0 &&
    row.group === undefined &&
    before !== undefined &&
    !before.keepWithNext &&
    lastCut(at(strip.cuts, index)) === 1 &&
    row.height <= strip.options.pageHeight
  );
}

function roomOf(row: PlanRow): number {
  return row.height + row.spaceBefore;
}
