import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeFiles } from '../../build/cli/node-files.ts';
import { readPackageFile, readStylesheet } from '../../build/cli/package-files.ts';
import { createMemoryMemo } from '../../build/cli/memory-memo.ts';
import type { Memo, MeasureRequest, PaginateRequest, Typesetter } from '../../build/model/ports.ts';
import type { Report } from '../../build/model/message.ts';
import { loadBook } from '../../build/pipeline.ts';
import { sheetsOfEdition, type EditionSheets } from '../../build/preview-edition.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { packageFolder } from '../cli/command-line.ts';
import { printedSheets } from '../typography/printed-sheets.ts';
import { bundledChromium } from '../typesetter/sample.ts';
import { newBook } from './open-preview.ts';

let book: Awaited<ReturnType<typeof newBook>>;
let real: Typesetter;
/** What was told of the book the last time. */
let faults: string[] = [];
/** What the browser was asked since the list was emptied. */
const asked: { measured: MeasureRequest[]; paginated: PaginateRequest[] } = { measured: [], paginated: [] };

beforeAll(async () => {
  book = await newBook();
  await edit(
    'manuscript/book.yaml',
    (text) =>
      `${text.trimEnd()}\n  facing: {view: facing-pages, formats: [pdf], exercises: chapter-end, answers: book-end}\n`,
  );
  real = createTypesetter(await bundledChromium());
}, 60_000);

afterAll(async () => {
  await real?.close();
  await book.remove();
});

const first = 'translations/en/01-a-fish-of-wheat.md';

/** What an author does, one after another, to the same book. */
const edits: readonly { readonly name: string; readonly file: string; edit(text: string): string }[] = [
  { name: 'a word', file: first, edit: (text) => text.replace('no fish in it', 'no meat in it') },
  {
    name: 'a character that the book did not have',
    file: 'manuscript/02-at-the-shop.md',
    edit: (text) => text.replace('。', '麒麟。'),
  },
  {
    name: 'so much that every later page moves, and page numbers get longer',
    file: 'manuscript/01-a-fish-of-wheat.md',
    edit: (text) => text.replace('たい焼き', `${'たい焼きのことを少しくわしく書けば、'.repeat(150)}たい焼き`),
  },
  {
    name: 'a heading',
    file: first,
    edit: (text) => text.replace('Why a sea bream?', 'Why a sea bream, then?'),
  },
  {
    name: 'a note',
    file: first,
    edit: (text) => text.replace('good luck.', 'good luck. '.repeat(30).trim()),
  },
  {
    name: 'a picture',
    file: 'manuscript/images/taiyaki.svg',
    edit: (text) => text.replace('<svg ', '<svg data-another="" '),
  },
  {
    name: 'the page',
    file: 'manuscript/book.yaml',
    edit: (text) => text.replace('size: A5', 'size: B6'),
  },
];

// On facing pages two sections are measured as one; what moves, and what is told apart by side, is all that differs.
test.each([
  ['reader', edits],
  ['facing', [edits[0], edits[2]].filter((each) => each !== undefined)],
] as const)(
  'after each edit the pages are those of a book laid out for the first time: %s',
  async (edition, made) => {
    const memo = createMemoryMemo();
    const originals = new Map<string, string>();
    let before = await laidOut(edition, memo);
    for (const { name, file, edit: change } of made) {
      const text = await edit(file, change);
      if (!originals.has(file)) originals.set(file, text);
      memo.nextRound();
      const warm = await laidOut(edition, memo, before);
      const told = faults;
      const cold = await laidOut(edition);
      expect(told, name).toEqual(faults);
      expect(warm.sheets, name).toEqual(cold.sheets);
      expect(warm.css, name).toBe(cold.css);
      expect([...warm.files.keys()], name).toEqual([...cold.files.keys()]);
      expect(warm.sheets, `${name} is seen`).not.toEqual(before.sheets);
      before = warm;
    }
    for (const [file, text] of originals) await writeFile(join(book.folder, file), text);
  },
  120_000,
);

test('an edit measures one section and makes the pages that it changed, and going back to what was there makes nothing', async () => {
  const memo = createMemoryMemo();
  const before = await laidOut('reader', memo);
  const original = await edit(first, (text) => text.replace('no fish in it', 'no meat in it'));
  const after = await laidOut('reader', memo, before);
  expect(after.changed).toBe('01-a-fish-of-wheat/p1/s3');
  expect(new Set(asked.measured.map(({ html }) => html.includes('no meat in it')))).toEqual(new Set([true]));
  expect(asked.paginated.flatMap(({ pages }) => pages)).toHaveLength(1);
  expect(after.sheets.filter((sheet) => !before.sheets.includes(sheet))).toHaveLength(1);
  await writeFile(join(book.folder, first), original);
  const again = await laidOut('reader', memo, after);
  expect(again.sheets).toEqual(before.sheets);
  expect(asked).toEqual({ measured: [], paginated: [] });
}, 60_000);

test('what is shown is what is printed', async () => {
  const shown = await laidOut('student', createMemoryMemo());
  const printed = await printedSheets(real, book.folder, 'student');
  expect(shown.sheets).toEqual(printed.sheets);
  expect(shown.css).toBe(printed.css);
}, 60_000);

/** Changes a file of the book, and gives what it was. */
async function edit(path: string, change: (text: string) => string): Promise<string> {
  const file = join(book.folder, path);
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing was changed in ${path}`);
  await writeFile(file, changed);
  return text;
}

/** The sheets of an edition of the book as it is now. */
async function laidOut(edition: string, memo?: Memo, before?: EditionSheets): Promise<EditionSheets> {
  asked.measured = [];
  asked.paginated = [];
  faults = [];
  const report: Report = (ruleId, place, values = {}) =>
    void faults.push(JSON.stringify([ruleId, place, values]));
  const loaded = await loadBook(nodeFiles(book.folder), 'book', report, memo);
  if (loaded === undefined) throw new Error(faults.join(' '));
  const watched: Typesetter = {
    ...real,
    measure: (request) => {
      asked.measured.push(request);
      return real.measure(request);
    },
    paginate: (request) => {
      asked.paginated.push(request);
      return real.paginate(request);
    },
  };
  const ports = {
    typesetter: () => Promise.resolve(watched),
    stylesheet: (name: string) => readStylesheet(packageFolder, name),
    packageFile: (specifier: string) => readPackageFile(packageFolder, specifier),
    progress: { stage: () => undefined, step: () => undefined },
    now: () => 0,
    memo,
  };
  const made = await sheetsOfEdition(loaded, edition, ports, report, before);
  if (made === undefined) throw new Error(faults.join(' '));
  return made;
}
