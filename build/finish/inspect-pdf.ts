import { pageContent, textFaults } from './page-content.ts';
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
  /** Pages, from 1, with words outside marked content. */
  readonly unmarked: readonly number[];
  /** Pages, from 1, with empty boxes in the place of letters. */
  readonly empty: readonly number[];
  /** Pages, from 1, whose boxes are not those of the first, do not lie in each other, or are not there. */
  readonly misshapen: readonly number[];
  /** Width and height of the trimmed page, pt. */
  readonly trim: { readonly width: number; readonly height: number };
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
  const sheets = document.getPages();
  const words = sheets.map((sheet) => textFaults(pageContent(document, sheet)));
  const numbers = (picked: (index: number) => boolean) =>
    sheets.flatMap((_, index) => (picked(index) ? [index + 1] : []));
  const boxes = sheets.map(boxesOf);
  return {
    unmarked: numbers((index) => (words[index]?.unmarked ?? 0) > 0),
    empty: numbers((index) => (words[index]?.empty ?? 0) > 0),
    misshapen: numbers((index) => boxes[index] === undefined || boxes[index] !== boxes[0]),
    trim: document.getPage(0).getTrimBox(),
    pages: document.getPageCount(),
    fonts,
    title: document.getTitle(),
    language: document.getLanguage(),
    tagged: document.catalog.has(PDFName.of('StructTreeRoot')),
  };
}

/** All boxes of a page as one text, from its own corner; nothing when they do not lie in each other. */
function boxesOf(page: ReturnType<PDFDocument['getPage']>): string | undefined {
  const boxes = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
  if (!page.node.has(PDFName.of('TrimBox')) || !page.node.has(PDFName.of('BleedBox'))) return undefined;
  const nested = boxes.slice(1).every((box, index) => {
    const around = boxes[index];
    const right = (around?.x ?? 0) + (around?.width ?? 0);
    const top = (around?.y ?? 0) + (around?.height ?? 0);
    const inside = box.x >= (around?.x ?? 0) - slack && box.y >= (around?.y ?? 0) - slack;
    return inside && box.x + box.width <= right + slack && box.y + box.height <= top + slack;
  });
  return nested
    ? boxes.map(({ width, height }) => `${width.toFixed(2)} ${height.toFixed(2)}`).join(', ')
    : undefined;
}

/** What rounding may do, pt. */
const slack = 0.001;

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
