import type { Element, ElementContent } from 'hast';

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

/**
 * Writes page numbers into `[data-page-of]` elements. Their width was reserved when the rows were measured, so no line
 * breaks differently for it. A page of another book stands there as mere text, nothing to be checked in this one.
 */
export function fillPageReferences(
  content: readonly ElementContent[],
  folios: ReadonlyMap<string, string>,
  elsewhere: ReadonlyMap<string, string>,
): ElementContent[] {
  return content.map((node) => (node.type === 'element' ? fillElement(node, folios, elsewhere) : node));
}

function fillElement(
  element: Element,
  folios: ReadonlyMap<string, string>,
  elsewhere: ReadonlyMap<string, string>,
): Element {
  const { dataPageOf: target, ...others } = element.properties;
  if (typeof target !== 'string') {
    return { ...element, children: fillPageReferences(element.children, folios, elsewhere) };
  }
  const here = folios.get(target);
  return {
    ...element,
    properties: here === undefined ? others : element.properties,
    children: [{ type: 'text', value: here ?? elsewhere.get(target) ?? '' }],
  };
}
