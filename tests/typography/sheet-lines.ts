import { layoutZoom } from '../../build/typesetter/layout-zoom.ts';
import type { OpenDocument } from '../../build/typesetter/open-document.ts';
import { linesOf, type SetLine } from './sample-page.ts';

/** A line of a finished page. `left`, `right` and `base` are pt from the upper left corner of the type area. */
export interface SheetLine extends SetLine {
  /** Index of the sheet, from 0, and what it is called. */
  readonly sheet: number;
  readonly page: string;
  /** Class names of its row, and the row's id. */
  readonly style: string;
  readonly row: string;
  readonly language: string;
  /** Width of the room that its cell has, pt. */
  readonly measure: number;
  /** Whether it is the last line of its cell on this page. */
  readonly last: boolean;
}

/** The lines of all cells on the sheets, in the order of the pages. */
export async function sheetLines(opened: OpenDocument): Promise<readonly SheetLine[]> {
  const selector = '.sheet-area .row .cell';
  const scale = (96 / 72) * layoutZoom;
  const places = await opened.page.evaluate(placesOf, selector);
  const cells = await linesOf(opened, selector);
  return cells.flatMap((lines, index) => {
    const place = places[index];
    if (place === undefined) return [];
    const { left, top, measure, ...rest } = place;
    return lines.map((line, count) => ({
      ...line,
      ...rest,
      measure: measure / scale,
      left: line.left - left / scale,
      right: line.right - left / scale,
      base: line.base - top / scale,
      last: count === lines.length - 1,
    }));
  });
}

/** Runs in the page. */
function placesOf(selector: string) {
  const sheets = [...document.querySelectorAll('.sheet')];
  return [...document.querySelectorAll(selector)].map((cell) => {
    const sheet = cell.closest('.sheet');
    const area = cell.closest('.sheet-area')?.getBoundingClientRect();
    const row = cell.closest('.row');
    return {
      sheet: sheet === null ? -1 : sheets.indexOf(sheet),
      page: sheet?.getAttribute('data-page') ?? '',
      style: row?.className ?? '',
      row: row?.getAttribute('data-row') ?? '',
      language: cell.getAttribute('lang') ?? '',
      measure: cell.getBoundingClientRect().width,
      left: area?.left ?? 0,
      top: area?.top ?? 0,
    };
  });
}
