import type { PDFDocument } from '@cantoo/pdf-lib';
import { inPoints } from '../model/lengths.ts';
import type { PageGeometry } from '../model/ports.ts';
import { sheetGeometry } from '../typesetter/sheet-geometry.ts';

/**
 * Cuts every page to the exact size and names what is cut off: MediaBox (the sheet), BleedBox, TrimBox (the page). The
 * browser rounds paper up to its own units and draws from the top left, so the boxes hang from that corner; their origin
 * is therefore not 0, which PDF allows (ISO 32000-1, 14.11.2).
 */
export function setPageBoxes(document: PDFDocument, geometry: PageGeometry): void {
  const sheet = sheetGeometry(geometry);
  const width = inPoints(sheet.width);
  const height = inPoints(sheet.height);
  const slug = inPoints(sheet.slug);
  const untrimmed = slug - inPoints(geometry.bleed);
  for (const page of document.getPages()) {
    const bottom = topOf(page) - height;
    page.setMediaBox(0, bottom, width, height);
    page.setCropBox(0, bottom, width, height);
    page.setBleedBox(untrimmed, bottom + untrimmed, width - 2 * untrimmed, height - 2 * untrimmed);
    page.setTrimBox(slug, bottom + slug, width - 2 * slug, height - 2 * slug);
  }
}

/** Upper edge of a page in its own coordinates, pt: the edge that everything is placed from. */
export function topOf(page: ReturnType<PDFDocument['getPage']>): number {
  const box = page.getMediaBox();
  return box.y + box.height;
}
