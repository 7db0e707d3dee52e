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

/**
 * Headings whose number stands before both languages instead of inside the source: the number stays where a reader has
 * one of them alone.
 */
export function withSharedNumbers(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'element' ? [withSharedNumbers(child)] : [child],
  );
  if (!/^h[1-6]$/u.test(node.tagName)) return altered(node, { children });
  const [source, ...others] = children;
  if (source?.type !== 'element' || others.length === 0) return altered(node, { children });
  const [number, ...words] = source.children;
  if (number?.type !== 'element' || !isNumber(number)) return altered(node, { children });
  const lang = source.properties['lang'];
  const shared = altered(number, { properties: { lang } });
  return altered(node, { children: [shared, text(' '), altered(source, { children: words }), ...others] });
}

function isNumber({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && /^(?:chapter|section)-number$/u.test(String(className[0]));
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
