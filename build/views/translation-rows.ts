import type { Element } from 'hast';
import { h } from 'hastscript';
import { inPoints } from '../model/lengths.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { setWidths } from '../text/set-width.ts';
import { authorText } from '../tree/hast-text.ts';
import { row } from './row.ts';
import type { Scope } from './scope.ts';

/** A line of text is written by hand on so many writing lines, which are two lines of text high each. */
const handwriting = 1.4;
/** Writing lines of one row: a page can end between rows. */
const linesInRow = 2;
/** More lines than stand beside a passage: what does not fit beside it is not drawn. */
const spareLines = 2;

/**
 * The text of one language with lines to write the other on: passages stand on the left, and beside them, and below
 * where a translation needs more room, are lines. Nothing here has seen the other language. Headings, figures and
 * tables are left as they are.
 */
export function withRoomToTranslate(scope: Scope, rows: readonly Row[]): readonly Row[] {
  return withoutGaps(rows).flatMap((each) => (isPassage(each) ? besideLines(scope, each) : [each]));
}

function isPassage({ style, block }: Row): boolean {
  return block !== undefined && passageStyle.test(style);
}

const passageStyle = /^(?:paragraph|list-item)(?:-continued)?(?: |$)/u;

/** A sentence that only the other language has leaves an empty row: what it bears goes to the next of its block. */
function withoutGaps(rows: readonly Row[]): readonly Row[] {
  let open: Row | undefined;
  return rows.flatMap((each) => {
    if (isPassage(each) && wordsOf(each) === '') {
      open ??= each;
      return [];
    }
    const bearer = open?.block === each.block ? open : undefined;
    open = undefined;
    if (bearer === undefined) return [each];
    const { id, style, passage } = bearer;
    return [{ ...each, id, style, passage }];
  });
}

function wordsOf({ cells }: Row): string {
  return authorText(cells.flatMap(({ content }) => content)).trim();
}

function besideLines(scope: Scope, passage: Row): readonly Row[] {
  const { language } = scope.arrangement.sides[0] ?? { language: scope.book.source };
  const label = scope.t(language, 'sheets:translation-lines');
  const lines = textLines(scope, passage);
  const below = Math.max(0, Math.ceil(lines * handwriting) - Math.max(1, Math.floor(lines / 2)));
  const room = h('div', { className: ['q-translation'], role: 'img', ariaLabel: label, dataRepeats: '' }, [
    h('div', { className: ['q-translation-lines'] }, [...writingLines(Math.ceil(lines / 2) + spareLines)]),
  ]);
  const first: Row = {
    ...passage,
    style: `${passage.style} to-translate`,
    layout: 'parallel',
    cells: [...passage.cells, neutral(language, room)],
  };
  const count = Math.ceil(below / linesInRow);
  const rest = Array.from({ length: count }, (_, index) => {
    const written = Math.min(linesInRow, below - index * linesInRow);
    const more = neutral(language, h('div', { dataPrintOnly: '' }, [...writingLines(written)]));
    const beside: Cell[] = passage.cells.map((cell) => ({ ...cell, content: [], spans: [] }));
    return row(`${passage.id}/lines-${index + 1}`, 'translation-lines', [...beside, more], {
      layout: 'parallel',
      path: passage.path,
      breakInside: 'avoid',
    });
  });
  const last = rest.pop();
  return last === undefined
    ? [first]
    : [{ ...first, keepWithNext: true }, ...rest, { ...last, keepWithNext: passage.keepWithNext }];
}

function neutral(language: string, room: Element): Cell {
  const content = [{ ...room, properties: { ...room.properties, dataGenerated: '' } }];
  return { side: 'neutral', language, content, spans: [] };
}

function writingLines(count: number): readonly Element[] {
  return Array.from({ length: count }, () => h('div', { className: ['q-writing-line'] }));
}

/** About how many lines a passage takes in its column; paper decides it for good, and only by a line or so. */
function textLines({ edition }: Scope, passage: Row): number {
  const { page, type } = edition;
  const width = inPoints(page.width - page.margin.inner - page.margin.outer) - gutter;
  return Math.max(1, Math.ceil(setWidths(wordsOf(passage)).full / (width / 2 / type.size)));
}

/** Room between two columns, pt. */
const gutter = 24;
