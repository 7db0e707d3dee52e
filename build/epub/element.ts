import type { Element, ElementContent, Properties, Text } from 'hast';

/** One hast element. `epubType` is written as `epub:type`, `lang` as both `lang` and `xml:lang`. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

/** One hast text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** The visible characters of some nodes, as `textContent` would give them. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

/** True when an element of some nodes, at any depth, passes the test. */
export function contains(nodes: readonly ElementContent[], test: (found: Element) => boolean): boolean {
  return nodes.some((node) => node.type === 'element' && (test(node) || contains(node.children, test)));
}

/** Shows every element of some nodes in document order, parents before children. */
export function visitElements(nodes: readonly ElementContent[], visit: (found: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    visit(node);
    visitElements(node.children, visit);
  }
}

/** The element with other properties or children; the given one stays as it is. */
export function altered(
  original: Element,
  change: { readonly properties?: Properties; readonly children?: readonly ElementContent[] },
): Element {
  return element(
    original.tagName,
    { ...original.properties, ...change.properties },
    change.children ?? original.children,
  );
}
