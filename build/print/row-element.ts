import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Container } from '../model/parsed.ts';
import type { Cell, RenderedNote, Row } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { authorText } from '../tree/hast-text.ts';
import { setWidths } from '../text/set-width.ts';
import type { PictureRoom } from './picture.ts';
import { tableElement } from './table-element.ts';

/** Gives a picture as it is printed in the row of this id. */
export type SetPicture = (image: Element, row: string, room: PictureRoom) => ElementContent;

/**
 * A row as the browser measures it and as pages are made of it: `[data-row]` with one `[data-column]` a column. The
 * same element serves both, so that what is measured is what is printed.
 */
export function rowElement(row: Row, picture: SetPicture): Element {
  const className = ['row', row.layout, row.style, ...pathClasses(row.path), ...markClass(row)];
  const anchors = row.anchors.map((anchor) => h('span', { id: elementId(anchor), className: ['anchor'] }));
  const passage =
    row.passage === undefined
      ? []
      : [h('span', { className: ['passage'], dataGenerated: '', ariaHidden: 'true' }, String(row.passage))];
  return h('div', { className, id: elementId(row.id), dataRow: row.id }, [
    ...anchors,
    ...passage,
    ...markOf(row),
    ...columns(row, picture),
  ]);
}

/** A footnote as a row of its own at the foot of the page. */
export function noteElement(note: RenderedNote): Element {
  const id = noteRowId(note.id);
  return h(
    'div',
    {
      className: ['row', 'note', note.layout, ...markClass(note)],
      id: elementId(note.id),
      dataRow: id,
      dataNoteBody: note.id,
    },
    [...markOf(note), ...cellColumns(note.layout, note.cells, id)],
  );
}

function markClass({ mark }: Pick<Row, 'mark'>): readonly string[] {
  return mark === undefined ? [] : ['out-of-date'];
}

/** What the bar means that style sheets draw beside each part of a row. */
function markOf({ mark }: Pick<Row, 'mark'>): readonly Element[] {
  if (mark?.label === undefined) return [];
  const { language, label } = mark;
  return [
    h('span', {
      className: ['draft-mark'],
      role: 'img',
      ariaLabel: label,
      lang: language,
      dataGenerated: '',
    }),
  ];
}

/** The row id under which a note is measured. */
export function noteRowId(note: string): string {
  return `note:${note}`;
}

function columns(row: Row, picture: SetPicture): readonly ElementContent[] {
  if (row.table !== undefined && row.style === 'table-row') {
    return [tableElement(row.table, { rows: row.cells.flatMap((cell) => cell.content) })];
  }
  return cellColumns(
    row.layout,
    row.cells.map((cell) => withPictures(cell, row, picture)),
    row.id,
  );
}

/** Cells side by side are a column each; cells one above the other share one. */
function cellColumns(layout: Row['layout'], cells: readonly Cell[], row: string): readonly ElementContent[] {
  if (layout === 'parallel') {
    return cells.map((cell, index) => cellElement(cell, row, index, { dataColumn: String(index) }));
  }
  const stacked = cells.map((cell, index) => cellElement(cell, row, index, {}));
  return [h('div', { className: ['column'], dataColumn: '0' }, stacked)];
}

function withPictures(cell: Cell, row: Row, picture: SetPicture): Cell {
  const content = cell.content.map((node) =>
    node.type === 'element' && node.tagName === 'img' ? picture(node, row.id, pictureRoom(cell, row)) : node,
  );
  return { ...cell, content };
}

/** Pictures stand above the words of their cell, or of all cells that stand in one column with it. */
function pictureRoom(cell: Cell, row: Row): PictureRoom {
  const cells = row.layout === 'parallel' ? [cell] : row.cells;
  const nodes = cells.flatMap(({ content }) => content);
  const words = nodes.map((node) => toString(node));
  return {
    wide: row.layout === 'parallel' ? 'column' : 'page',
    pictures: nodes.filter((node) => node.type === 'element' && node.tagName === 'img').length,
    captions: words.filter((text) => text !== '').map((text) => setWidths(text).full),
  };
}

/** A cell; author's words that no block claims are claimed by the row, so that the text gate reads them too. */
function cellElement(cell: Cell, row: string, index: number, properties: Record<string, string>): Element {
  const content = withoutEpubOnly(cell.content);
  const unclaimed = cell.spans.length === 0 && authorText(content).trim() !== '';
  const claim = unclaimed
    ? { dataBlock: row, dataSide: cell.side === 'target' ? 'target' : 'source', dataIndex: String(index) }
    : {};
  return h('div', { className: ['cell', cell.side], lang: cell.language, ...properties, ...claim }, content);
}

/** What only a screen shows is no part of a page. */
function withoutEpubOnly(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') {
      return [node];
    }
    return node.properties['dataEpubOnly'] === undefined
      ? [{ ...node, children: withoutEpubOnly(node.children) }]
      : [];
  });
}

function pathClasses(path: readonly Container[]): readonly string[] {
  const classes: string[] = [];
  const depth = path.filter((container) => container.type === 'listItem').length;
  const quotes = path.filter((container) => container.type === 'blockquote').length;
  const box = path.find((container) => container.type === 'box');
  if (depth > 0) {
    classes.push(`depth-${Math.min(depth, 4)}`);
  }
  if (quotes > 0) {
    classes.push('quote', `quote-${Math.min(quotes, 3)}`);
  }
  if (box !== undefined) {
    classes.push('in-box', `box-${box.name}`);
  }
  return classes;
}
