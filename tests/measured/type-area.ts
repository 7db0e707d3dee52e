import { defaultMargin, pageSizes } from '../../build/read/page.ts';

/** The type area as the book's own settings give it: points from the upper edge of the page. */
export interface TypeArea {
  readonly top: number;
  /** A whole number of lines. */
  readonly height: number;
  /** The line pitch. */
  readonly line: number;
}

const pointsPerMillimetre = 72 / 25.4;

/** The type area of a page with these margins (mm) and this line pitch (pt): as many whole lines as there is room for. */
export function typeArea(pageHeight: number, top: number, bottom: number, line: number): TypeArea {
  const room = (pageHeight - top - bottom) * pointsPerMillimetre;
  return { top: top * pointsPerMillimetre, height: Math.floor(room / line + 1e-6) * line, line };
}

/** The type area of a page of a named size, with the margins that are taken where none are given, at 16 pt. */
export function areaOfSize(size: keyof typeof pageSizes): TypeArea {
  const { top, bottom } = defaultMargin(pageSizes[size]);
  return typeArea(pageSizes[size][1], top, bottom, 16);
}

/** B5 (JIS) with the margins that are taken where none are given, and a line pitch of 16 pt: the guide's page. */
export const b5Area: TypeArea = typeArea(257, 20, 22, 16);
