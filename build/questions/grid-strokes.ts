import type { GridPaper } from './grid-paper.ts';

/** One piece of manuscript paper. Lengths in points, from the upper left corner. */
export interface GridPiece {
  readonly paper: GridPaper;
  /** Number of its first cell, from 0, and of the first one behind it. */
  readonly from: number;
  readonly to: number;
  /** Lines of cells in it. */
  readonly lines: number;
  readonly width: number;
  /** A whole number of lines of the page. */
  readonly height: number;
  /** Whether other pieces stand before and behind it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Share of the room between two lines written across that is the lower one's: readings stand above it. */
const aboveLine = 0.7;
/** Below a line written downwards: room for a count mark. */
const footRoom = 7;

/** The piece of that number; `pitch` is the line pitch of the page in points. */
export function gridPiece(paper: GridPaper, index: number, pitch: number): GridPiece {
  const { columns, cell, linePitch, isVertical, pieces } = paper;
  const lines = pieces[index] ?? 0;
  const before = pieces.slice(0, index).reduce((sum, count) => sum + count, 0);
  const along = columns * cell;
  const across = lines * linePitch;
  const tall = isVertical ? along + footRoom : across;
  return {
    paper,
    from: before * columns,
    to: Math.min(paper.cells, (before + lines) * columns),
    lines,
    // Half a point on each side, so that the outer strokes are whole.
    width: round((isVertical ? across : along) + 1),
    height: round(Math.ceil(tall / pitch - 0.001) * pitch),
    isFirst: index === 0,
    isLast: index === pieces.length - 1,
  };
}

/** Upper left corner of a cell, by its number in the paper. */
export function cellCorner(piece: GridPiece, number: number): { readonly x: number; readonly y: number } {
  const { columns, cell, linePitch, isVertical } = piece.paper;
  const line = Math.floor((number - piece.from) / columns);
  const place = (number % columns) * cell;
  const gap = linePitch - cell;
  return isVertical
    ? { x: round((piece.lines - 1 - line) * linePitch), y: round(place) }
    : { x: round(place), y: round(line * linePitch + gap * aboveLine) };
}

/** All strokes in one path: a frame a line, a stroke between neighbours, and the edges of the paper between lines. */
export function strokes(piece: GridPiece): string {
  const { columns, isVertical } = piece.paper;
  const cell = round(piece.paper.cell);
  const found: string[] = [];
  for (let first = piece.from; first < piece.to; first += columns) {
    const count = Math.min(columns, piece.to - first);
    const { x, y } = cellCorner(piece, first);
    const length = round(count * cell);
    found.push(
      isVertical ? `M${x} ${y}h${cell}v${length}h${-cell}z` : `M${x} ${y}h${length}v${cell}h${-length}z`,
    );
    for (let place = 1; place < count; place += 1) {
      const at = cellCorner(piece, first + place);
      found.push(isVertical ? `M${at.x} ${at.y}h${cell}` : `M${at.x} ${at.y}v${cell}`);
    }
  }
  return [...found, ...edges(piece)].join('');
}

/** The two edges of the paper go on between whole lines, as far as the next piece where lines are written across. */
function edges(piece: GridPiece): readonly string[] {
  const { columns, cell, linePitch, isVertical } = piece.paper;
  const gap = round(linePitch - cell);
  const whole = Math.floor((piece.to - piece.from) / columns);
  const end = round(columns * cell);
  const found: string[] = [];
  if (isVertical) {
    for (let line = 1; line < whole; line += 1) {
      const { x, y } = cellCorner(piece, piece.from + line * columns);
      found.push(...[y, round(y + end)].map((edge) => `M${round(x + cell)} ${edge}h${gap}`));
    }
    return found;
  }
  for (let line = piece.isFirst ? 1 : 0; line < whole; line += 1) {
    const { y } = cellCorner(piece, piece.from + line * columns);
    // The gap above the first line of a piece is divided between it and the piece before it.
    const above = line === 0 ? gap * aboveLine : gap;
    found.push(...[0, end].map((edge) => `M${edge} ${round(y - above)}v${round(above)}`));
  }
  if (!piece.isLast) {
    const below = gap * (1 - aboveLine);
    const bottom = round(piece.lines * linePitch - below);
    found.push(...[0, end].map((edge) => `M${edge} ${bottom}v${round(below)}`));
  }
  return found;
}

/** Hundredths of a point. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
