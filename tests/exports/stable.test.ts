import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { compiled, repository } from '../finished/finished-books.ts';

/** Prints the hashes of both exports of the guide, made by the compiled program. */
const script = `
  import { createHash } from 'node:crypto';
  import { readdir, readFile, stat } from 'node:fs/promises';
  const { loadBook } = await import('./dist/load/load-book.js');
  const { createTranslate } = await import('./dist/locales/translate.js');
  const { exporters } = await import('./dist/exports/index.js');
  const list = async (folder) => (await readdir(folder).catch(() => [])).sort();
  const kindOf = (found) => ({ kind: found.isFile() ? 'file' : 'directory', size: found.size });
  const status = (path) => stat(path).then(kindOf, () => undefined);
  const files = { list, status, read: (path) => readFile(path) };
  const loaded = await loadBook(files, 'guide', () => undefined);
  const book = [...loaded.books.values()][0];
  const exercises = [...[...loaded.exercises.values()][0].values()];
  const modified = new Date(Date.UTC(2026, 0, 1));
  const rest = { folios: undefined, cards: new Map(), modified, t: createTranslate(), report: () => undefined };
  for (const one of exporters.filter(({ id }) => id === 'anki' || id === 'csv')) {
    const { artifact } = await one.make({ book, exercises, ...rest }, 'guide' + one.ending);
    console.log(one.id, createHash('sha256').update(artifact.bytes).digest('hex'));
  }
`;

const surroundings = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'C' },
];

test('cards and word lists are the same bytes in every time zone and locale, and twice', async () => {
  await compiled();
  const outputs: string[] = [];
  for (const environment of [...surroundings, surroundings[0]]) {
    const options = { cwd: repository, env: { ...process.env, ...environment } };
    const words = ['--input-type=module', '--eval', script];
    outputs.push((await promisify(execFile)(process.execPath, words, options)).stdout);
  }
  expect(outputs[0]).toMatch(/^anki [0-9a-f]{64}\ncsv [0-9a-f]{64}\n$/u);
  expect(new Set(outputs).size).toBe(1);
}, 240_000);
