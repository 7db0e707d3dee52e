import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { ColumnBox } from '../model/ports.ts';

/** The last line of each entry of a list but the last: where a question may be divided between its choices. */
export function partEnds(column: ColumnBox, content: Element): readonly number[] {
  const list = listIn(content);
  if (list === undefined) {
    return [];
  }
  const before = toString(content).length - toString(list).length;
  return lastLines(
    column,
    list.children.filter((child) => isElement(child) && child.tagName === 'li'),
    before,
  );
}

/** The last line of each cell but the last, where a column holds several: languages one above the other. */
export function textEnds(column: ColumnBox, content: Element): readonly number[] {
  const cells = content.children.filter((child) => isElement(child) && isCell(child));
  return lastLines(column, cells, 0);
}

/** The one list that an element holds, however deep, with nothing else in it. */
function listIn(element: Element): Element | undefined {
  const [only, ...others] = element.children.filter(isElement);
  if (only === undefined || others.length > 0) {
    return undefined;
  }
  return only.tagName === 'ol' || only.tagName === 'ul' ? only : listIn(only);
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isCell({ properties }: Element): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes('cell');
}

/** Lines behind which another of these pieces of text begins; the first stands `before` characters into the column. */
function lastLines(column: ColumnBox, pieces: readonly ElementContent[], before: number): readonly number[] {
  const ends: number[] = [];
  let offset = before;
  for (const piece of pieces.slice(0, -1)) {
    offset += toString({ type: 'root', children: [piece] }).length;
    const next = column.lines.findIndex(({ start }) => start >= offset);
    if (next > 0) {
      ends.push(next - 1);
    }
  }
  return ends;
}
