import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { epubcheck } from '../epub/epubcheck.ts';
import { built, folderOf, onceInRun, run } from './finished-books.ts';
import { hasBrowser, hasTool } from './tools.ts';

const ready = await hasBrowser('editions whose EPUB places things otherwise than their PDF');

/** Where translations and answers may stand in an EPUB beside the pages of the same edition. */
const editions = `
  folded:  {view: parallel-rows, unit: sentence, formats: [pdf, epub], epub: {answers: details, translation: section}}
  linked:  {view: parallel-rows, formats: [pdf, epub, html], answers: chapter-end, epub: {answers: details, translation: linked}}
  stacked: {view: interleaved, formats: [pdf, epub], answers: inline, epub: {translation: linked, profile: ebpaj}}
`;

describe.skipIf(!ready)('an edition that is printed and packed holds the same, wherever it stands', () => {
  let folder: string;

  beforeAll(async () => {
    const book = await onceInRun('parity-settings-book', async (own) => {
      const path = join(own, 'book');
      expect((await run(['new', path])).code).toBe(0);
      appendFileSync(join(path, 'manuscript', 'book.yaml'), editions.slice(1));
      return path;
    });
    folder = folderOf(await built('parity-settings', book, ['--edition', 'folded,linked,stacked']));
  }, 300_000);

  test.for(['folded', 'linked', 'stacked'])('%s', (edition) => {
    // The report's form is part of the public contract.
    const { parity } = JSON.parse(readFileSync(join(folder, `book-${edition}.report.json`), 'utf8')) as {
      parity: Readonly<Record<string, { readonly print: number; readonly epub: number }>>;
    };
    for (const [kind, { print, epub }] of Object.entries(parity)) expect(epub, kind).toBe(print);
    expect(parity['pairs']?.print).toBeGreaterThan(8);
    expect(parity['answers']?.print).toBe(parity['questions']?.print);
    expect(parity['answers']?.print).toBeGreaterThan(3);
  });

  test
    .skipIf(!hasTool('java', 'EPUBCheck of editions with settings of their own'))
    .for(['folded', 'linked', 'stacked'])('%s passes EPUBCheck', { timeout: 120_000 }, async (edition) => {
    const file = join(folder, `book-${edition}.epub`);
    expect(await epubcheck(file, `${file}.json`)).toEqual([]);
  });
});
