import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { idsOfList, pageList } from './page-lists.ts';

/** The folio of the page on which each element id first stands. */
export function folioOfIds(
  pages: readonly { readonly content: readonly ElementContent[]; readonly label: string }[],
): ReadonlyMap<string, string> {
  const folios = new Map<string, string>();
  const visit = (node: ElementContent, label: string) => {
    if (node.type !== 'element') {
      return;
    }
    const { id } = node.properties;
    if (typeof id === 'string' && !folios.has(id)) {
      folios.set(id, label);
    }
    node.children.forEach((child) => visit(child, label));
  };
  for (const page of pages) {
    page.content.forEach((node) => visit(node, page.label));
  }
  return folios;
}

/** The page of an id; `known` is false for a page of another book, which nothing in this one can be held against. */
export type PageOf = (id: string) => { readonly label: string; readonly known: boolean };

/**
 * Writes page numbers into the `[data-page-of]` elements of a row, and lists of pages into those that name many places
 * (`[data-pages-of]`).
 */
export function fillPageReferences(element: Element, pageOf: PageOf): Element {
  const ids = idsOfList(element);
  if (ids !== undefined) {
    return { ...element, children: [...pageList(ids, (id) => pageOf(id).label)] };
  }
  const { dataPageOf: target, ...others } = element.properties;
  if (typeof target !== 'string') {
    const children = element.children.map((child) =>
      child.type === 'element' ? fillPageReferences(child, pageOf) : child,
    );
    return { ...element, children: isWithoutPage(element, children) ? [] : children };
  }
  const { label, known } = pageOf(target);
  const properties = known ? element.properties : others;
  return { ...element, properties, children: [{ type: 'text', value: label }] };
}

/** The ids whose pages `fillPageReferences` writes into some content, in order. */
export function referencesIn(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { dataPageOf: target } = node.properties;
    return idsOfList(node) ?? (typeof target === 'string' ? [target] : referencesIn(node.children));
  });
}

/** Whether the lists of pages in an element, filled once before, are as wide with these pages. */
export function listsKeepForm(element: Element, pageOf: (id: string) => string | undefined): boolean {
  const ids = idsOfList(element);
  if (ids === undefined) {
    return element.children.every((child) => child.type !== 'element' || listsKeepForm(child, pageOf));
  }
  const now = toString({ type: 'root', children: [...pageList(ids, pageOf)] });
  return formOf(now) === formOf(toString(element));
}

/** Where figures and signs stand in a list of pages: figures are all equally wide. */
function formOf(list: string): string {
  return list.replace(/\d/gu, '0');
}

/** `(p. )`: words around the number of a page that no book at hand has. */
function isWithoutPage(element: Element, children: readonly ElementContent[]): boolean {
  const classes = element.properties['className'];
  const numbers = children.filter((child) => child.type === 'element');
  return (
    Array.isArray(classes) && classes.includes('on-page') && numbers.every((child) => toString(child) === '')
  );
}
