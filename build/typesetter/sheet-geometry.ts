import type { PageGeometry } from '../model/ports.ts';

/** Room around the bleed for crop marks, mm: the marks and 2 mm of distance (JIS and ISO 12647 shops ask for 5–10). */
const markRoom = 8;

/** Sizes of the sheet that is printed, all in millimetres. */
export interface SheetGeometry {
  /** What is cut off on each side: bleed, and room for marks where there are any. */
  readonly slug: number;
  readonly width: number;
  readonly height: number;
  /** The type area. */
  readonly areaWidth: number;
  readonly areaHeight: number;
}

/** Gives the sheet that a trimmed page is printed on. */
export function sheetGeometry(geometry: PageGeometry): SheetGeometry {
  const { margin } = geometry;
  const slug = geometry.bleed + (geometry.marks === 'crop' ? markRoom : 0);
  return {
    slug,
    width: geometry.width + 2 * slug,
    height: geometry.height + 2 * slug,
    areaWidth: geometry.width - margin.inner - margin.outer,
    areaHeight: geometry.height - margin.top - margin.bottom,
  };
}

/** Gives the page's lengths as the custom properties that `styles/sheet.css` sets everything from. */
export function sheetProperties(geometry: PageGeometry): string {
  const sheet = sheetGeometry(geometry);
  const { margin } = geometry;
  return `:root {
  --sheet-width: ${sheet.width}mm;
  --sheet-height: ${sheet.height}mm;
  --sheet-slug: ${sheet.slug}mm;
  --sheet-bleed: ${geometry.bleed}mm;
  --page-width: ${geometry.width}mm;
  --page-height: ${geometry.height}mm;
  --page-top: ${margin.top}mm;
  --page-bottom: ${margin.bottom}mm;
  --page-inner: ${margin.inner}mm;
  --page-outer: ${margin.outer}mm;
  --area-width: ${sheet.areaWidth}mm;
  --area-height: ${sheet.areaHeight}mm;
}`;
}

/** The half of a spread that a page lies on: rectos lie on the right where the book is bound on its left. */
export function liesOn(side: 'verso' | 'recto', binding: PageGeometry['binding']): 'left' | 'right' {
  return (side === 'recto') === (binding === 'left') ? 'right' : 'left';
}
