import type { Element, ElementContent } from 'hast';
import { altered, contains, element, text } from '../epub/element.ts';

/**
 * A document with exactly one `h1`, its name for who moves by headings: `title` before everything where it has none, and
 * where it has several, the later ones a level down with all that follows them.
 */
export function withOneHeading(body: Element, title: readonly (Element | string)[]): Element {
  if (!contains([body], ({ tagName }) => tagName === 'h1')) {
    const heading = element('h1', { className: ['page-title'] }, title);
    return altered(body, { children: [text('\n'), heading, ...body.children] });
  }
  const count = { first: 0 };
  return lowered(body, count);
}

function lowered(node: Element, count: { first: number }): Element {
  const level = Number(/^h([1-6])$/u.exec(node.tagName)?.[1] ?? 0);
  if (level === 1) count.first += 1;
  const tagName = level > 0 && count.first > 1 ? `h${Math.min(6, level + 1)}` : node.tagName;
  const children = node.children.map((child): ElementContent =>
    child.type === 'element' ? lowered(child, count) : child,
  );
  return { ...node, tagName, children };
}
