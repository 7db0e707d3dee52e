import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { AnswerSpace } from '../model/exercise.ts';
import { textPart } from './parts.ts';
import type { Part, PromptContext } from './question-type.ts';

/** 16 pt, the default line pitch, in millimetres. */
const defaultPitch = (16 / 72) * 25.4;
/** Rooms taller than this are printed in pieces, so that a page can end between them … */
const wholeLines = 10;
/** … of so many lines. */
const pieceLines = 2;
/** Lines of a room whose size is left to the page. */
const flexibleLines = 6;

/**
 * Room to write in. Every height is a whole number of lines of text, never less than asked for, so that what follows
 * stands level again; writing lines are at least 8 mm apart (questions.css).
 */
export function spaceParts(space: AnswerSpace, context: PromptContext): readonly Part[] {
  if (context.space === 'collapsed') return [];
  const pitch = context.pitch ?? defaultPitch;
  switch (space.type) {
    case 'none':
      return [];
    case 'lines':
      return pieces(space.count).map((count, index) =>
        room('answer-lines', count, 'q-writing-line', index, context),
      );
    case 'blank':
      return pieces(linesFor(space.height, pitch)).map((count, index) =>
        room('answer-blank', count, 'q-unit', index, context),
      );
    case 'flex':
      return [room('answer-flex', flexibleLines, 'q-unit', 0, context)];
    case 'box':
      return [room('answer-box', linesFor(space.height, pitch), 'q-unit', 0, context)];
    case 'grid':
      return gridPieces(space.cells).map((cells, index) => grid(cells, space.cells, index, context));
  }
}

function linesFor(height: number, pitch: number): number {
  // A tenth of a point of slack: 2 lines of 16 pt asked for in millimetres are 2 lines.
  return Math.max(1, Math.ceil(height / pitch - 0.01));
}

function pieces(lines: number): readonly number[] {
  if (lines <= wholeLines) return [lines];
  const count = Math.floor(lines / pieceLines);
  // No line is left alone: an odd one belongs to the last piece.
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? lines - pieceLines * index : pieceLines,
  );
}

function room(kind: string, count: number, line: string, index: number, context: PromptContext): Part {
  const lines = Array.from({ length: count }, () => h('div', { className: [line] }));
  return spacePart(kind, index, context, (names) => [
    h('div', { className: [`q-${kind}`], ...names, dataGenerated: '' }, lines),
  ]);
}

/** Only the first piece of a room is announced; the others are one with it. */
function spacePart(
  kind: string,
  index: number,
  context: PromptContext,
  render: (names: Readonly<Record<string, string>>) => readonly ElementContent[],
  values: Readonly<Record<string, number>> = {},
): Part {
  const [language = 'en'] = context.languages;
  const names: Readonly<Record<string, string>> =
    index === 0
      ? { role: 'img', ariaLabel: context.t(language, `questions:${kind}`, values), lang: language }
      : { ariaHidden: 'true' };
  const part = textPart({ style: 'q-space', breakInside: 'avoid' }, [new Map()], context, () => []);
  return { ...part, shared: render(names) };
}

/** Rows of genkōyōshi on one piece of paper. */
const gridPieceRows = 10;

function columnsFor(cells: number): number {
  return cells < 100 ? 10 : 20;
}

function gridPieces(cells: number): readonly number[] {
  const perPiece = columnsFor(cells) * gridPieceRows;
  const count = Math.ceil(cells / perPiece);
  return Array.from({ length: count }, (_, index) => Math.min(perPiece, cells - index * perPiece));
}

/** Points: cells of 20 (7 mm), a row every two lines of 16, as on Japanese manuscript paper for writing across. */
const cell = 20;
const rowPitch = 32;

function grid(cells: number, total: number, index: number, context: PromptContext): Part {
  const columns = columnsFor(total);
  const rows = Math.ceil(cells / columns);
  // Half a point on each side, so that the outer strokes are whole.
  const [width, height] = [columns * cell + 1, rows * rowPitch];
  return spacePart(
    'answer-grid',
    index,
    context,
    (names) => [
      h('div', { className: ['q-answer-grid'], dataGenerated: '' }, [
        s(
          'svg',
          { ...names, width: `${width}pt`, height: `${height}pt`, viewBox: `-0.5 0 ${width} ${height}` },
          [cellLines(cells, columns)],
        ),
      ]),
    ],
    { cells: total },
  );
}

/** One path for all rows: a frame a row, a stroke between neighbours. */
function cellLines(cells: number, columns: number): Element {
  const strokes: string[] = [];
  for (let first = 0; first < cells; first += columns) {
    const count = Math.min(columns, cells - first);
    const top = (first / columns) * rowPitch + (rowPitch - cell) / 2;
    strokes.push(`M0 ${top}h${count * cell}v${cell}h${-count * cell}z`);
    for (let column = 1; column < count; column += 1) strokes.push(`M${column * cell} ${top}v${cell}`);
  }
  return s('path', { d: strokes.join(''), fill: 'none', stroke: 'currentColor', strokeWidth: '0.4' });
}
