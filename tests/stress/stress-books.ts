import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf, type BookFiles, type Entry } from '../books/book-files.ts';
import type { Shown } from '../measured/page-notes.ts';
import { longBooks } from './long-books.ts';

const folder = new URL('books/', import.meta.url).pathname;

/** The editions in which each of the books is made. */
export const stressEditions = [
  'paragraphs',
  'sentences',
  'interleaved',
  'japanese',
  'english',
  'facing',
] as const;
export type StressEdition = (typeof stressEditions)[number];

/** Editions of one language, or of one above the other, are made of the books that they might break. */
const inAllEditions: ReadonlySet<string> = new Set([
  'note-longer-than-a-page',
  'one-side',
  'tall-headings',
  'uneven-sentences',
]);

/** The editions that are made of a book; all of them where the environment says `TAIYAKU_ALL_EDITIONS=1`. */
export function editionsOf(name: string): readonly StressEdition[] {
  const all = inAllEditions.has(name) || process.env['TAIYAKU_ALL_EDITIONS'] === '1';
  return all ? stressEditions : ['paragraphs', 'sentences', 'facing'];
}

/** How an edition shows its languages. */
export function shownIn(edition: StressEdition): Shown {
  if (edition === 'japanese') return 'source';
  if (edition === 'english') return 'target';
  if (edition === 'interleaved') return 'stacked';
  return edition === 'facing' ? 'facing' : 'both';
}

/** Every stress book by its name: those that are folders, and those that are written in code. */
export async function stressBooks(): Promise<ReadonlyMap<string, BookFiles>> {
  const names = (await readdir(folder)).toSorted();
  const written = await Promise.all(names.map(async (name) => [name, await filesOf(name)] as const));
  const usual = textOf(await filesOf('ten-notes'), 'manuscript/book.yaml');
  const settings = ({ ja, en }: { readonly ja: string; readonly en: string }, size: string) =>
    usual
      .replace(/^title: .*$/mu, `title: {ja: ${ja}, en: ${en}}`)
      .replace(/^page: .*$/mu, `page: {size: ${size}}`);
  const tall = await filesOf('tall-headings');
  const sized = (size: string): BookFiles =>
    new Map(tall).set(
      'manuscript/book.yaml',
      textOf(tall, 'manuscript/book.yaml').replace(/^page: .*$/mu, `page: {size: ${size}}`),
    );
  const small = [
    ['tall-headings-a6', sized('A6')],
    ['tall-headings-b6', sized('B6')],
  ] as const;
  return new Map([...written, ...small, ...longBooks(settings)]);
}

/** The book with an EPUB beside the pages of its edition by paragraphs. */
export function withEpub(book: BookFiles): BookFiles {
  const path = 'manuscript/book.yaml';
  const settings = textOf(book, path).replace(/(paragraphs: .*formats: )\[pdf\]/u, '$1[pdf, epub]');
  return new Map(book).set(path, settings);
}

async function filesOf(name: string): Promise<BookFiles> {
  const inside = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const files = inside.filter((entry) => entry.isFile());
  const read = files.map(async (entry): Promise<[string, Entry]> => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(join(folder, name).length + 1), await readFile(path, 'utf8')];
  });
  return new Map(await Promise.all(read));
}
