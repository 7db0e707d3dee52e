import type { Element, ElementContent } from 'hast';

/**
 * A document whose first heading is `h1` and in which no level is skipped on the way down (WCAG 2.1, 1.3.1): deeper
 * headings stay deeper, by one level at a time.
 */
export function withEvenHeadings(body: Element): Element {
  const open: number[] = [];
  return leveled(body, open);
}

function leveled(node: Element, open: number[]): Element {
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  const tagName = level === undefined ? node.tagName : `h${evenLevel(Number(level), open)}`;
  const children = node.children.map((child): ElementContent =>
    child.type === 'element' ? leveled(child, open) : child,
  );
  return { ...node, tagName, children };
}

function evenLevel(level: number, open: number[]): number {
  while ((open.at(-1) ?? 0) >= level) open.pop();
  open.push(level);
  return open.length;
}
