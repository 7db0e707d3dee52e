import { PDFDocument } from '@cantoo/pdf-lib';
import { EngineFault } from './faults.ts';

/**
 * Gives a printed PDF with exactly the pages that were wanted. Chromium adds a blank page where the last box ends on the
 * paper's edge; that one is dropped. Any other difference is an `EngineFault`: text would be on the wrong page.
 */
export async function printedPages(pdf: Uint8Array, wanted: number): Promise<Uint8Array> {
  const count = pageCount(pdf);
  if (count === wanted) return pdf;
  if (count !== wanted + 1) {
    throw new EngineFault(`The browser printed ${count} pages, expected ${wanted}.`);
  }
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.removePage(wanted);
  return document.save();
}

/** Page objects in the bytes of a PDF as Chromium writes it: none of them is compressed. */
function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
      .toString('latin1')
      .split(/\/Type\s*\/Page\b/).length - 1
  );
}
