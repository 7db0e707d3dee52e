import { readFile } from 'node:fs/promises';
import { inPixels } from '../model/lengths.ts';
import type { PageGeometry } from '../model/ports.ts';
import { zoomedRoot } from './layout-zoom.ts';
import { sheetGeometry, sheetProperties } from './sheet-geometry.ts';

/** The same path from `build/typesetter` and from the compiled `dist/typesetter`. */
const sheetCssFile = new URL('../../build/styles/sheet.css', import.meta.url);

/**
 * Gives the style sheet of the printed sheets with the book's own `css` after it. Chromium rounds paper to whole device
 * units, sometimes down, and a sheet that is a hair taller than its paper runs over to a second one: the paper is
 * therefore rounded up to whole CSS px here, and `finishPdf` cuts it to the exact size.
 */
export async function sheetStyles(geometry: PageGeometry, css: string): Promise<string> {
  const sheet = sheetGeometry(geometry);
  const paper = `@page { size: ${paperLength(sheet.width)}px ${paperLength(sheet.height)}px; margin: 0; }`;
  return [sheetProperties(geometry), await readFile(sheetCssFile, 'utf8'), css, paper, zoomedRoot].join('\n');
}

function paperLength(millimetres: number): number {
  return Math.ceil(inPixels(millimetres)) + 1;
}
