import type { Plan, PlanOptions, PlanRow } from '../model/plan.ts';
import { costs } from './costs.ts';
import { lastCut, startsBelow, type Cuts, type LeastLines } from './cuts.ts';
import { at } from './element-at.ts';

export type CompromiseKind = Plan['compromises'][number]['kind'];

/** What ending a page at one place costs whatever else stands on the page, and the wishes it breaks. */
export interface BreakFaults {
  readonly cost: number;
  readonly kinds: readonly CompromiseKind[];
}

/** The lines of text that must follow a heading on its page. */
const linesAfterHeading = 2;

const none: BreakFaults = { cost: 0, kinds: [] };

/**
 * Least lines of a row above and below a cut inside it. The paragraph counts, not its sentences: where another sentence
 * of it stands above or below on the same page, one line is not alone.
 */
export function leastLines(rows: readonly PlanRow[], index: number, options: PlanOptions): LeastLines {
  return {
    above: rows[index]?.continues === true ? 1 : options.orphans,
    below: rows[index + 1]?.continues === true ? 1 : options.widows,
  };
}

/** Ending a page after a whole row: wrong when the row asked to stay with the next one, not good inside a table. */
export function faultsBetween(rows: readonly PlanRow[], index: number): BreakFaults {
  const row = at(rows, index);
  const next = rows[index + 1];
  if (next === undefined || next.breakBefore === 'page') return none;
  if (row.keepWithNext || endsHeadingEarly(rows, index)) return { cost: costs.keep, kinds: ['keep'] };
  if (next.continues === true && (startsAlone(row) || endsAlone(rows, index + 1))) {
    return { cost: costs.loneLines, kinds: ['widow'] };
  }
  const insideTable = row.group !== undefined && next.group?.id === row.group.id;
  return insideTable ? { cost: costs.splitTable, kinds: [] } : none;
}

/** A row of one line under a heading is too little text to end a page with. */
function endsHeadingEarly(rows: readonly PlanRow[], index: number): boolean {
  return rows[index - 1]?.heading === true && isOneLine(at(rows, index));
}

/** A first sentence of one line, the rest of its paragraph on the next page. */
function startsAlone(row: PlanRow): boolean {
  return row.continues !== true && isOneLine(row);
}

/** A last sentence of one line, the rest of its paragraph on the page before. */
function endsAlone(rows: readonly PlanRow[], index: number): boolean {
  return rows[index + 1]?.continues !== true && isOneLine(at(rows, index));
}

function isOneLine(row: PlanRow): boolean {
  return Math.max(...row.columns.map((column) => column.lineBottoms.length)) === 1;
}

/** Ending a page at a cut inside a row: sentences, lone lines, a heading left with too little text, calls apart. */
export function faultsInside(
  row: PlanRow,
  previous: PlanRow | undefined,
  cuts: Cuts,
  cut: number,
  least: LeastLines,
): BreakFaults {
  const kinds: CompromiseKind[] = [];
  let cost = sentenceCost(row, cuts, cut);
  if (row.breakInside === 'avoid') {
    cost += costs.splitUnwilling;
    kinds.push('keep');
  }
  if (previous?.keepWithNext === true && fewestAbove(cuts, cut) < linesAfterHeading) {
    cost += costs.keep;
    if (!kinds.includes('keep')) kinds.push('keep');
  }
  const lone = loneSides(cuts, cut, least);
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

/** Counts the sides that leave too few lines at the foot, or carry too few to the next head. */
function loneSides(cuts: Cuts, cut: number, least: LeastLines): number {
  let lone = 0;
  for (const [column, lines] of cuts.bottoms.entries()) {
    const above = at(at(cuts.counts, cut), column);
    const below = lines.length - above;
    if (below === 0 || startsBelow(cuts, cut, column)) continue;
    if (above < least.above) lone += 1;
    if (above > 0 && below < least.below) lone += 1;
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
