import type { Plan, PlanRow } from '../model/plan.ts';
import { costs } from './costs.ts';
import { lastCut, startsBelow, type Cuts, type LeastLines } from './cuts.ts';
import { at } from './element-at.ts';
import type { OtherLines } from './paragraph-lines.ts';

export type CompromiseKind = Plan['compromises'][number]['kind'];

/** What ending a page at one place costs whatever else stands on the page, and the wishes it breaks. */
export interface BreakFaults {
  readonly cost: number;
  readonly kinds: readonly CompromiseKind[];
}

/** The lines of text that must follow a heading on its page. */
const linesAfterHeading = 2;

const none: BreakFaults = { cost: 0, kinds: [] };

/** The row a page ends in or with, and how lines may be left of it. */
export interface EndingRow {
  readonly row: PlanRow;
  readonly previous: PlanRow | undefined;
  readonly cuts: Cuts;
  readonly least: LeastLines;
  readonly others: OtherLines;
  /** The rows that it stays with take more than about half a page. */
  readonly long: boolean;
}

/** Ending a page after a whole row: wrong when the row asked to stay with the next one, not good inside a table. */
export function faultsBetween(rows: readonly PlanRow[], index: number, ending: EndingRow): BreakFaults {
  const { row, cuts } = ending;
  const next = rows[index + 1];
  if (next === undefined || next.breakBefore === 'page') return none;
  if (row.keepWithNext && mayPart(ending, next)) return { cost: costs.divideQuestion, kinds: [] };
  if (row.keepWithNext) return { cost: costs.keep, kinds: ['keep'] };
  if (endsHeadingEarly(rows, index)) return { cost: costs.headingAlmostAlone, kinds: ['keep'] };
  const lone = loneSides(ending, lastCut(cuts));
  if (lone > 0) return { cost: lone * costs.loneLines, kinds: ['widow'] };
  if (next.goesOn === true) return { cost: costs.divideRoom, kinds: [] };
  const insideTable = row.group !== undefined && next.group?.id === row.group.id;
  return insideTable ? { cost: costs.splitTable, kinds: [] } : none;
}

/** Between two parts of a long question, but never between what is asked and what follows. */
function mayPart({ row, long }: EndingRow, next: PlanRow): boolean {
  return long && next.ifLong === 'begin' && row.loose !== true && row.heading !== true;
}

/** A row of one line under a heading is too little text to end a page with, unless it is all that stands under it. */
function endsHeadingEarly(rows: readonly PlanRow[], index: number): boolean {
  const isAll = rows[index + 1]?.heading === true;
  return rows[index - 1]?.heading === true && isOneLine(at(rows, index)) && !isAll;
}

function isOneLine(row: PlanRow): boolean {
  return Math.max(...row.columns.map((column) => column.lineBottoms.length)) === 1;
}

/** Ending a page at a cut inside a row: sentences, lone lines, a heading left with too little text, calls apart. */
export function faultsInside(ending: EndingRow, cut: number): BreakFaults {
  const { row, previous, cuts } = ending;
  const kinds: CompromiseKind[] = [];
  const betweenParts = ending.long && isBetweenParts(row, cuts, cut);
  let cost = betweenParts ? costs.divideQuestion : sentenceCost(row, cuts, cut);
  if (row.breakInside === 'avoid' && !betweenParts) {
    cost += costs.splitUnwilling;
    kinds.push('keep');
  }
  if (previous?.keepWithNext === true && fewestAbove(cuts, cut) < linesAfterHeading) {
    cost += costs.keep;
    if (!kinds.includes('keep')) kinds.push('keep');
  }
  const lone = betweenParts ? loneRest(ending, cut) : loneSides(ending, cut);
  if (lone > 0) {
    cost += lone * costs.loneLines;
    kinds.push('widow');
  }
  const apart = callsApart(row, cuts, cut);
  if (apart > 0) {
    cost += apart * costs.callsApart;
    kinds.push('note-apart');
  }
  return { cost, kinds };
}

/** Lines of one text above and below a cut that has `count` lines of the column above it. */
function linesBeside(count: number, lines: number, textEnds: readonly number[] = []) {
  const starts = [0, ...textEnds.map((line) => line + 1)];
  const start = Math.max(0, ...starts.filter((first) => first < count));
  const end = Math.min(lines, ...starts.filter((first) => first >= count && first > 0));
  return { above: count - start, below: end - count };
}

/** A choice may have one line on a side, but not be all that the next page has of its question, in one line. */
function loneRest({ cuts, least }: EndingRow, cut: number): number {
  const counts = at(cuts.counts, cut);
  const rest = Math.max(...cuts.bottoms.map((lines, column) => lines.length - at(counts, column)));
  return rest < least.below ? 1 : 0;
}

function isBetweenParts(row: PlanRow, cuts: Cuts, cut: number): boolean {
  if (row.ifLong !== 'divide') return false;
  return row.columns.every(({ lineBottoms, partEnds }, column) => {
    const last = at(at(cuts.counts, cut), column) - 1;
    return lineBottoms.length === 0 || partEnds?.includes(last) === true;
  });
}

/** A side that has ended above the cut, or starts below it, has no say. */
function sentenceCost(row: PlanRow, cuts: Cuts, cut: number): number {
  let sides = 0;
  let atEnd = 0;
  for (const [column, lines] of cuts.bottoms.entries()) {
    const count = at(at(cuts.counts, cut), column);
    if (count === 0 || count === lines.length) continue;
    sides += 1;
    if (at(row.columns, column).sentenceEnds.has(count - 1)) atEnd += 1;
  }
  if (atEnd === sides) return costs.splitAtSentence;
  return atEnd > 0 ? costs.splitAtOneSentence : costs.splitRow;
}

function fewestAbove(cuts: Cuts, cut: number): number {
  let fewest = Infinity;
  for (const [column, lines] of cuts.bottoms.entries()) {
    const count = at(at(cuts.counts, cut), column);
    if (count < lines.length && !startsBelow(cuts, cut, column)) fewest = Math.min(fewest, count);
  }
  return fewest;
}

/**
 * Counts the sides that leave too few lines at the foot, or carry too few to the next head: of the row, and of the
 * paragraph that it is a sentence of. A sentence of one line is no fault in itself.
 */
function loneSides(ending: EndingRow, cut: number): number {
  const { row, cuts, least, others } = ending;
  const texts = row.columns.some(({ textEnds = [] }) => textEnds.length > 0);
  const stacked = texts || cuts.bottoms.some((_, column) => startsBelow(cuts, 0, column));
  let lone = 0;
  for (const [column, lines] of cuts.bottoms.entries()) {
    const count = at(at(cuts.counts, cut), column);
    const { above, below } = linesBeside(count, lines.length, row.columns[column]?.textEnds);
    const inRow = below > 0 && !startsBelow(cuts, cut, column);
    const first = stacked ? 0 : above + (others.above[column] ?? 0);
    const rest = stacked ? 0 : below + (others.below[column] ?? 0);
    const inParagraph = first > 0 && rest > 0;
    if ((inRow && above < least.above) || (inParagraph && first < least.above)) lone += 1;
    if ((inRow && above > 0 && below < least.below) || (inParagraph && rest < least.below)) lone += 1;
  }
  return lone;
}

function callsApart(row: PlanRow, cuts: Cuts, cut: number): number {
  if (cut === lastCut(cuts)) return 0;
  let apart = 0;
  for (const note of row.notes) {
    const calls = note.lines.map((line, column) =>
      line === undefined ? undefined : line < (at(cuts.counts, cut)[column] ?? 0),
    );
    if (calls.includes(true) && calls.includes(false)) apart += 1;
  }
  return apart;
}
