import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { labelOf, type PageLabelRange } from './page-labels.ts';

/**
 * Says in words where each link leads, for readers that cannot see it (ISO 14289-1, 7.18.5): the address, or the page as
 * printed. A link that leads nowhere in this file says nothing.
 */
export function describeLinks(document: PDFDocument, ranges: readonly PageLabelRange[]): void {
  const pages = document.getPages();
  const sheets = new Map(pages.map((page, index) => [page.ref.toString(), index]));
  const destinations = namedDestinations(document);
  for (const page of pages) {
    for (const annotation of linksOf(page.node.Annots())) {
      const address = addressOf(annotation);
      const sheet = sheets.get(pageOf(annotation, destinations)?.toString() ?? '');
      const label = sheet === undefined ? '' : labelOf(sheet, ranges) || String(sheet + 1);
      const words = address ?? (label === '' ? undefined : `p. ${label}`);
      if (words !== undefined) annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
    }
  }
}

function linksOf(annotations: PDFArray | undefined): readonly PDFDict[] {
  if (annotations === undefined) return [];
  return Array.from({ length: annotations.size() }, (_, index) => annotations.lookup(index))
    .filter((annotation) => annotation instanceof PDFDict)
    .filter((annotation) => annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link'));
}

function addressOf(annotation: PDFDict): string | undefined {
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

/** Page that an annotation leads to: its own destination, or one by name. */
function pageOf(annotation: PDFDict, named: ReadonlyMap<string, PDFRef>): PDFRef | undefined {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const destination = annotation.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'));
  if (destination instanceof PDFArray) return firstRef(destination);
  const name = nameOf(destination);
  return name === undefined ? undefined : named.get(name);
}

/** Destinations by name, as the browser writes them: the catalogue's `Dests`. */
function namedDestinations(document: PDFDocument): ReadonlyMap<string, PDFRef> {
  const found = new Map<string, PDFRef>();
  const dictionary = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of dictionary?.entries() ?? []) {
    const destination = document.context.lookup(value);
    const array = destination instanceof PDFDict ? destination.lookup(PDFName.of('D')) : destination;
    const page = array instanceof PDFArray ? firstRef(array) : undefined;
    if (page !== undefined) found.set(name.decodeText(), page);
  }
  return found;
}

function firstRef(array: PDFArray): PDFRef | undefined {
  const first = array.size() === 0 ? undefined : array.get(0);
  return first instanceof PDFRef ? first : undefined;
}

function nameOf(value: PDFObject | undefined): string | undefined {
  const isText = value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString;
  return isText ? value.decodeText() : undefined;
}
