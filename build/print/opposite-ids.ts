import type { Element, ElementContent } from 'hast';
import type { RenderedBook, Row, Section } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';

/** The element id on a recto of what has `id` on the verso facing it. No id that an author gives ends in this. */
export function oppositeId(id: string): string {
  return `${id}_.recto`;
}

/** Element ids of everything that stands on rectos facing versos, as the versos have them. */
export function oppositeIds(rendered: RenderedBook): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { opposite } of rendered.sections) {
    if (opposite !== undefined) {
      collectSection(opposite, ids);
    }
  }
  return ids;
}

/**
 * An element with the ids of a recto: its own, and those that links and page numbers in it lead to, where a recto has
 * them. Pictures are named when they are set.
 */
export function withOppositeIds(element: Element, opposites: ReadonlySet<string>): Element {
  if (element.tagName === 'svg') {
    return element;
  }
  const { id, href, dataPageOf, dataPagesOf } = element.properties;
  const properties = {
    ...element.properties,
    ...(typeof id === 'string' ? { id: oppositeId(id) } : {}),
    ...(typeof href === 'string' && href.startsWith('#') && opposites.has(href.slice(1))
      ? { href: oppositeId(href) }
      : {}),
    ...(typeof dataPageOf === 'string' && opposites.has(dataPageOf)
      ? { dataPageOf: oppositeId(dataPageOf) }
      : {}),
    ...(typeof dataPagesOf === 'string' ? { dataPagesOf: onRectos(dataPagesOf, opposites) } : {}),
  };
  const children = element.children.map((child) =>
    child.type === 'element' ? withOppositeIds(child, opposites) : child,
  );
  return { ...element, properties, children };
}

/**
 * An element of a part in both languages, such as the index: lists of pages for words of the translation
 * (`data-pages-side`) are those of the rectos that it stands on.
 */
export function withOppositePlaces(element: Element, opposites: ReadonlySet<string>): Element {
  if (opposites.size === 0) {
    return element;
  }
  const { dataPagesOf, dataPagesSide } = element.properties;
  if (typeof dataPagesOf === 'string' && dataPagesSide === 'target') {
    const properties = { ...element.properties, dataPagesOf: onRectos(dataPagesOf, opposites) };
    return { ...element, properties };
  }
  const children = element.children.map((child) =>
    child.type === 'element' ? withOppositePlaces(child, opposites) : child,
  );
  return { ...element, children };
}

/** A list of ids with those of rectos where a recto has them. */
function onRectos(ids: string, opposites: ReadonlySet<string>): string {
  return ids
    .split(' ')
    .map((id) => (opposites.has(id) ? oppositeId(id) : id))
    .join(' ');
}

function collectSection(section: Section, ids: Set<string>): void {
  section.rows.forEach((row) => collectRow(row, ids));
  for (const note of section.notes) {
    ids.add(elementId(note.id));
    note.cells.forEach((cell) => collect(cell.content, ids));
  }
}

function collectRow(row: Row, ids: Set<string>): void {
  [row.id, ...row.anchors].forEach((id) => ids.add(elementId(id)));
  row.cells.forEach((cell) => collect(cell.content, ids));
  collect(row.table?.head ?? [], ids);
}

function collect(nodes: readonly ElementContent[], ids: Set<string>): void {
  for (const node of nodes) {
    if (node.type === 'element') {
      const { id } = node.properties;
      if (typeof id === 'string') {
        ids.add(id);
      }
      collect(node.children, ids);
    }
  }
}
