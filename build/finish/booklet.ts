import { ParseSpeeds, PDFDocument, PDFName, type PDFEmbeddedPage } from '@cantoo/pdf-lib';
import { setInformation } from './document-information.ts';
import type { DocumentInformation } from './information.ts';
import { impose } from './imposition.ts';
import { saveDocument } from './save-document.ts';

/**
 * Puts the pages of a finished PDF on folded sheets: two trimmed pages on each side of a sheet of twice their width, in
 * the order in which a booklet is printed on both sides, folded and stapled. Bleed and crop marks are cut off; tags,
 * links and bookmarks belong to the book itself and are left out. Inner sheets are not moved towards the fold (creep):
 * within one signature the fore-edge is trimmed instead.
 */
export async function makeBooklet(
  pdf: Uint8Array,
  information: DocumentInformation,
  binding: 'left' | 'right',
): Promise<Uint8Array> {
  const book = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const booklet = await PDFDocument.create({ updateMetadata: false });
  const pages = book.getPages();
  const trims = pages.map((page) => page.getTrimBox());
  const placed = await booklet.embedPages(
    pages,
    trims.map(({ x, y, width, height }) => ({ left: x, bottom: y, right: x + width, top: y + height })),
  );
  const width = Math.max(...trims.map((trim) => trim.width));
  const height = Math.max(...trims.map((trim) => trim.height));
  for (const { left, right } of impose(pages.length, binding)) {
    const sheet = booklet.addPage([2 * width, height]);
    const draw = (page: PDFEmbeddedPage | undefined, x: number): void => {
      if (page !== undefined) sheet.drawPage(page, { x, y: 0 });
    };
    draw(left === undefined ? undefined : placed[left], 0);
    draw(right === undefined ? undefined : placed[right], width);
  }
  setInformation(booklet, information);
  // What a printer's dialogue proposes: both sides, turned over the short edge, in the true size.
  booklet.catalog.set(
    PDFName.of('ViewerPreferences'),
    booklet.context.obj({ DisplayDocTitle: true, Duplex: 'DuplexFlipShortEdge', PrintScaling: 'None' }),
  );
  return saveDocument(booklet);
}
