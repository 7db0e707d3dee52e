import type { Element, ElementContent, Root } from 'hast';
import { parseDrawing } from '../tree/html.ts';
import type { ImageAsset } from '../model/project.ts';

/**
 * A drawing as part of the page, so that its labels are set in the book's own typefaces and stay text in the PDF: an
 * SVG behind `img` sees no font of the page. Ids are made the drawing's own. The file was checked when it was read.
 */
export function inlineDrawing(asset: ImageAsset, alt: string, prefix: string): Element | undefined {
  const root: Root = parseDrawing(new TextDecoder().decode(asset.bytes));
  const svg = root.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  );
  if (svg === undefined) {
    return undefined;
  }
  const { properties, children } = renamed(svg, prefix);
  return {
    ...svg,
    children: children.filter((child) => child.type === 'element'),
    properties: { ...properties, role: 'img', ariaLabel: alt, dataGenerated: '' },
  };
}

/** Gives every id, and every reference to one, the drawing's prefix. */
function renamed(element: Element, prefix: string): Element {
  const properties = Object.fromEntries(
    Object.entries(element.properties).map(([name, value]) => [name, renamedValue(name, value, prefix)]),
  );
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'comment') {
      return [];
    }
    return [child.type === 'element' ? renamed(child, prefix) : child];
  });
  return { ...element, properties, children };
}

function renamedValue(name: string, value: Element['properties'][string], prefix: string) {
  if (Array.isArray(value) && (name === 'ariaLabelledBy' || name === 'ariaDescribedBy')) {
    return value.map((id) => `${prefix}-${id}`);
  }
  if (typeof value !== 'string') {
    return value;
  }
  if (name === 'id') {
    return `${prefix}-${value}`;
  }
  if ((name === 'href' || name === 'xLinkHref') && value.startsWith('#')) {
    return `#${prefix}-${value.slice(1)}`;
  }
  return value.replace(/url\((['"]?)#/g, (_, quote: string) => `url(${quote}#${prefix}-`);
}
