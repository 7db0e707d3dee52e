import { expect, test } from 'vitest';
import { alignLockJson } from '../../build/lock/lock-json.ts';
import { acceptPairs } from '../../build/lock/accept.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { folderFiles } from '../support/folder-files.ts';
import { readFile } from 'node:fs/promises';

const guide = new URL('../../', import.meta.url).pathname;
const remedy =
  'read what changed with `npm run -s taiyaku -- status`, then accept it; see .github/TRANSLATION.md';

test('the translation of the guide is up to date, and its lock is as accept writes it', async () => {
  const loaded = await loadBook(await folderFiles(guide), 'guide', () => undefined);
  const [status] = loaded?.translations ?? [];
  if (status === undefined || status.lock === undefined) throw new Error('the guide has no lock');
  const open = status.chapters.flatMap(({ pairs }) =>
    pairs.filter(({ state }) => state !== 'ok').map(({ pair, state }) => `${pair.id} ${state}`),
  );
  expect(open, remedy).toEqual([]);
  expect(status.gone).toEqual([]);
  const { lock } = acceptPairs(status, { chosen: () => true, noChangeNeeded: undefined });
  expect(alignLockJson(lock)).toBe(await readFile(`${guide}${status.file}`, 'utf8'));
});
