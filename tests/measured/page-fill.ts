import type { DrawnPage, OutlineEntry, Shape } from './drawn-pages.ts';
import type { TypeArea } from './type-area.ts';

/** How full one page is. */
export interface PageFill {
  /** Index, from 0. */
  readonly page: number;
  /**
   * The share of the type area that is not left white between the text and the foot, 0–1. The text ends with the line box
   * of its last line, or with the lowest rule or picture; the foot is the rule above the notes where there are any, else the
   * lower edge of the type area. White between paragraphs is no fault and counts as used.
   */
  readonly fill: number;
  /** The white, pt. */
  readonly white: number;
  /** Text goes on on the next page: not the first or last page of its section, not blank, none of the front matter. */
  readonly full: boolean;
}

/** Below a base line, the share of the type size that a line box reaches (Noto Serif JP at 9/16). */
const below = 0.472;

/** How full each page is; `first` is the index of the page on which the text begins. */
export function pageFills(
  pages: readonly DrawnPage[],
  outline: readonly OutlineEntry[],
  area: TypeArea,
): readonly PageFill[] {
  const sections = new Set(outline.filter(({ level }) => level === 1).map(({ page }) => page));
  const first = Math.min(...outline.filter(({ level }) => level > 1).map(({ page }) => page));
  const bare = (index: number) => {
    const page = pages[index];
    return page === undefined || !page.glyphs.some(({ y }) => y < area.top);
  };
  return pages.map((page, index) => {
    let next = index + 1;
    while (next < pages.length && pages[next]?.glyphs.length === 0) next += 1;
    const full = index > first && !sections.has(index) && !sections.has(next) && !bare(index) && !bare(next);
    const white = Math.max(0, footOf(page, area) - textEnd(page, area));
    return { page: index, fill: 1 - white / area.height, white, full };
  });
}

/** The mean fill of the full pages, the least first, and how many there are. */
export function meanFill(fills: readonly PageFill[]): {
  readonly mean: number;
  readonly count: number;
  readonly least: readonly PageFill[];
} {
  const full = fills.filter((page) => page.full);
  return {
    mean: full.reduce((sum, { fill }) => sum + fill, 0) / full.length,
    count: full.length,
    least: full.toSorted((a, b) => a.fill - b.fill).slice(0, 12),
  };
}

/** Of facing pages: each opening once, as full as the fuller of its two pages, which show the same passages. */
export function spreadFills(fills: readonly PageFill[]): readonly PageFill[] {
  return fills.flatMap((verso) => {
    const recto = fills[verso.page + 1];
    // The first sheet of a file is a recto, so that versos have odd indexes.
    if (verso.page % 2 === 0 || recto === undefined) return [];
    const fuller = verso.fill > recto.fill ? verso : recto;
    return [{ ...fuller, page: verso.page, full: verso.full && recto.full }];
  });
}

/** The upper edge of the rule above the notes, undefined where a page has none. */
export function noteRule(page: DrawnPage, area: TypeArea): number | undefined {
  const rule = page.shapes.findLast((shape) => isNoteRule(shape, page, area));
  return rule?.top;
}

/** A hair line of a quarter of the type area's width, alone at its height, with nothing but small text below it. */
function isNoteRule(shape: Shape, page: DrawnPage, area: TypeArea): boolean {
  const width = shape.right - shape.left;
  if (shape.bottom - shape.top >= 1 || width < page.width * 0.12 || width > page.width * 0.26) return false;
  const underneath = page.glyphs.filter(({ y }) => y > shape.top && y < area.top + area.height + 2);
  return (
    underneath.length > 0 &&
    underneath.every(({ size }) => size < 7.6) &&
    // The rules of a table are drawn cell by cell.
    !page.shapes.some((other) => other !== shape && Math.abs(other.top - shape.top) < 1)
  );
}

function footOf(page: DrawnPage, area: TypeArea): number {
  const rule = noteRule(page, area);
  // The rule stands 2 pt below the upper edge of its room.
  return rule === undefined ? area.top + area.height : rule - 2;
}

function textEnd(page: DrawnPage, area: TypeArea): number {
  const foot = footOf(page, area);
  const inside = (y: number) => y > area.top && y < foot + 1;
  const lines = page.glyphs.filter(({ y }) => inside(y)).map(({ y, size }) => y + below * size);
  const shapes = page.shapes.filter(({ bottom }) => inside(bottom)).map(({ bottom }) => bottom);
  return [...lines, ...shapes].reduce((lowest, y) => Math.max(lowest, y), area.top);
}
