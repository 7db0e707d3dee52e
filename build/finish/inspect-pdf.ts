import { PDFArray, PDFDict, PDFDocument, PDFName, ParseSpeeds } from '@cantoo/pdf-lib';

export interface PdfFont {
  readonly name: string;
  /** As PDF names it: `Type3`, `TrueType`, `CIDFontType2` (TrueType with many glyphs) … */
  readonly type: string;
  readonly embedded: boolean;
  /** True when the letters can be read back. */
  readonly toUnicode: boolean;
}

export interface PdfFindings {
  readonly pages: number;
  readonly fonts: readonly PdfFont[];
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly tagged: boolean;
}

/** Reads from a finished PDF what the gates ask about. */
export async function inspectPdf(pdf: Uint8Array): Promise<PdfFindings> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const fonts = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .map(readFont)
    .filter((font) => font !== undefined);
  return {
    pages: document.getPageCount(),
    fonts,
    title: document.getTitle(),
    language: document.getLanguage(),
    tagged: document.catalog.has(PDFName.of('StructTreeRoot')),
  };
}

/** A font with the part that holds its outlines; parts alone are left out. */
function readFont(dictionary: PDFDict): PdfFont | undefined {
  const subtype = nameIn(dictionary, 'Subtype');
  if (nameIn(dictionary, 'Type') !== 'Font' || subtype === undefined || subtype.startsWith('CIDFont'))
    return undefined;
  const parts = dictionary.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
  const part = parts === undefined ? dictionary : parts.lookup(0, PDFDict);
  const descriptor = part.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const files = ['FontFile', 'FontFile2', 'FontFile3'];
  return {
    name: nameIn(dictionary, 'BaseFont') ?? nameIn(dictionary, 'Name') ?? 'without a name',
    type: nameIn(part, 'Subtype') ?? subtype,
    embedded: subtype === 'Type3' || files.some((file) => descriptor?.has(PDFName.of(file)) === true),
    toUnicode: dictionary.has(PDFName.of('ToUnicode')),
  };
}

function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}
