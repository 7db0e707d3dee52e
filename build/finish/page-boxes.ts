import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../model/ports.ts';
import { sheetGeometry } from '../typesetter/sheet-geometry.ts';

const pointsPerMillimetre = 72 / 25.4;

/**
 * Cuts every page to the exact size and names what is cut off: MediaBox (the sheet), BleedBox, TrimBox (the page). The
 * browser rounds paper up to its own units and draws from the top left, so the boxes hang from that corner; their origin
 * is therefore not 0, which PDF allows (ISO 32000-1, 14.11.2).
 */
export function setPageBoxes(document: PDFDocument, geometry: PageGeometry): void {
  const sheet = sheetGeometry(geometry);
  const width = sheet.width * pointsPerMillimetre;
  const height = sheet.height * pointsPerMillimetre;
  const slug = sheet.slug * pointsPerMillimetre;
  const untrimmed = slug - geometry.bleed * pointsPerMillimetre;
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
