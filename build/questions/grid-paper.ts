import type { AnswerSpace } from '../model/exercise.ts';
import { linePieces } from './line-pieces.ts';
import type { PrintedArea } from './question-type.ts';
import { inPoints } from '../model/lengths.ts';

type GridSpace = Extract<AnswerSpace, { type: 'grid' }>;

/** 原稿用紙 for one answer. Lengths in points. */
export interface GridPaper {
  readonly cells: number;
  /** Cells in a line of the paper, across or down. */
  readonly columns: number;
  readonly isVertical: boolean;
  /** Side of a cell. */
  readonly cell: number;
  /** From one line of cells to the next: a cell and the room for readings. */
  readonly linePitch: number;
  /** Lines of the paper in each piece of it; a page can end between two pieces. */
  readonly pieces: readonly number[];
}

/** Cells are at most 8 mm wide, and not much less than 5 mm where a shorter line can give them so much. */
const most = 22.5;
const least = 14.5;
/** Room for readings between lines, as a share of a cell. */
const leastGap = 0.3;
const mostGap = 0.5;
const verticalGap = 0.4;
/** Share of a page that a line written downwards takes at most: what is asked stands above it. */
const mostHeight = 0.62;
/** Up to so many lines written across stay in one piece. */
const wholeLines = 4;

/**
 * The paper for so many characters, fitted to the page. `pitch` is the page's line pitch in points, `area` is in
 * millimetres. Written across, two lines of the paper take a whole number of lines of the page.
 */
export function gridPaper(space: GridSpace, area: PrintedArea, pitch: number): GridPaper {
  const width = inPoints(area.width) - 1;
  const height = inPoints(area.height) * mostHeight;
  return space.writing === 'vertical'
    ? verticalPaper(space, width, height)
    : horizontalPaper(space, width, pitch);
}

function horizontalPaper(space: GridSpace, width: number, pitch: number): GridPaper {
  const { cells } = space;
  const columns = space.columns ?? (inOneLine(cells, width) ? cells : usualColumns(cells, width));
  const limit = Math.min(most, width / columns);
  const { cell, linePitch } = fitted(limit, pitch / 2);
  const lines = Math.ceil(cells / columns);
  return { cells, columns, isVertical: false, cell, linePitch, pieces: linePieces(lines, wholeLines) };
}

/** The largest cell whose gap is neither narrow nor wide, in steps of half a line of the page. */
function fitted(limit: number, step: number): Pick<GridPaper, 'cell' | 'linePitch'> {
  const wide = Math.ceil((limit * (1 + leastGap)) / step - 0.001) * step;
  const narrower = (wide - step) / (1 + leastGap);
  const isTooWide = wide > limit * (1 + mostGap) && narrower >= Math.min(least, limit * 0.85);
  return isTooWide
    ? { cell: rounded(narrower), linePitch: wide - step }
    : { cell: rounded(limit), linePitch: wide };
}

function verticalPaper(space: GridSpace, width: number, height: number): GridPaper {
  const { cells } = space;
  const columns = space.columns ?? usualColumns(cells, height);
  const cell = rounded(Math.min(most, height / columns));
  const linePitch = rounded(cell * (1 + verticalGap));
  const lines = Math.ceil(cells / columns);
  const perPage = Math.max(1, Math.floor(width / linePitch));
  const perPiece = Math.ceil(lines / Math.ceil(lines / perPage));
  const pieces = Array.from({ length: Math.ceil(lines / perPiece) }, (_, index) =>
    Math.min(perPiece, lines - index * perPiece),
  );
  return { cells, columns, isVertical: true, cell, linePitch, pieces };
}

/** Words to be copied stand in one line, as in tests, where there are so few. */
function inOneLine(cells: number, width: number): boolean {
  return cells > 10 && cells <= 20 && width / cells >= least;
}

/** Lines of 20 where they fit, as on 400-character paper; of 10 for short answers and on small sheets. */
function usualColumns(cells: number, length: number): number {
  return cells >= 100 && length / 20 >= least ? 20 : 10;
}

/** Hundredths of a point, downwards: the paper must not become wider than the page. */
function rounded(length: number): number {
  return Math.floor(length * 100) / 100;
}
