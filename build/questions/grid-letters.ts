import type { Element } from 'hast';
import { s } from 'hastscript';
import type { GridCell } from './grid-text.ts';
import { cellCorner, round } from './grid-strokes.ts';
import type { GridPiece } from './grid-strokes.ts';

/** Share of a cell that its character takes. */
const letterSize = 0.72;
/** Of a character that shares its cell with a mark. */
const sharedSize = 0.64;
/** From the middle of a full-width character down to its base line, in parts of its size. */
const middle = 0.38;

/** An answer in the cells, each character in the middle of its own. */
export function cellTexts(piece: GridPiece, letters: readonly (GridCell | undefined)[]): Element {
  const texts: Element[] = [];
  for (let number = piece.from; number < piece.to; number += 1) {
    const letter = letters[number];
    if (letter !== undefined) texts.push(...cellText(piece, number, letter));
  }
  return s('g', { className: ['q-cell-texts'], fill: 'currentColor', textAnchor: 'middle' }, texts);
}

function cellText(piece: GridPiece, number: number, { text, isHalf, hung }: GridCell): readonly Element[] {
  const { cell, isVertical } = piece.paper;
  const { x, y } = cellCorner(piece, number);
  const size = cell * (hung === '' ? letterSize : sharedSize);
  const shift = hung === '' ? 0 : cell * 0.12;
  const [across, down] = isVertical ? [0, -shift] : [-shift, 0];
  const own = setLetter(text, x + cell / 2 + across, y + cell / 2 + down, size, isVertical && !isHalf);
  if (hung === '') return [own];
  // The ink of such marks stands in the first half of their square: the square may leave the cell.
  const [right, below] = isVertical ? [cell / 2, cell * 1.06] : [cell * 1.06, cell / 2];
  return [own, setLetter(hung, x + right, y + below, size, isVertical && !isAscii(hung))];
}

/**
 * Characters around a point: one, two half-width ones, a reading. Written downwards, marks take their upright forms.
 * `length`: they are narrowed to it.
 */
export function setLetter(
  text: string,
  x: number,
  y: number,
  size: number,
  isDown: boolean,
  length?: number,
): Element {
  const own = {
    fontSize: String(round(size)),
    ...(length === undefined ? {} : { textLength: round(length), lengthAdjust: 'spacingAndGlyphs' }),
  };
  return isDown
    ? s('text', { x: round(x), y: round(y), ...own, writingMode: 'vertical-rl' }, text)
    : s('text', { x: round(x), y: round(y + size * middle), ...own, xmlSpace: 'preserve' }, text);
}

function isAscii(text: string): boolean {
  return /^[\u0020-\u007e]+$/u.test(text);
}

/** Small figures at every hundredth cell, as on manuscript paper; they are no words of the author's. */
export function countMarks(piece: GridPiece): readonly Element[] {
  const { cell, columns, linePitch, isVertical } = piece.paper;
  const gap = linePitch - cell;
  const marks: Element[] = [];
  for (let count = Math.ceil((piece.from + 1) / 100) * 100; count <= piece.to; count += 100) {
    const { x, y } = cellCorner(piece, count - 1);
    const isLineEnd = count % columns === 0;
    const at = isVertical
      ? isLineEnd
        ? { x: x + cell / 2, y: y + cell + markSize + 1, textAnchor: 'middle' }
        : { x: x - gap / 2, y: y + cell, textAnchor: 'middle' }
      : { x: x + cell, y: y + cell + Math.min(gap, markSize), textAnchor: 'end' };
    marks.push(
      s(
        'text',
        {
          className: ['q-count-mark'],
          x: round(at.x),
          y: round(at.y),
          textAnchor: at.textAnchor,
          fontSize: markSize,
          fill: 'currentColor',
          dataGenerated: '',
        },
        String(count),
      ),
    );
  }
  return marks;
}

/** Points. */
const markSize = 5;
