import type { Element, ElementContent } from 'hast';
import type { SideName } from '../model/place.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { altered, element, text, textOf } from './element.ts';
import { pageBreakId } from './element-id.ts';

/** Where a printed page starts: in the cell of `side` of the row, before the character at `offset` of its text. */
export interface PageStart {
  /** The folio as printed: `iv`, `37`. */
  readonly label: string;
  readonly row: string;
  readonly side: SideName | 'neutral';
  /** UTF-16 offset in the cell's `textContent` as printed; 0 is the start of the row. */
  readonly offset: number;
}

/**
 * The empty element that marks the start of a printed page (EPUB Accessibility 1.1, page navigation; DPUB-ARIA
 * `doc-pagebreak`). `dataPage` carries the label to the page list and is not written.
 */
export function pageBreak(label: string): Element {
  return element('span', {
    role: 'doc-pagebreak',
    epubType: 'pagebreak',
    id: pageBreakId(label),
    ariaLabel: label,
    dataPage: label,
  });
}

/**
 * The page starts inside one cell of a row, their offsets counted in it. In a row whose cells stand one above the other,
 * print counts on from cell to cell; where they stand side by side, each is counted for itself.
 */
export function pageStartsInCell(row: Row, cell: Cell, starts: readonly PageStart[]): readonly PageStart[] {
  return starts.flatMap((start) => {
    if (start.offset <= 0) return [];
    let index = Math.max(
      row.cells.findIndex(({ side }) => side === start.side),
      0,
    );
    let { offset } = start;
    while (row.layout !== 'parallel' && index < row.cells.length - 1) {
      const length = printedLength(row.cells[index]?.content ?? []);
      if (offset < length) break;
      offset -= length;
      index += 1;
    }
    return row.cells[index] === cell ? [{ ...start, offset }] : [];
  });
}

function printedLength(content: readonly ElementContent[]): number {
  return content.reduce((length, node) => {
    if (node.type === 'text') return length + node.value.length;
    const isPrinted = node.type === 'element' && node.properties['dataEpubOnly'] === undefined;
    return isPrinted ? length + printedLength(node.children) : length;
  }, 0);
}

/**
 * The content of a cell with a marker wherever a page starts inside it. Starts are in order.
 * A marker never cuts a ruby, a note call or a picture in two: it stands before it, as the line it stands for does.
 */
export function withPageBreaks(
  content: readonly ElementContent[],
  starts: readonly PageStart[],
): readonly ElementContent[] {
  if (starts.length === 0) return content;
  const cursor: Cursor = { read: 0, waiting: [...starts] };
  const marked = walk(content, cursor, undefined);
  return [...marked, ...cursor.waiting.map((start) => pageBreak(start.label))];
}

/** How much text has gone by, and which starts are still to come. */
interface Cursor {
  read: number;
  readonly waiting: PageStart[];
}

function walk(
  content: readonly ElementContent[],
  cursor: Cursor,
  parent: Element | undefined,
): readonly ElementContent[] {
  return content.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'text')
      return parent !== undefined && holdsNoText(parent) ? passed(node, cursor) : cut(node.value, cursor);
    if (node.type !== 'element' || node.properties['dataEpubOnly'] !== undefined) return [node];
    if (isWhole(node)) return [...breaksBefore(textOf([node]).length, cursor), node];
    return [altered(node, { children: walk(node.children, cursor, node) })];
  });
}

/** White space between the rows of a list or table, where a `span` may not stand. */
function holdsNoText(parent: Element): boolean {
  return /^(?:ul|ol|dl|table|thead|tbody|tfoot|tr|colgroup)$/.test(parent.tagName);
}

function passed(node: ElementContent, cursor: Cursor): readonly ElementContent[] {
  cursor.read += textOf([node]).length;
  return [node];
}

/** Elements that keep together, and those that an EPUB leaves out while their page starts must stay. */
function isWhole(node: Element): boolean {
  const { dataNote, dataPrintOnly, dataPageOf } = node.properties;
  return (
    /^(?:ruby|svg|math|button)$/.test(node.tagName) ||
    dataNote !== undefined ||
    dataPrintOnly !== undefined ||
    dataPageOf !== undefined
  );
}

function breaksBefore(length: number, cursor: Cursor): readonly ElementContent[] {
  const end = cursor.read + length;
  const due = cursor.waiting.filter((start) => start.offset < end);
  cursor.waiting.splice(0, due.length);
  cursor.read = end;
  return due.map((start) => pageBreak(start.label));
}

function cut(value: string, cursor: Cursor): readonly ElementContent[] {
  const pieces: ElementContent[] = [];
  const start = cursor.read;
  let done = 0;
  for (
    let next = cursor.waiting[0];
    next !== undefined && next.offset < start + value.length;
    next = cursor.waiting[0]
  ) {
    const at = Math.max(done, characterStart(value, next.offset - start));
    if (at > done) pieces.push(text(value.slice(done, at)));
    pieces.push(pageBreak(next.label));
    done = at;
    cursor.waiting.shift();
  }
  cursor.read = start + value.length;
  return [...pieces, text(value.slice(done))];
}

/** The nearest place at or before an offset that is not inside a character (surrogates, marks, variation selectors). */
function characterStart(value: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && /^[\uDC00-\uDFFF\p{M}\u200d]/u.test(value.slice(at, at + 2))) at -= 1;
  return at;
}
