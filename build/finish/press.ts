import { deflateSync, inflateSync } from 'node:zlib';
import { ParseSpeeds, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../model/ports.ts';
import { setInformation } from './document-information.ts';
import type { DocumentInformation } from './information.ts';
import { setPageBoxes } from './page-boxes.ts';
import { pageContent } from './page-content.ts';
import { saveDocument } from './save-document.ts';

/** What a screen needs and a press does not: PDF/X refuses links, and no plate has a language. */
const forScreens = ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Dests', 'Names', 'PageMode', 'OpenAction'];

/**
 * Gives the pages of a finished PDF alone, to be turned into the colours of a press: no links, tags or bookmarks, and
 * really blank pages at the end up to a multiple of four, since sheets are folded.
 */
export async function pressPages(pdf: Uint8Array, geometry: PageGeometry): Promise<Uint8Array> {
  const document = await load(pdf);
  for (const key of forScreens) document.catalog.delete(PDFName.of(key));
  for (const page of document.getPages()) {
    for (const key of ['Annots', 'StructParents', 'Tabs']) page.node.delete(PDFName.of(key));
  }
  for (const page of document.getPages()) {
    const bytes = deflateSync(Buffer.from(inGreys(pageContent(document, page)), 'latin1'));
    const dictionary = document.context.obj({ Filter: 'FlateDecode', Length: bytes.length });
    const ref = document.context.register(PDFRawStream.of(dictionary, bytes));
    page.node.set(PDFName.of('Contents'), ref);
  }
  const first = document.getPage(0).getMediaBox();
  while (document.getPageCount() % 4 !== 0) {
    const blank = document.addPage([first.width, first.height]);
    blank.setMediaBox(first.x, first.y, first.width, first.height);
  }
  setPageBoxes(document, geometry);
  return saveDocument(document);
}

/**
 * Names black and greys as such: the browser writes them as equal parts of red, green and blue, which a conversion to
 * four inks would mix of all four.
 */
export function inGreys(content: string): string {
  return content.replace(/(?<=^|\s)([\d.]+) \1 \1 (rg|RG)(?=\s|$)/g, (_, part: string, operator: string) =>
    operator === 'rg' ? `${part} g` : `${part} G`,
  );
}

/**
 * Completes what came back from the conversion: programs for the press round the boxes of pages, and date the file by the
 * clock. Throws when pages were lost, for then the program did not do what it was asked.
 */
export async function finishPress(
  converted: Uint8Array,
  pages: number,
  geometry: PageGeometry,
  information: DocumentInformation,
): Promise<Uint8Array> {
  const document = await load(converted);
  if (document.getPageCount() !== pages) {
    throw new Error(`the press file has ${document.getPageCount()} pages, expected ${pages}`);
  }
  mendStreams(document);
  setPageBoxes(document, geometry);
  setInformation(document, information);
  return saveDocument(document);
}

/**
 * Gives compressed streams the last byte back that reading takes for the end of a line, where their length is written
 * elsewhere in the file, as Ghostscript does.
 */
function mendStreams(document: PDFDocument): void {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.lookup(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue;
    const whole = ['', '\n', '\r', '\r\n']
      .map((end) => Buffer.concat([object.contents, Buffer.from(end)]))
      .find(inflates);
    if (whole === undefined || whole.length === object.contents.length) continue;
    object.dict.delete(PDFName.of('Length'));
    document.context.assign(ref, PDFRawStream.of(object.dict, whole));
  }
}

function inflates(bytes: Uint8Array): boolean {
  try {
    inflateSync(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Pages of a book on the press: a multiple of four. */
export function pressCount(pages: number): number {
  return Math.ceil(pages / 4) * 4;
}

function load(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}
