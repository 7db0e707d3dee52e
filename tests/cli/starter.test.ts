import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommandLine } from './command-line.ts';

test('a new book passes check without a word, in both languages of the messages', async () => {
  const line = await openCommandLine();
  expect((await line.run(['new', 'book'])).code).toBe(0);
  const nothing = { code: 0, out: '', err: 'No errors, no warnings.\n' };
  expect(await line.run(['check', 'book', '--strict'])).toEqual(nothing);
  expect((await line.run(['check', 'book', '--lang', 'ja'])).err).toBe('誤りも警告もありません。\n');
  await line.remove();
});

test('a new book has every kind of file that a book can have', async () => {
  const line = await openCommandLine();
  await line.run(['new', 'book']);
  const files = await readdir(join(line.folder, 'book'), { recursive: true });
  for (const file of ['manuscript/book.yaml', 'manuscript/terms.yaml', 'manuscript/images/taiyaki.svg']) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /^(?:manuscript|translations\/en)\/.*\.md$/u.test(file))).toHaveLength(4);
  expect(files.filter((file) => /^exercises\/.*\.yaml$/u.test(file))).toHaveLength(2);
  await line.remove();
});
