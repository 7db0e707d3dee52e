import { exportTranslation } from '../../build/export-translation.ts';
import { importTranslation } from '../../build/import-translation.ts';
import type { ImportedTranslation } from '../../build/import-translation.ts';
import { importers, translationExporters } from '../../build/interchange/index.ts';
import type { StalePairs } from '../../build/interchange/units-of-book.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { LoadedProject } from '../../build/load/load-book.ts';
import { messageText } from '../../build/locales/messages.ts';
import type { Message, Report } from '../../build/model/message.ts';
import type { FileSystem } from '../../build/model/ports.ts';
import { folderFiles } from '../support/folder-files.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A book as it is read, with its files. */
export interface TranslatedBook {
  readonly files: FileSystem;
  readonly loaded: LoadedProject;
}

/** What an import did: files it would write, by name, and what it said. */
export interface Imported {
  readonly result: ImportedTranslation | undefined;
  readonly changed: Readonly<Record<string, string>>;
  readonly messages: readonly string[];
}

export const fixtureBook = new URL('../fixtures/interchange/book/', import.meta.url).pathname;

/** The book of `fixtures/interchange/book/`, with files replaced. */
export async function openFixture(changes: Readonly<Record<string, string>> = {}): Promise<TranslatedBook> {
  return opened(await folderFiles(fixtureBook, changes));
}

/** A book of one chapter. */
export function openChapter(source: string, target: string): Promise<TranslatedBook> {
  return opened(
    memoryFiles({
      'manuscript/book.yaml': 'title: {ja: 本, en: A book}\n',
      'manuscript/01.md': source,
      'translations/en/01.md': target,
    }),
  );
}

async function opened(files: FileSystem): Promise<TranslatedBook> {
  const loaded = await loadBook(files, 'book', () => undefined);
  if (loaded === undefined) throw new Error('the book could not be read');
  return { files, loaded };
}

/** The text of an export. */
export function exported({ loaded }: TranslatedBook, format: string, stale: StalePairs = new Map()): string {
  const exporter = translationExporters.find(({ id }) => id === format);
  if (exporter === undefined) throw new Error(`no format ${format}`);
  const made = exportTranslation(loaded, { exporter, target: undefined, modified: undefined, stale });
  if (made === undefined) throw new Error('the book has no translation');
  return new TextDecoder().decode(made.artifact.bytes);
}

/** Reads a text into the book, as a file `from`. */
export async function imported(book: TranslatedBook, format: string, text: string): Promise<Imported> {
  const importer = importers.find(({ id }) => id === format);
  if (importer === undefined) throw new Error(`no format ${format}`);
  const messages: Message[] = [];
  const report: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  };
  const file = { file: 'from', text };
  const request = { importer, file, target: undefined, files: book.files };
  const result = await importTranslation(book.loaded, request, report);
  const changed = (result?.changed ?? []).map(({ name, bytes }) => [
    name,
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  ]);
  return { result, changed: Object.fromEntries(changed), messages: messages.map(lineOf) };
}

/** The translations that a file holds, by block. */
export function wordsIn(format: string, text: string): ReadonlyMap<string, string | undefined> {
  const importer = importers.find(({ id }) => id === format);
  const read = importer?.read({ file: 'from', text }, () => undefined);
  if (read === undefined) throw new Error(`the file cannot be read as ${format}`);
  return new Map(read.units.map(({ id, markdown }) => [id, markdown]));
}

function lineOf(message: Message): string {
  const { place, ruleId, related } = message;
  const also = related.map(({ file, line, column }) => ` [${file}:${line}:${column}]`).join('');
  return `${place.file}:${place.line}:${place.column} ${ruleId} ${messageText(message, 'en')}${also}`;
}

/** Bytes of a file of the book as text, BOM and line ends included. */
export async function rawText({ files }: TranslatedBook, path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path));
}
