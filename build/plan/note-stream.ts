import type { PlanNote, PlanOptions, PlanRow } from '../model/plan.ts';
import { cutsOf, lastCut, partHeight, type Cuts, type LeastLines } from './cuts.ts';
import { at } from './element-at.ts';
import { bodyHeight, type Strip } from './strip.ts';

/** A note in the order of its first call. */
export interface CalledNote {
  readonly id: string;
  /** Index of the row that calls it first. */
  readonly row: number;
  readonly cuts: Cuts;
}

/** How far the notes have been set: whole notes before `note`, and that one up to `cut`. */
export interface NotePosition {
  readonly note: number;
  readonly cut: number;
}

/** All notes of a section as one strip. What waits to be set on a page is a stretch of it. */
export interface NoteStream {
  readonly called: readonly CalledNote[];
  /** By break point: how many notes are called above it. */
  readonly counts: readonly number[];
  /** By number of notes: their height together, pt. */
  readonly totals: readonly number[];
  /** By number of notes: the position at which they are all set. */
  readonly ends: readonly NotePosition[];
  /** By number of notes: how many of them fit no page together with their call, and so may be cut. */
  readonly oversize: readonly number[];
}

/** Orders the notes by where they are called. A note that is called twice stands with its first call. */
export function noteStream(
  strip: Strip,
  firstPoints: readonly number[],
  notes: ReadonlyMap<string, PlanNote>,
): NoteStream {
  const seen = new Set<string>();
  const anchors: (CalledNote & { readonly point: number })[] = [];
  for (const [index, row] of strip.rows.entries()) {
    const own = at(strip.cuts, index);
    const calls: typeof anchors = [];
    for (const call of row.notes) {
      const note = notes.get(call.note);
      if (note === undefined || seen.has(call.note)) continue;
      seen.add(call.note);
      const point = at(firstPoints, index) + firstCutWith(own, call.lines);
      calls.push({ id: note.id, row: index, cuts: cutsOf(note, 'lines', leastOfNote(strip.options)), point });
    }
    anchors.push(...calls.sort((a, b) => a.point - b.point));
  }
  const counts = countsByPoint(
    strip.points.length,
    anchors.map((anchor) => anchor.point),
  );
  const totals = runningSums(anchors.map((anchor) => wholeHeight(anchor.cuts)));
  const oversize = runningSums(
    anchors.map((anchor) => (fitsWithCall(strip, counts, totals, anchor.point) ? 0 : 1)),
  );
  const ends = totals.map((_, note) => ({ note, cut: 0 }));
  return { called: anchors, counts, totals, ends, oversize };
}

/** Height of all notes from a position to the end of note `limit - 1`, with the separator; 0 when there is none. */
export function notesHeight(
  stream: NoteStream,
  from: NotePosition,
  limit: number,
  options: PlanOptions,
): number {
  if (from.note >= limit) return 0;
  const { cuts } = at(stream.called, from.note);
  const rest = partHeight(cuts, from.cut, lastCut(cuts));
  return options.noteSeparator + rest + at(stream.totals, limit) - at(stream.totals, from.note + 1);
}

/** True when one of the notes waiting may be cut, because no page holds it together with its call. */
export function mayCut(stream: NoteStream, from: NotePosition, limit: number): boolean {
  return from.note < limit && at(stream.oversize, limit) > at(stream.oversize, from.note);
}

/**
 * Sets as many lines of the waiting notes as the room holds (pt, separator included): where that ends, and its height.
 * A note is cut with two lines of each side above and below where it has them and the room allows.
 */
export function fillNotes(
  stream: NoteStream,
  from: NotePosition,
  limit: number,
  room: number,
  options: PlanOptions,
): { readonly end: NotePosition; readonly height: number } {
  let height = options.noteSeparator;
  let end = from;
  while (end.note < limit) {
    const { cuts } = at(stream.called, end.note);
    const cut = goodCutWithin(cuts, end.cut, room - height, leastOfNote(options));
    height += partHeight(cuts, end.cut, cut);
    if (cut < lastCut(cuts)) {
      end = { note: end.note, cut };
      break;
    }
    end = { note: end.note + 1, cut: 0 };
  }
  const moved = end.note !== from.note || end.cut !== from.cut;
  return { end, height: moved ? height : 0 };
}

function leastOfNote(options: PlanOptions): LeastLines {
  return { above: options.orphans, below: options.widows };
}

/** The lowest cut that leaves no lone line, or else the lowest there is. */
function goodCutWithin(cuts: Cuts, from: number, room: number, least: LeastLines): number {
  const lowest = lastCutWithin(cuts, from, room);
  if (lowest === lastCut(cuts)) return lowest;
  for (let cut = lowest; cut > from; cut -= 1) if (leavesNoLoneLine(cuts, from, cut, least)) return cut;
  return lowest;
}

function leavesNoLoneLine(cuts: Cuts, from: number, cut: number, least: LeastLines): boolean {
  return cuts.bottoms.every((lines, column) => {
    const start = at(at(cuts.counts, from), column);
    const end = at(at(cuts.counts, cut), column);
    if (end === lines.length || end === 0) return true;
    return end - start >= least.above && lines.length - end >= least.below;
  });
}

/** The lowest cut whose part, from `from` on, is no higher than the room; `from` itself when not one line fits. */
function lastCutWithin(cuts: Cuts, from: number, room: number): number {
  let low = from;
  let high = lastCut(cuts);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (partHeight(cuts, from, middle) <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Number of cuts down to the first one that has a call above it; reading order puts the first column first. */
function firstCutWith(cuts: Cuts, lines: PlanRow['notes'][number]['lines']): number {
  const column = lines.findIndex((line) => line !== undefined);
  const line = lines[column];
  if (line === undefined) return lastCut(cuts);
  const cut = cuts.counts.findIndex((counts) => (counts[column] ?? 0) > line);
  return cut === -1 ? lastCut(cuts) : cut;
}

function wholeHeight(cuts: Cuts): number {
  return partHeight(cuts, 0, lastCut(cuts));
}

function countsByPoint(points: number, anchors: readonly number[]): number[] {
  const counts: number[] = [];
  let count = 0;
  for (let point = 0; point < points; point += 1) {
    while (count < anchors.length && at(anchors, count) <= point) count += 1;
    counts.push(count);
  }
  return counts;
}

function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(at(sums, sums.length - 1) + value);
  return sums;
}

/** Whether the shortest page that holds the call holds the notes called there too. */
function fitsWithCall(
  strip: Strip,
  counts: readonly number[],
  totals: readonly number[],
  point: number,
): boolean {
  const notes = at(totals, at(counts, point)) - at(totals, at(counts, point - 1));
  const body = bodyHeight(strip, point - 1, point);
  return body + strip.options.noteSeparator + notes <= strip.options.pageHeight;
}
