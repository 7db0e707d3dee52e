import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  decodePDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { markupFile } from './epub-strings.ts';
import type { WrittenFile, WrittenMark, WrittenPiece } from './written-text.ts';

/** Keys under which strings are names, numbers or dates. */
const nameKeys: ReadonlySet<string> = new Set([
  ...[
    'ID',
    'Headers',
    'Limits',
    'Lang',
    'Registry',
    'Ordering',
    'FontFamily',
    'CreationDate',
    'ModDate',
    'Creator',
  ],
  ...['Producer', 'OutputCondition', 'OutputConditionIdentifier', 'RegistryName', 'CharSet', 'M', 'IDTree'],
]);

/**
 * All that can be read in the objects of a PDF, whether or not anything leads to them: strings (information, outline,
 * replacement texts, notes, form fields, named places), names, metadata, attachments and every other stream. Words drawn
 * on pages are read by `pdfPageText`.
 */
export async function pdfObjects(pdf: Uint8Array): Promise<WrittenFile> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const objects = document.context.enumerateIndirectObjects();
  const found: Found = { words: [], names: [], marks: [], files: [], seen: new Set(), long: [] };
  const fonts = fontFiles(objects.map(([, object]) => object));
  for (const [ref, object] of objects) {
    visit(object, '', ref.toString().replace(/ R$/u, ''), found);
    if (object instanceof PDFRawStream && !fonts.has(ref)) readStream(object, ref.toString(), found);
  }
  found.words.push(...comments(pdf));
  return {
    streams: [
      { kind: 'words', pieces: found.words },
      { kind: 'names', pieces: found.names },
      { kind: 'bytes', pieces: found.long },
      ...found.files.flatMap(({ streams }) => streams),
    ],
    marks: [...found.marks, ...found.files.flatMap(({ marks }) => marks)],
  };
}

interface Found {
  readonly words: WrittenPiece[];
  readonly names: WrittenPiece[];
  readonly marks: WrittenMark[];
  readonly files: WrittenFile[];
  readonly seen: Set<PDFName>;
  /** Read by guessing the encoding, so that two letters may be there by chance. */
  readonly long: WrittenPiece[];
}

function visit(object: PDFObject, key: string, ref: string, found: Found): void {
  const where = key === '' ? ref : `${ref} /${key}`;
  if (object instanceof PDFString || object instanceof PDFHexString) {
    const text = object.decodeText();
    addMark(text, where, found);
    const isName = nameKeys.has(key) || /^(?:node|note)\d{8}$/u.test(text);
    (isName ? found.names : found.words).push({ text, where });
  } else if (object instanceof PDFName) {
    // A name is one object, wherever it stands.
    if (found.seen.has(object)) return;
    found.seen.add(object);
    const text = utf8(object.asBytes());
    addMark(text, where, found);
    found.names.push({ text, where });
  } else if (object instanceof PDFArray) {
    for (const entry of object.asArray()) visit(entry, key, ref, found);
  } else if (object instanceof PDFDict) {
    for (const [name, value] of object.entries()) {
      visit(name, key, ref, found);
      visit(value, name.decodeText(), ref, found);
    }
  } else if (object instanceof PDFStream) visit(object.dict, key, ref, found);
}

/** Only what may be the name of a place in the file or a link to one: there are very many names. */
function addMark(value: string, where: string, found: Found): void {
  if (/^(?:t_)?a\d*-|#/u.test(value)) found.marks.push({ attribute: '', value, where });
}

function fontFiles(objects: readonly PDFObject[]): ReadonlySet<PDFRef> {
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));
  return new Set(
    objects
      .filter((object) => object instanceof PDFDict)
      .flatMap((dictionary) => files.map((key) => dictionary.get(key)))
      .filter((ref) => ref instanceof PDFRef),
  );
}

function readStream(stream: PDFRawStream, ref: string, found: Found): void {
  const named = (key: string) => String(stream.dict.get(PDFName.of(key)) ?? '');
  if (named('Subtype') === '/Image') return;
  const bytes = decodePDFRawStream(stream).decode();
  const text = utf8(bytes);
  const where = ref.replace(/ R$/u, ' stream');
  if (named('Type') === '/Metadata') found.files.push(markupFile(text, where));
  else if (named('Type') === '/EmbeddedFile') found.words.push({ text, where });
  else found.names.push({ text, where });
  found.words.push(...markedStrings(bytes, where));
  for (const order of ['utf-16be', 'utf-16le']) {
    found.long.push({ text: new TextDecoder(order).decode(bytes), where });
  }
}

/** Texts that stand in a content stream beside what is drawn: `/Span <</ActualText <FEFF7B54>>> BDC`. */
function markedStrings(bytes: Uint8Array, where: string): readonly WrittenPiece[] {
  const content = Buffer.from(bytes).toString('latin1');
  const entries = /\/(ActualText|Alt|E|T|Contents)\s*(?:<([\da-f\s]*)>|\(((?:\\[^]|[^\\)])*)\))/giu;
  return [...content.matchAll(entries)].map(([, key = '', hex, literal]) => ({
    text: (hex === undefined ? PDFString.of(literal ?? '') : PDFHexString.of(hex)).decodeText(),
    where: `${where} /${key}`,
  }));
}

/** Lines that are none of a PDF's objects. */
function comments(pdf: Uint8Array): readonly WrittenPiece[] {
  const outside = Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/\bstream\r?\n[^]*?endstream/gu, '');
  return [...outside.matchAll(/%([^\r\n]*)/gu)].map(([, comment = '']) => ({
    text: Buffer.from(comment, 'latin1').toString('utf8'),
    where: '%',
  }));
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
