import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { concealedAnswers } from '../../build/concealed-answers.ts';
import { editionBook } from '../../build/assemble/edition-book.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { Message } from '../../build/model/message.ts';
import { emptyExerciseLock } from '../../build/read/exercise-lock.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A file of an edition without answers, into which something is put that should not be there. */
export interface LeakyFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads a file as the gate of an edition does; gives what it reports. Nothing where the edition conceals nothing. */
export async function gateFor(
  book: ReadonlyMap<string, string>,
  id: string,
): Promise<((file: LeakyFile) => Promise<readonly Message[]>) | undefined> {
  const faults: string[] = [];
  const loaded = await loadBook(memoryFiles(Object.fromEntries(book)), 'book', (rule, place, values) => {
    faults.push(`${rule} ${place.file}:${place.line} ${JSON.stringify(values)}`);
  });
  if (loaded === undefined || faults.length > 0) throw new Error(faults.join('\n'));
  const { config } = loaded.project;
  const edition = config.editions.find((one) => one.id === id);
  const language = config.targets[0] ?? config.source;
  const whole = loaded.books.get(language);
  if (edition === undefined || whole === undefined) throw new Error(`no edition ${id}`);
  const own = editionBook(whole, loaded.exercises.get(language) ?? new Map(), edition, emptyExerciseLock);
  const gate = await concealedAnswers(loaded, own, edition, {
    stylesheet: () => Promise.resolve(''),
    packageFile: () => Promise.resolve(new TextEncoder().encode(licence)),
  });
  if (gate === undefined) return undefined;
  return async (file) => {
    const messages: Message[] = [];
    const passed = await gate([file], (ruleId, place, values = {}, related = []) => {
      messages.push({ ruleId, place, values, related });
    });
    if (passed !== (messages.length === 0)) throw new Error('the gate says one thing and reports another');
    return messages;
  };
}

/** A text that goes into EPUBs as it is. */
export const licence = 'This licence is granted under fifteen conditions.\n';

const frame = (body: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>港の本</title>${head}</head><body>${body}</body></html>`;

/** An EPUB with a few words in it and in `body`, and with further files; `comment` is that of the container. */
export function epubWith(
  body: string,
  files: Readonly<Record<string, string>> = {},
  comment = '',
): LeakyFile {
  const entries = {
    mimetype: 'application/epub+zip',
    'item/xhtml/p-01.xhtml': frame(
      `<section epub:type="chapter" role="doc-chapter"><h1 id="t_01_title">港の朝</h1><p class="source">漁師は暗いうちに家を出る。</p>${body}</section>`,
    ),
    'item/style/book-style.css': 'body { content: none; color: black }',
    'item/font/licence.txt': licence,
    ...files,
  };
  const zip = zipSync(
    Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])),
  );
  const said = strToU8(comment);
  const bytes = new Uint8Array([...zip, ...said]);
  new DataView(bytes.buffer).setUint16(zip.length - 2, said.length, true);
  return { path: 'canary-student.epub', bytes };
}

/** A PDF of one page with words on it; `change` puts more into it. */
export async function pdfWith(change: (document: PDFDocument) => void | Promise<void>): Promise<LeakyFile> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawText('At noon the streets grow quiet. Only the cats stay.', { x: 50, y: 700, size: 9 });
  document.setTitle('The Harbour Book');
  await change(document);
  return { path: 'canary-student.pdf', bytes: await document.save() };
}

/** Words drawn in lines, one below the other, each of which ends where it must. */
export async function drawLines(document: PDFDocument, lines: readonly string[], size = 9): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  const [page] = document.getPages();
  lines.forEach((line, index) => page?.drawText(line, { x: 50, y: 600 - index * size * 1.5, size, font }));
}

/** An object that nothing leads to. */
export function strayString(document: PDFDocument, key: string, text: string): void {
  const dictionary = document.context.obj({});
  dictionary.set(PDFName.of(key), PDFHexString.fromText(text));
  document.context.register(dictionary);
}

/** A stream of the given kind. */
export function strayStream(document: PDFDocument, content: string, kind: Record<string, string>): void {
  document.context.register(document.context.flateStream(strToU8(content), kind));
}

/** A name in the document's tree of named places. */
export function namedPlace(document: PDFDocument, name: string): void {
  const places = document.context.obj({ Names: [PDFString.of(name), document.getPage(0).ref] });
  document.catalog.set(PDFName.of('Names'), document.context.obj({ Dests: places }));
}
