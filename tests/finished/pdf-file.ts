import { readFileSync } from 'node:fs';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { outputOf } from './tools.ts';

/** A link of a PDF that leads to a place in it. Points from the page's upper left corner. */
export interface PdfLink {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Index of the page it leads to; nothing when it leads nowhere. */
  readonly to: number | undefined;
  /** What it says of itself to a screen reader. */
  readonly contents: string;
}

/** The links of every page, read without the finisher's own code. */
export async function linksOf(file: string): Promise<readonly PdfLink[]> {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const pages = document.getPages();
  const refs = new Map(pages.map((page, index) => [page.ref, index]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return pages.flatMap((page, index) => {
    const annotations = page.node.Annots();
    const box = page.getMediaBox();
    const top = box.y + box.height;
    return (annotations?.asArray() ?? []).flatMap((entry): PdfLink[] => {
      const link = document.context.lookup(entry, PDFDict);
      const target = link.lookup(PDFName.of('Dest'));
      if (target === undefined) return [];
      const found = target instanceof PDFName ? destinations?.lookup(target) : target;
      const first = found instanceof PDFArray ? found.get(0) : undefined;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = link
        .lookup(PDFName.of('Rect'), PDFArray)
        .asArray()
        .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
      const contents = link.lookupMaybe(PDFName.of('Contents'), PDFString, PDFHexString)?.decodeText() ?? '';
      const to = first instanceof PDFRef ? refs.get(first) : undefined;
      return [{ page: index, left: x1, right: x2, top: top - y2, bottom: top - y1, to, contents }];
    });
  });
}

/** The code points that each embedded font gives to readers and search: its ToUnicode map, by the font's name. */
export async function unicodeOfFonts(file: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const fonts = new Map<string, ReadonlySet<number>>();
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    if (object.lookup(PDFName.of('Subtype')) === PDFName.of('CIDFontType2')) continue;
    const map = object.lookup(PDFName.of('ToUnicode'));
    const name = `${object.lookup(PDFName.of('BaseFont'))?.toString() ?? ''} ${ref.toString()}`;
    fonts.set(name, map instanceof PDFRawStream ? codePoints(map) : new Set());
  }
  return fonts;
}

/** The language and title-bar setting of the catalogue. */
export async function catalogOf(
  file: string,
): Promise<{ readonly language: string; readonly showsTitle: string }> {
  const { catalog } = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  return {
    language: catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString)?.decodeText() ?? '',
    showsTitle: preferences?.lookup(PDFName.of('DisplayDocTitle'))?.toString() ?? '',
  };
}

/** How viewers are told to lay pages side by side. */
export async function bindingOf(
  file: string,
): Promise<{ readonly direction: string; readonly layout: string }> {
  const { catalog } = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  return {
    direction: preferences?.lookup(PDFName.of('Direction'))?.toString() ?? '',
    layout: catalog.lookup(PDFName.of('PageLayout'))?.toString() ?? '',
  };
}

/** One entry of the outline, as qpdf reads it. */
export interface OutlineEntry {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly dest: readonly unknown[];
  readonly kids: readonly OutlineEntry[];
}

/** The outline from top to bottom, and the label of every page, as qpdf reads them. */
export function navigationOf(
  file: string,
  pages: number,
): { outline: readonly OutlineEntry[]; labels: readonly string[] } {
  const out = outputOf('qpdf', '--json', '--json-key=outlines', '--json-key=pagelabels', file);
  // Its form is qpdf's own.
  const found = JSON.parse(out) as {
    readonly outlines: readonly OutlineEntry[];
    readonly pagelabels: readonly {
      readonly index: number;
      readonly label: Readonly<Record<string, string | number>>;
    }[];
  };
  const labels = Array.from({ length: pages }, (_, page) => {
    const range = found.pagelabels.findLast(({ index }) => index <= page);
    const number = Number(range?.label['/St'] ?? 1) + page - (range?.index ?? 0);
    return range?.label['/S'] === '/r' ? romanOf(number) : String(number);
  });
  const flat = (entries: readonly OutlineEntry[]): readonly OutlineEntry[] =>
    entries.flatMap((entry) => [entry, ...flat(entry.kids)]);
  return { outline: flat(found.outlines), labels };
}

/** What a CMap's `bfchar` and `bfrange` sections map to (PDF 32000-1, 9.10.3). */
function codePoints(stream: PDFRawStream): ReadonlySet<number> {
  const text = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
  const points = new Set<number>();
  const add = (hexadecimal: string, offset = 0) => {
    const units = [...hexadecimal.matchAll(/[\da-f]{4}/giu)].map(([unit]) => Number.parseInt(unit, 16));
    const characters = [...String.fromCharCode(...units)].map((character) => character.codePointAt(0) ?? 0);
    const last = characters.pop();
    for (const point of characters) points.add(point);
    if (last !== undefined) points.add(last + offset);
  };
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, to = ''] of body.matchAll(/<[\da-f]+>\s*<([\da-f]+)>/giu)) add(to);
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', end = '', to, list] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]+)>|\[([^\]]*)\])/giu,
    )) {
      const length = Number.parseInt(end, 16) - Number.parseInt(from, 16) + 1;
      if (to !== undefined) for (let offset = 0; offset < length; offset += 1) add(to, offset);
      for (const [, one = ''] of (list ?? '').matchAll(/<([\da-f]+)>/giu)) add(one);
    }
  }
  return points;
}

function romanOf(number: number): string {
  const figures: readonly (readonly [number, string])[] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [rest, written] = [number, ''];
  for (const [value, figure] of figures) {
    for (; rest >= value; rest -= value) written += figure;
  }
  return written;
}
