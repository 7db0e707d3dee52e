import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { drawingStyle, faceList, ownFaces } from './drawing-style.ts';
import { parseDrawing } from '../tree/html.ts';
import type { ImageAsset } from '../model/project.ts';

/**
 * A drawing as part of the page, so that its labels are set in the book's own typefaces and stay text in the PDF: an
 * SVG behind `img` sees no font of the page. Ids and style sheets are made the drawing's own; a drawing whose style sheet
 * cannot be kept to itself is not set in the page. The file was checked when it was read.
 */
export function inlineDrawing(asset: ImageAsset, alt: string, prefix: string): Element | undefined {
  const root: Root = parseDrawing(new TextDecoder().decode(asset.bytes));
  const svg = root.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  );
  if (svg === undefined) {
    return undefined;
  }
  const ownIds = new Map(idsOf(svg).map((id) => [id, `${prefix}-${id}`]));
  const styled = withOwnStyle(renamed(svg, prefix), prefix, ownIds);
  if (styled === undefined) {
    return undefined;
  }
  const { properties, children } = styled;
  return {
    ...svg,
    children: children.filter((child) => child.type === 'element'),
    properties: { ...properties, id: prefix, role: 'img', ariaLabel: alt, dataGenerated: '' },
  };
}

function idsOf(element: Element): readonly string[] {
  const { id } = element.properties;
  const inside = element.children.flatMap((child) => (child.type === 'element' ? idsOf(child) : []));
  return typeof id === 'string' ? [id, ...inside] : inside;
}

/** The drawing with its style sheets kept to itself; nothing when one of them cannot be. */
function withOwnStyle(
  element: Element,
  scope: string,
  ownIds: ReadonlyMap<string, string>,
): Element | undefined {
  if (element.tagName === 'style') {
    const css = drawingStyle(toString(element), scope, ownIds);
    return css === undefined ? undefined : { ...element, children: [{ type: 'text', value: css }] };
  }
  const children: ElementContent[] = [];
  for (const child of element.children) {
    const own = child.type === 'element' ? withOwnStyle(child, scope, ownIds) : child;
    if (own === undefined) {
      return undefined;
    }
    children.push(own);
  }
  return { ...element, children };
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
  if (name === 'fontFamily') {
    return faceList(value);
  }
  if ((name === 'href' || name === 'xLinkHref') && value.startsWith('#')) {
    return `#${prefix}-${value.slice(1)}`;
  }
  return ownFaces(value).replace(/url\((['"]?)#/g, (_, quote: string) => `url(${quote}#${prefix}-`);
}
