import type { Element } from 'hast';
import { pointsPerPixel } from '../model/lengths.ts';
import type { RowBox } from '../model/ports.ts';
import type { Row } from '../model/rendered.ts';

/** Share of a page that a heading may fill in its own size: more would leave no room for the text that it stands over. */
const mostOfPage = 0.6;

/** Headings and titles that are too tall for their page, and are set close and in the size of text (class `tight`). */
export function tallHeadings(
  rows: readonly Row[],
  heightOf: (id: string) => number,
  pageHeight: number,
): readonly Row[] {
  return rows.filter((row) => isTitle(row) && heightOf(row.id) > pageHeight * mostOfPage);
}

/** The element of a heading as it is set when it is too tall. */
export function tightElement(element: Element): Element {
  const classes = element.properties['className'];
  const className = [...(Array.isArray(classes) ? classes : []), 'tight'];
  return { ...element, properties: { ...element.properties, className } };
}

/** Rows as they may break: a heading that is taller than a page even then has to, between its lines. */
export function breakableHeadings(
  rows: readonly Row[],
  boxes: ReadonlyMap<string, RowBox>,
  pageHeight: number,
): readonly Row[] {
  return rows.map((row) =>
    isTitle(row) && (boxes.get(row.id)?.height ?? 0) * pointsPerPixel > pageHeight
      ? { ...row, breakInside: 'lines', keepWithNext: false }
      : row,
  );
}

function isTitle(row: Row): boolean {
  return /^(?:heading-\d|book-title|book-subtitle|box-title|q-set-title|toc-\d)(?: |$)/u.test(row.style);
}
