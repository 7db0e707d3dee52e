import { join } from 'node:path';
import { textOf, writeBook, type BookFiles } from '../books/book-files.ts';
import {
  built,
  builtGuide,
  folderOf,
  onceInRun,
  repository,
  run,
  type Run,
} from '../finished/finished-books.ts';
import { joinedBook } from '../stress/joined-book.ts';
import { stressBooks, withEpub } from '../stress/stress-books.ts';

/** An edition of a book as the program made it, its parts as paths. */
export interface MadeEdition {
  readonly epub: string;
  /** Nothing where the edition is made as an EPUB alone. */
  readonly pdf: string | undefined;
  readonly report: string;
}

/** A book whose EPUB is put before checkers and readers of other people. */
export interface CheckedBook {
  readonly name: string;
  /** Built once in a run, whichever test asks first. */
  make(): Promise<MadeEdition>;
}

/** `TAIYAKU_ALL_EDITIONS=1` adds the guide, and every stress book by itself. */
const thorough = process.env['TAIYAKU_ALL_EDITIONS'] === '1';

/** Stress books that are always looked at with their pages: notes all over a page, and pages that begin in a table. */
const withPages = ['ten-notes', 'table-of-120-rows'];

/** The smallest book that the contract speaks of, but for the edition, which has an EPUB beside the pages. */
const smallest: BookFiles = new Map([
  [
    'manuscript/book.yaml',
    'title: {ja: 小さな本, en: A Small Book}\neditions:\n' +
      '  reader: {view: parallel-rows, unit: sentence, formats: [pdf, epub]}\n',
  ],
  ['manuscript/01.md', '# 港\n\n{港|みなと}の朝は早い。船が出る。\n'],
  ['translations/en/01.md', '# The Harbour\n\nMorning comes early to the harbour. The boats put out.\n'],
]);

const stress = await stressBooks();

/** Every book that is checked, in the order of their size. */
export const checkedBooks: readonly CheckedBook[] = [
  { name: 'the smallest book', make: () => bookInCode('smallest', smallest, 'reader') },
  { name: 'the starter book', make: starter },
  ...[...stress].flatMap(([name, book]): CheckedBook[] =>
    thorough || withPages.includes(name)
      ? [{ name, make: () => bookInCode(name, withEpub(book), 'paragraphs') }]
      : [],
  ),
  { name: 'all stress books in one', make: () => bookInCode('stress', joinedBook(stress), 'reader', false) },
  { name: 'the first chapters', make: () => firstChaptersIn('reader') },
  { name: 'the first chapters for students', make: () => firstChaptersIn('student') },
  ...(thorough ? [{ name: 'the guide', make: guide }] : []),
];

async function bookInCode(
  name: string,
  book: BookFiles,
  edition: string,
  printed = true,
): Promise<MadeEdition> {
  const folder = await onceInRun(`${name}-checked`, async (own) => {
    await writeBook(book, join(own, name));
    return join(own, name);
  });
  const id = /^id: (.*)$/mu.exec(textOf(book, 'manuscript/book.yaml'))?.[1] ?? name;
  return parts(
    await built(`${name}-checked-out`, folder, ['--edition', edition]),
    `${id}-${edition}`,
    printed,
  );
}

async function starter(): Promise<MadeEdition> {
  const folder = await onceInRun('starter-checked', async (own) => {
    await run(['new', join(own, 'taiyaki')]);
    return join(own, 'taiyaki');
  });
  return parts(await built('starter-checked-out', folder, ['--edition', 'reader']), 'taiyaki-reader', true);
}

async function firstChaptersIn(edition: string): Promise<MadeEdition> {
  return partsIn(await builtGuide(), `wahei-${edition}`, true);
}

async function guide(): Promise<MadeEdition> {
  const words = ['--edition', 'reader', '--format', 'epub'];
  return parts(await built('whole-guide-epub', repository, words), 'wahei-reader', false);
}

function parts(result: Run, stem: string, printed: boolean): MadeEdition {
  return partsIn(folderOf(result), stem, printed);
}

function partsIn(folder: string, stem: string, printed: boolean): MadeEdition {
  const file = (extension: string) => join(folder, `${stem}.${extension}`);
  return { epub: file('epub'), pdf: printed ? file('pdf') : undefined, report: file('report.json') };
}
