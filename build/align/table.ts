import type { Block } from '../model/parsed.ts';
import type { Report } from '../model/message.ts';
import { missing, orphans, paired, type Entry } from './entry.ts';
import { tellTableShape } from './faults.ts';
import { fitLines, type Grid } from './table-lines.ts';
import type { LengthFit } from './length-fit.ts';
import type { Unit } from './units.ts';

/**
 * Pairs the cells of two tables by row and column. Where rows (or columns) are missing on one side, the others are
 * found by their text; where both differ, no cell is paired and the tables are named.
 */
export function alignTable(
  source: Unit,
  target: Unit,
  matchedBy: Entry['matchedBy'],
  fit: LengthFit,
  report: Report,
): readonly Entry[] {
  const from = gridOf(source.blocks);
  const to = gridOf(target.blocks);
  const sameWidth = widthOf(from) === widthOf(to);
  if (from.length === to.length && sameWidth) return pairCells(from, to, matchedBy, true);
  const rows = sameWidth ? fitLines(from, to, fit) : undefined;
  // A row that is found missing is named itself; otherwise the tables are.
  if (rows?.certain === true) return pairCells(rows.source, rows.target, matchedBy, false);
  tellTableShape(source, target, from.length, widthOf(from), to.length, widthOf(to), report);
  if (rows) return pairCells(rows.source, rows.target, matchedBy, true);
  if (from.length === to.length) {
    const columns = fitLines(turned(from), turned(to), fit);
    return inRowOrder(pairCells(columns.source, columns.target, matchedBy, true));
  }
  return [...missing(source.blocks, true), ...orphans(target.blocks, true)];
}

function gridOf(blocks: readonly Block[]): Grid {
  const rows: (Block | undefined)[][] = [];
  for (const block of blocks) {
    const { row = 0, column = 0 } = block.cell ?? {};
    const line = (rows[row] ??= []);
    line[column] = block;
  }
  return Array.from(rows, (line) => Array.from(line ?? []));
}

function widthOf(grid: Grid): number {
  return grid.reduce((width, row) => Math.max(width, row.length), 0);
}

function turned(grid: Grid): Grid {
  return Array.from({ length: widthOf(grid) }, (_, column) => grid.map((row) => row[column]));
}

/** Cells at the same place; empty lines of `from` or `to` are those that the other side lacks. */
function pairCells(from: Grid, to: Grid, matchedBy: Entry['matchedBy'], told: boolean): readonly Entry[] {
  const count = Math.max(from.length, to.length);
  return Array.from({ length: count }, (_, row) => {
    const width = Math.max(from[row]?.length ?? 0, to[row]?.length ?? 0);
    return Array.from({ length: width }, (__, column) => {
      const source = from[row]?.[column];
      const target = to[row]?.[column];
      if (source && target) return [paired([source], [target], matchedBy)];
      return [...missing(source ? [source] : [], told), ...orphans(target ? [target] : [], told)];
    }).flat();
  }).flat();
}

/** Source cells row by row again, after columns were compared. */
function inRowOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ source, target }: Entry): number => {
    const cell = (source[0] ?? target[0])?.cell;
    return (cell?.row ?? 0) * 10_000 + (cell?.column ?? 0);
  };
  return entries.toSorted((a, b) => rank(a) - rank(b));
}
