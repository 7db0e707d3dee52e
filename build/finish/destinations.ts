import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { pointsPerPixel } from '../model/lengths.ts';
import type { PrintResult } from '../model/ports.ts';
import { topOf } from './page-boxes.ts';

/** Room left above a place that was jumped to, pt. */
const air = 6;

/**
 * Sets every named place of the file to where its element really stands: the browser leaves the scale of the print out
 * of account when it writes them. A place nobody measured stays as it is.
 */
export function setDestinations(document: PDFDocument, anchors: PrintResult['anchors']): void {
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = document.getPages();
  for (const name of named?.keys() ?? []) {
    const anchor = anchors.get(name.decodeText());
    const page = anchor === undefined ? undefined : pages[anchor.sheet];
    if (anchor === undefined || page === undefined) continue;
    const y = topOf(page) - Math.max(0, anchor.top * pointsPerPixel - air);
    named?.set(name, document.context.obj([page.ref, 'XYZ', null, y, null]));
  }
}
