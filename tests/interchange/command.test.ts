import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCommandLine } from '../cli/command-line.ts';
import { fixtureBook } from './translated-book.ts';

const line = await openCommandLine();
afterAll(() => line.remove());
const book = join(line.folder, 'rain');
const folder = join(book, 'translations/en');
await cp(fixtureBook, book, { recursive: true });
const before = await texts();

async function texts(): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

async function edited(format: string, ending: string, from: string, to: string): Promise<string> {
  const { code } = await line.run(['export', format, book, '--out', join(line.folder, 'made')]);
  expect(code).toBe(0);
  const path = join(line.folder, `made/rain.en${ending}`);
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replaceAll(from, () => to),
  );
  return path;
}

test('with one fault no file is changed, though the other changes are good', async () => {
  const path = await edited('tmx', '.tmx', 'The end.', 'The very end.');
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replaceAll('https://example.com', 'https://example.org'),
  );
  const { code, err } = await line.run(['import', 'tmx', path, book]);
  expect(code).toBe(1);
  expect(err).toMatch(/ import-other-parts /u);
  expect(err).toMatch(/Nothing was imported/u);
  expect(await texts()).toEqual(before);
});

test('a change goes to its file and to no other', async () => {
  const path = await edited('xliff12', '.1.2.xlf', 'The end.', 'The very end.');
  const { code, out } = await line.run(['import', 'xliff12', path, book]);
  expect([code, out]).toEqual([0, `${join(folder, '02-tools.md')}\n`]);
  const tools = before['02-tools.md']?.replace('The end.', 'The very end.');
  expect(await texts()).toEqual({ ...before, '02-tools.md': tools });
});
