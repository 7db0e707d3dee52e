import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchBook } from '../../build/cli/preview/watch-book.ts';
import { newBook } from './open-preview.ts';

let book: Awaited<ReturnType<typeof newBook>>;
let stop: () => void;
let changes = 0;
let wake = (): void => undefined;

beforeAll(async () => {
  book = await newBook();
  stop = await watchBook(book.folder, () => {
    changes += 1;
    wake();
  });
});

afterAll(async () => {
  stop();
  await book.remove();
});

/** Does something to the book, and waits until that was noticed. */
async function noticed(work: () => Promise<unknown>): Promise<void> {
  const told = new Promise<void>((resolve) => (wake = resolve));
  await work();
  await told;
}

test('tells of files that are written, replaced, new in new folders, and gone', async () => {
  const file = join(book.folder, 'manuscript/01-a-fish-of-wheat.md');
  await noticed(() => writeFile(file, '# 一\n'));
  // Many editors write beside the file and put the new one in its place.
  await writeFile(join(book.folder, 'beside'), '# 二\n');
  await noticed(() => rename(join(book.folder, 'beside'), file));
  await noticed(() => writeFile(file, '# 三\n'));
  const folder = join(book.folder, 'translations/fr/deep');
  await mkdir(folder, { recursive: true });
  await noticed(() => writeFile(join(folder, '01.md'), '# Un\n'));
  await noticed(() => writeFile(join(folder, '01.md'), '# Deux\n'));
  await noticed(() => rm(folder, { recursive: true }));
});

test('says nothing of what is no part of the book, and nothing twice', async () => {
  changes = 0;
  await mkdir(join(book.folder, 'out'), { recursive: true });
  await writeFile(join(book.folder, 'out/book.pdf'), 'pages');
  await writeFile(join(book.folder, 'notes.txt'), 'mine');
  await noticed(() => writeFile(join(book.folder, 'exercises/03.yaml'), 'chapter: "03"\n'));
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  expect(changes).toBe(1);
});
