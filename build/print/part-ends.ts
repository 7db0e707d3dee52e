import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { ColumnBox } from '../model/ports.ts';

/** The last line of each entry of a list but the last: where a question may be divided between its choices. */
export function partEnds(column: ColumnBox, content: Element): readonly number[] {
  const list = listIn(content);
  const entries = list?.children.filter((child) => child.type === 'element' && child.tagName === 'li') ?? [];
  const before = list === undefined ? 0 : textBefore(content, list);
  const ends: number[] = [];
  let offset = before;
  for (const entry of entries.slice(0, -1)) {
    offset += toString({ type: 'root', children: [entry] }).length;
    const next = column.lines.findIndex(({ start }) => start >= offset);
    if (next > 0) {
      ends.push(next - 1);
    }
  }
  return ends;
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

function textBefore(content: Element, list: Element): number {
  return toString(content).length - toString(list).length;
}
