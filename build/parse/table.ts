import type { Paragraph, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Container, Written } from '../model/parsed.ts';
import { emit, emitInline } from './emit.ts';
import { nextKey, sourceOf, within } from './walk.ts';
import type { Scope, Walk } from './walk.ts';

/** The container that the caption, the cells and the source note of a table share. */
export function tableContainer(table: Table, walk: Walk): Container {
  return { type: 'table', key: nextKey(walk), align: table.align ?? [] };
}

const captionPrefix = /^\s*(?:表|Table)\s*[:：]\s*/iu;

const numberedPrefix = /^\s*(表|Table)\s*[\d０-９.-]*[\d０-９]\s*(?:[:：．]|\.\s)/iu;

/** Reports a caption with a number of its own, which is then no caption. */
export function checkNumberedCaption(paragraph: Paragraph, walk: Walk): void {
  const [first] = paragraph.children;
  const match = first?.type === 'text' ? numberedPrefix.exec(first.value) : null;
  if (match === null) return;
  const values = { found: match[0].trim(), expected: `${match[1] ?? ''}:` };
  walk.report('numbered-caption', walk.inline.placeOf(paragraph), values);
}

/** The inline nodes of `表: …` or `Table: …` without their prefix; nothing when the paragraph is no caption. */
export function tableCaption(paragraph: Paragraph, walk: Walk): readonly PhrasingContent[] | undefined {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text' || !captionPrefix.test(first.value)) return undefined;
  const { position, ...text } = first;
  const prefix = captionPrefix.exec(sourceOf(first, walk))?.[0].length ?? 0;
  const value = first.value.replace(captionPrefix, '');
  if (position?.start.offset === undefined) return [{ ...text, value }, ...rest];
  const start = { ...position.start, offset: position.start.offset + prefix };
  return [{ ...text, value, position: { ...position, start } }, ...rest];
}

/** Adds one block a cell, row by row; the head is row 0. Short rows are filled up, long ones are reported. */
export function emitTable(table: Table, container: Container, scope: Scope, walk: Walk): void {
  const inner = within(scope, container);
  const width = table.children[0]?.children.length ?? 0;
  for (const [row, line] of table.children.entries()) {
    checkRow(line, width, walk);
    for (let column = 0; column < width; column += 1) {
      const cell = line.children[column];
      const place = walk.inline.placeOf(cell?.children[0] ?? cell ?? line);
      const draft = { kind: 'tableCell', cell: { row, column }, place } as const;
      if (cell === undefined) emit(draft, inner, walk);
      else emitInline(cell.children, { ...draft, written: emptyCell(cell) }, inner, walk);
    }
  }
}

/** The place behind the bar of a cell without words. */
function emptyCell(cell: TableCell): Written | undefined {
  const start = cell.position?.start.offset;
  if (cell.children.length > 0 || start === undefined) return undefined;
  return { start: start + 1, end: start + 1, form: 'cell' };
}

function checkRow(line: TableRow, width: number, walk: Walk): void {
  const cells = line.children;
  for (const [column, cell] of cells.entries()) {
    // `{漢字|かんじ}` was cut at its bar, which tables find before anything else.
    const opened = /(?<!\\)\{[^{}|]*\|?$/u.exec(sourceOf(cell, walk).trimEnd());
    const next = cells[column + 1];
    if (opened !== null && next !== undefined && /^\|?[^{}]*\}/u.test(sourceOf(next, walk))) {
      walk.report('ruby-in-table', walk.inline.placeOf(cell.children[0] ?? cell));
      return;
    }
  }
  const beyond = cells[width];
  if (beyond !== undefined) {
    walk.report('table-row-too-long', walk.inline.placeOf(beyond), { found: cells.length, expected: width });
  }
}
