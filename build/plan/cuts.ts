import type { PlanColumn } from '../model/plan.ts';
import { at } from './element-at.ts';

/**
 * The places where a row or a note can be cut, all its columns at once. Cut 0 is before everything, the last cut after
 * everything; between them stands one for each level at which lines end.
 */
export interface Cuts {
  /** By cut, then by column: how many lines stand above it. */
  readonly counts: readonly (readonly number[])[];
  /** By cut: its distance from the top of the block, pt. */
  readonly levels: readonly number[];
  /** By column: bottoms of its lines, never below the block. */
  readonly bottoms: readonly (readonly number[])[];
  /** Room below the last line: padding, rules; pt. */
  readonly inset: number;
  /** By column: least distance between two of its lines, pt; a guess on the large side when it has only one. */
  readonly pitches: readonly number[];
}

/** What cutting needs to know of a row or a note. */
export interface Cuttable {
  readonly height: number;
  readonly columns: readonly PlanColumn[];
}

/** Least lines of a column above and below a cut inside it. */
export interface LeastLines {
  readonly above: number;
  readonly below: number;
}

/** Bottoms nearer than this share of the line pitch are one level: faces of two scripts sit a little differently. */
const levelTolerance = 1 / 3;

/** Where a block may be divided: at lines, between its parts alone, or not at all. */
export type Divisible = 'lines' | 'parts' | 'no';

/**
 * Finds the cuts of a block. At a cut of height h, each column keeps its lines with bottom ≤ h, but holds one back
 * where too few would be left of it for the next page: as a setter by hand would, and the columns still begin level.
 * A column with content but without lines cannot be divided, so the whole block then has no cut but its two ends.
 */
export function cutsOf(
  block: Cuttable,
  divisible: Divisible,
  least: LeastLines = { above: 1, below: 1 },
): Cuts {
  const bottoms = block.columns.map((column) =>
    column.lineBottoms.map((bottom) => Math.min(bottom, block.height)),
  );
  const all = bottoms.map((lines) => lines.length);
  const lowest = Math.max(0, ...bottoms.map((lines) => lines.at(-1) ?? 0));
  const pitches = linePitches(bottoms);
  const inner = innerCutsOf(block.columns, bottoms, divisible, Math.min(...pitches) * levelTolerance, least);
  return {
    counts: [all.map(() => 0), ...inner.map((cut) => cut.counts), all],
    levels: [0, ...inner.map((cut) => cut.level), block.height],
    bottoms,
    inset: Math.max(0, block.height - lowest),
    pitches,
  };
}

/** Index of the last cut: everything stands above it. */
export function lastCut(cuts: Cuts): number {
  return cuts.levels.length - 1;
}

/** Height of the part between two cuts, pt, when it starts at the top of a page or follows its own beginning. */
export function partHeight(cuts: Cuts, from: number, to: number): number {
  if (from === to) return 0;
  if (from === 0) return at(cuts.levels, to);
  let height = 0;
  for (const [column, lines] of cuts.bottoms.entries()) {
    const end = at(at(cuts.counts, to), column);
    if (end > at(at(cuts.counts, from), column)) {
      height = Math.max(height, at(lines, end - 1) - columnTop(cuts, from, column));
    }
  }
  return to === lastCut(cuts) ? height + cuts.inset : height;
}

/**
 * True when the column starts below the cut: it is set under another column, not beside it. Only the bottoms of lines
 * are known, so the first line must lie clearly lower than a line that starts at the top of the row.
 */
export function startsBelow(cuts: Cuts, cut: number, column: number): boolean {
  const first = cuts.bottoms[column]?.[0];
  const pitch = cuts.pitches[column];
  if (first === undefined || pitch === undefined || first < 2 * pitch) return false;
  return first - at(cuts.levels, cut) > pitch * (1 - levelTolerance);
}

/** Where the rest of a column begins, measured in the uncut block. */
function columnTop(cuts: Cuts, from: number, column: number): number {
  const taken = at(at(cuts.counts, from), column);
  if (taken > 0) return at(at(cuts.bottoms, column), taken - 1);
  return startsBelow(cuts, from, column) ? at(cuts.levels, from) : 0;
}

function innerCutsOf(
  columns: readonly PlanColumn[],
  bottoms: readonly (readonly number[])[],
  divisible: Divisible,
  tolerance: number,
  least: LeastLines,
): readonly InnerCut[] {
  if (divisible === 'no' || !columns.every(canBeDivided)) return [];
  return divisible === 'lines' ? innerCuts(bottoms, tolerance, least) : cutsBetweenParts(columns, bottoms);
}

/** A cut behind each part, wherever it ends on each side: what belongs together stays so in both languages. */
function cutsBetweenParts(
  columns: readonly PlanColumn[],
  bottoms: readonly (readonly number[])[],
): readonly InnerCut[] {
  const written = columns.filter(({ lineBottoms }) => lineBottoms.length > 0);
  const parts = Math.min(...written.map(({ partEnds }) => partEnds?.length ?? 0));
  return Array.from({ length: parts }, (_, part) => {
    const counts = columns.map(({ partEnds }) => (partEnds?.[part] ?? -1) + 1);
    return { level: levelOf(bottoms, counts), counts };
  });
}

function canBeDivided(column: PlanColumn): boolean {
  return column.lineBottoms.length > 0 || column.height <= 0;
}

function linePitches(bottoms: readonly (readonly number[])[]): number[] {
  const highest = Math.min(...bottoms.flatMap((lines) => lines.slice(0, 1)));
  return bottoms.map((lines) => {
    const steps = lines.slice(1).map((bottom, line) => bottom - at(lines, line));
    const pitch = steps.reduce((least, step) => (step > 0 ? Math.min(least, step) : least), Infinity);
    return pitch < Infinity ? pitch : highest * 1.5;
  });
}

interface InnerCut {
  readonly level: number;
  readonly counts: readonly number[];
}

/** One cut for every level but the last: behind that, nothing is left to carry over. */
function innerCuts(
  bottoms: readonly (readonly number[])[],
  tolerance: number,
  least: LeastLines,
): readonly InnerCut[] {
  const levels = bottoms.flat().sort((a, b) => a - b);
  const reached = bottoms.map(() => 0);
  const cuts: InnerCut[] = [];
  let next = 0;
  while (next < levels.length) {
    const limit = at(levels, next) + tolerance;
    while (next < levels.length && at(levels, next) <= limit) next += 1;
    const level = at(levels, next - 1);
    for (const [column, lines] of bottoms.entries()) {
      let count = at(reached, column);
      while (count < lines.length && at(lines, count) <= level) count += 1;
      reached[column] = count;
    }
    const counts = reached.map((count, column) => heldBack(count, at(bottoms, column).length, least));
    const before = cuts.at(-1)?.counts;
    if (next < levels.length && counts.some((count, column) => count > (before?.[column] ?? 0))) {
      cuts.push({ level: levelOf(bottoms, counts), counts });
    }
  }
  return cuts;
}

/** Lines of a column above a cut when enough of it must be left below; all that reach it when that leaves too few above. */
function heldBack(count: number, lines: number, least: LeastLines): number {
  const most = lines - least.below;
  return count < lines && count > most && most >= least.above ? most : count;
}

function levelOf(bottoms: readonly (readonly number[])[], counts: readonly number[]): number {
  return counts.reduce((level, count, column) => Math.max(level, bottoms[column]?.[count - 1] ?? 0), 0);
}
