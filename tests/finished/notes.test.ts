import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { crowdedBook } from './crowded-book.ts';
import { built, builtGuide, folderOf, firstChapters } from './finished-books.ts';
import { alignedBlocks } from './manuscript.ts';
import { readPrinted } from './printed-book.ts';
import { checkNotes } from './printed-notes.ts';
import { hasBrowser, hasTool } from './tools.ts';

const purpose = 'where notes stand in the PDF';
const ready = hasTool('poppler', purpose) && (await hasBrowser(purpose));

describe.skipIf(!ready)('every note stands whole on the page of its calls, its languages level', () => {
  test('in the guide', { timeout: 900_000 }, async () => {
    const book = readPrinted(join(await builtGuide(), 'wahei-reader.pdf'));
    const found = checkNotes(book, await alignedBlocks(firstChapters), firstChapters);
    expect(found.faults).toEqual([]);
    expect(found.count).toBeGreaterThan(12);
    console.info(`the guide: ${found.count} notes on ${found.pages} pages`);
  });

  test('in a book whose notes crowd its pages', { timeout: 900_000 }, async () => {
    const folder = join(inject('finishedBooks'), 'crowded');
    for (const [path, text] of crowdedBook()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const made = folderOf(await built('crowded-out', folder, []));
    const book = readPrinted(join(made, 'crowded-reader.pdf'));
    const found = checkNotes(book, await alignedBlocks(folder), folder);
    expect(found.faults).toEqual([]);
    expect(found.count).toBe(60);
    expect(found.most).toBeGreaterThan(5);
    console.info(`crowded: ${found.count} notes on ${found.pages} pages, up to ${found.most} on one`);
  });
});
