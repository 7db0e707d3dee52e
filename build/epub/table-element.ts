import type { Element, ElementContent } from 'hast';
import type { Row, TableFrame } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { altered, element } from './element.ts';
import type { RowContext } from './row-element.ts';
import {
  cellContent,
  preparedContent,
  rowPlaces,
  sideElements,
  sidesWithMarks,
  signs,
  withPlaces,
} from './row-element.ts';

/** Columns from which on shares of paper are of no use on a phone, and from which on it is too narrow for whole words. */
const manyColumns = 3;
const narrowColumns = 5;

/** The rows of one table as one `table`: the caption in it, column heads with their scope, the rows in its body. */
export function tableElement(frame: TableFrame, rows: readonly Row[], context: RowContext): Element {
  const captions = rows.filter((row) => row.style === 'table-caption');
  const body = rows.filter((row) => row.style !== 'table-caption');
  const { length } = frame.columns;
  const className = [
    ...(length >= manyColumns ? ['many-columns'] : []),
    ...(length >= narrowColumns ? ['narrow-columns'] : []),
  ];
  return element('table', className.length === 0 ? {} : { className }, [
    ...(captions.length > 0 ? [captionElement(captions, context)] : []),
    ...(length > 0 && length < manyColumns ? [columnGroup(frame.columns)] : []),
    ...headElement(frame.head, context),
    ...bodies(body, frame).map((group) =>
      element(
        'tbody',
        {},
        group.map((row) => bodyRow(row, frame, context)),
      ),
    ),
  ]);
}

/** A row that heads others (a year) begins a body of its own, so that its scope is that body (HTML, `rowgroup`). */
function bodies(rows: readonly Row[], frame: TableFrame): readonly (readonly Row[])[] {
  const all: Row[][] = [];
  for (const row of rows) {
    if (all.length === 0 || frame.groups?.has(row.id) === true) all.push([]);
    all.at(-1)?.push(row);
  }
  return all;
}

function captionElement(captions: readonly Row[], context: RowContext): Element {
  const [first] = captions;
  return element(
    'caption',
    first === undefined ? {} : { id: elementId(first.id) },
    captions.flatMap((row) => sidesWithMarks(sideElements(row, context), row, context)),
  );
}

function columnGroup(columns: readonly number[]): Element {
  return element(
    'colgroup',
    {},
    columns.map((percent) => element('col', { style: `width: ${percent}%` })),
  );
}

function headElement(head: readonly Element[], context: RowContext): readonly Element[] {
  const cells = tableCells(preparedContent(head, context.source, context));
  if (cells.length === 0) return [];
  const scoped = cells.map((cell) => ({
    ...cell,
    tagName: 'th',
    properties: { ...cell.properties, scope: 'col' },
  }));
  return [element('thead', {}, [element('tr', { lang: context.source }, scoped)])];
}

/** Marks of the row stand in its first cell: nothing but cells may stand in a `tr`. */
function bodyRow(row: Row, frame: TableFrame, context: RowContext): Element {
  const sides = row.cells.map((cell) =>
    tableCells(cellContent(row, cell, context)).map((found) => withLanguage(found, cell.language)),
  );
  const [first, ...others] = rowCells(sides, frame.columns.length);
  const cells = first === undefined ? [] : [withMarks(first, row, context), ...others];
  const className = [row.style, ...(frame.groups?.has(row.id) === true ? ['table-group'] : [])];
  return element('tr', { id: elementId(row.id), className }, cells);
}

function withMarks(cell: Element, row: Row, context: RowContext): Element {
  const inside = withPlaces(cell, rowPlaces(row, context));
  return altered(inside, { children: [...signs(row), ...inside.children] });
}

function withLanguage(cell: Element, language: string): Element {
  return altered(cell, { properties: { lang: cell.properties['lang'] ?? language } });
}

/** Sides that each fill all columns share them, one under the other; else they stand one after the other. */
function rowCells(sides: readonly (readonly Element[])[], columns: number): readonly Element[] {
  const [first = [], ...others] = sides;
  if (others.length === 0 || columns === 0 || sides.some((side) => side.length !== columns))
    return sides.flat();
  return first.map((cell, column) => {
    const parts = sides.flatMap((side) => {
      const part = side[column];
      return part === undefined ? [] : [element('div', { lang: part.properties['lang'] }, part.children)];
    });
    return altered(cell, { children: parts });
  });
}

/** The cells of some table content, whatever of `table`, `tbody` and `tr` is around them; loose content is one cell. */
function tableCells(content: readonly ElementContent[]): readonly Element[] {
  const cells: Element[] = [];
  const loose: ElementContent[] = [];
  for (const node of content) {
    if (node.type !== 'element' || !/^(?:table|thead|tbody|tfoot|tr|td|th)$/.test(node.tagName))
      loose.push(node);
    else if (node.tagName === 'td' || node.tagName === 'th') cells.push(node);
    else cells.push(...tableCells(node.children));
  }
  const words = loose.some(
    (node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''),
  );
  return words ? [...cells, element('td', {}, loose)] : cells;
}
