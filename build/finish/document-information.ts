import { createHash } from 'node:crypto';
import { PDFHeader, PDFHexString, PDFName, PDFRef, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentInformation } from './information.ts';
import { xmpPacket } from './xmp-packet.ts';

/**
 * Writes title, authors, language and dates: Info dictionary and XMP packet say the same (ISO 32000-1, 14.3), the title
 * shows in the window, and the file's id depends on nothing but what is given here.
 */
export function setInformation(document: PDFDocument, information: DocumentInformation): void {
  const { context, catalog } = document;
  context.header = PDFHeader.forVersion(1, 7);
  const info = context.obj({});
  info.set(PDFName.of('Title'), PDFHexString.fromText(information.title));
  if (information.authors.length > 0) {
    info.set(PDFName.of('Author'), PDFHexString.fromText(information.authors.join('; ')));
  }
  info.set(PDFName.of('Creator'), PDFHexString.fromText(information.producer));
  info.set(PDFName.of('Producer'), PDFHexString.fromText(information.producer));
  info.set(PDFName.of('CreationDate'), PDFString.fromDate(information.date));
  info.set(PDFName.of('ModDate'), PDFString.fromDate(information.date));
  // The browser's own, with the time of the clock in it, must not stay in the file.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(info);

  const old = catalog.get(PDFName.of('Metadata'));
  if (old instanceof PDFRef) context.delete(old);
  const packet = xmpPacket(information, fileId(information.identifier));
  const metadata = context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  catalog.set(PDFName.of('Lang'), PDFString.of(information.language));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));

  const permanent = PDFHexString.of(fileId(information.identifier));
  const changing = PDFHexString.of(fileId(`${information.identifier} ${information.date.toISOString()}`));
  context.trailerInfo.ID = context.obj([permanent, changing]);
}

/** 16 bytes in hexadecimal. */
function fileId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
