import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** What one embedded font was used for. */
export interface FontText {
  /** Without the six letters that name a subset. */
  readonly face: string;
  readonly subset: string;
  readonly characters: Set<string>;
  /** Times that its empty box, glyph 0, was drawn. */
  empty: number;
}

/** The words of a page by the number of their mark. */
export interface PageText {
  readonly marked: ReadonlyMap<number, string>;
  /** Words that are marked as furniture of the page. */
  readonly artifacts: string;
  /** Words that are neither. */
  readonly unmarked: string;
}

/** The content stream of a page, decoded. */
function contentOf(document: PDFDocument, page: PDFPage): string {
  const entry = document.context.lookup(page.node.get(PDFName.of('Contents')));
  const streams =
    entry instanceof PDFArray ? entry.asArray().map((ref) => document.context.lookup(ref)) : [entry];
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

interface Mark {
  readonly number: number | undefined;
  readonly artifact: boolean;
  /** Text that stands for the letters inside. */
  readonly replacement: string | undefined;
}

const line =
  /^(?<mark>.*)(?:BDC|BMC)$|^(?<end>EMC)$|^\/(?<font>\S+) [-\d.]+ Tf$|<(?<letters>[\da-f]+)> ?Tj$/gimu;

/** Reads the words of a page by way of each font's own table of characters (ToUnicode), as readers do. */
export function readPageText(document: PDFDocument, page: PDFPage, fonts: Map<string, FontText>): PageText {
  const tables = fontsOf(document, page, fonts);
  const marked = new Map<number, string>();
  const loose = { artifacts: '', unmarked: '' };
  const open: Mark[] = [];
  let font: ReturnType<typeof tables.get>;
  const write = (text: string) => {
    const number = open.findLast((mark) => mark.number !== undefined)?.number;
    if (number !== undefined) marked.set(number, (marked.get(number) ?? '') + text);
    else loose[open.some(({ artifact }) => artifact) ? 'artifacts' : 'unmarked'] += text;
  };
  for (const { groups } of contentOf(document, page).matchAll(line)) {
    if (groups?.['mark'] !== undefined) {
      const mark = markOf(groups['mark']);
      open.push(mark);
      if (mark.replacement !== undefined) write(mark.replacement);
    } else if (groups?.['end'] !== undefined) open.pop();
    else if (groups?.['font'] !== undefined) font = tables.get(groups['font']);
    else {
      const text = lettersOf(groups?.['letters'] ?? '', font);
      if (!open.some(({ replacement }) => replacement !== undefined)) write(text);
    }
  }
  return { marked, ...loose };
}

interface Table {
  readonly font: FontText;
  readonly characters: ReadonlyMap<string, string>;
}

function lettersOf(hexadecimal: string, table: Table | undefined): string {
  const codes = hexadecimal.toLowerCase().match(/.{4}/gu) ?? [];
  return codes
    .map((code) => {
      const text = table?.characters.get(code) ?? '\ufffd';
      if (code === '0000' && table !== undefined) table.font.empty += 1;
      table?.font.characters.add(text);
      return text;
    })
    .join('');
}

function markOf(operands: string): Mark {
  const number = /\/MCID (\d+)/u.exec(operands)?.[1];
  const replacement = /\/ActualText ?<feff([\da-f]*)>/iu.exec(operands)?.[1];
  return {
    number: number === undefined ? undefined : Number(number),
    artifact: operands.startsWith('/Artifact'),
    replacement: replacement === undefined ? undefined : unicode(replacement),
  };
}

function unicode(hexadecimal: string): string {
  const units = [...hexadecimal.matchAll(/[\da-f]{4}/giu)].map(([unit]) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units);
}

const read = new WeakMap<PDFDict, Table>();

function fontsOf(
  document: PDFDocument,
  page: PDFPage,
  fonts: Map<string, FontText>,
): ReadonlyMap<string, Table> {
  const used = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return new Map(
    used?.entries().map(([name, value]) => {
      const dictionary = document.context.lookup(value, PDFDict);
      const known = read.get(dictionary);
      if (known !== undefined) return [name.decodeText(), known];
      const [subset = '', face = ''] = dictionary
        .lookup(PDFName.of('BaseFont'), PDFName)
        .decodeText()
        .split('+');
      const font: FontText = { face, subset, characters: new Set(), empty: 0 };
      fonts.set(value.toString(), font);
      const table = { font, characters: charactersOf(dictionary.lookup(PDFName.of('ToUnicode'))) };
      read.set(dictionary, table);
      return [name.decodeText(), table];
    }),
  );
}

/** A CMap's `bfchar` and `bfrange` sections, by code (PDF 32000-1, 9.10.3). */
function charactersOf(stream: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!(stream instanceof PDFRawStream)) return found;
  const text = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()).toLowerCase();
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code = '', to = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gu))
      found.set(code, unicode(to));
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', end = '', to = '', list = ''] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]+)>|\[([^\]]*)\])/gu,
    )) {
      const first = Number.parseInt(from, 16);
      const each = [...list.matchAll(/<([\da-f]+)>/gu)].map(([, one = '']) => unicode(one));
      for (let code = first; code <= Number.parseInt(end, 16); code += 1) {
        const base = unicode(to);
        const last = base.charCodeAt(base.length - 1) + code - first;
        const written = each[code - first] ?? base.slice(0, -1) + String.fromCharCode(last);
        found.set(code.toString(16).padStart(4, '0'), written);
      }
    }
  }
  return found;
}
