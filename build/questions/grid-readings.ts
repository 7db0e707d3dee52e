import type { Element } from 'hast';
import { s } from 'hastscript';
import { setLetter } from './grid-letters.ts';
import { cellCorner } from './grid-strokes.ts';
import type { GridPiece } from './grid-strokes.ts';
import type { GridReading, GridSetting } from './grid-text.ts';

/** Size of a reading: half that of the letters, as a share of the cell … */
const size = 0.36;
/** … and no more than this share of the room between two lines. */
const most = 0.92;
/** How much smaller a long reading is set before its letters are narrowed. */
const leastSize = 0.75;
/** Share of a neighbouring cell that a reading may hang over. */
const overhang = 0.5;
/** Letters that readings hang over: kana, marks, and empty cells. */
const hangsOver = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{P}ー\u3000]/u;

/**
 * Readings in the room that manuscript paper has for them: above a line written across, at the right of one written
 * downwards. None leaves the paper, or stands over another or over the kanji beside its word.
 */
export function cellReadings(piece: GridPiece, setting: GridSetting): readonly Element[] {
  const own = setting.readings.filter(({ first }) => first >= piece.from && first < piece.to);
  if (own.length === 0) return [];
  const known = new Set(setting.readings.flatMap(({ first, last }) => [first, last]));
  const texts = own.map((reading) => readingText(piece, reading, setting, known));
  // Words beside the text, as ruby is elsewhere.
  return [
    s(
      'g',
      {
        className: ['q-cell-readings'],
        fill: 'currentColor',
        textAnchor: 'middle',
        ariaHidden: 'true',
        dataGenerated: '',
      },
      texts,
    ),
  ];
}

function readingText(
  piece: GridPiece,
  { text, first, last }: GridReading,
  { cells }: GridSetting,
  known: ReadonlySet<number>,
): Element {
  const { cell, columns, linePitch, isVertical } = piece.paper;
  const gap = linePitch - cell;
  const isFree = (number: number, isInLine: boolean) =>
    isInLine && !known.has(number) && hangsOver.test(cells[number]?.text ?? '\u3000');
  const before = isFree(first - 1, first % columns !== 0) ? overhang * cell : 0;
  const behind = isFree(last + 1, (last + 1) % columns !== 0) ? overhang * cell : 0;
  const own = (last - first + 1) * cell;
  const full = Math.min(cell * size, gap * most);
  const letters = [...text].length;
  const least = Math.min(before, behind);
  // In the middle of its word; only a long one leans towards the side on which there is room.
  const wanted = letters * full;
  const room = wanted > own + 2 * least ? own + before + behind : own + 2 * least;
  const lean = wanted > own + 2 * least ? (behind - before) / 2 : 0;
  const fontSize = full * Math.max(leastSize, Math.min(1, room / wanted));
  const narrowed = letters * fontSize > room + 0.01 ? room : undefined;
  const { x, y } = cellCorner(piece, first);
  const along = own / 2 + lean;
  return isVertical
    ? setLetter(text, x + cell + gap / 2, y + along, fontSize, true, narrowed)
    : setLetter(text, x + along, y - gap / 2, fontSize, false, narrowed);
}
