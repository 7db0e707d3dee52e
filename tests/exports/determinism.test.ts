import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exporters } from '../../build/exports/index.ts';

const program = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), 'taiyaku-export-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

const starter = new URL('../../build/starter/', import.meta.url).pathname;

/** Places and languages in which the same book is exported. */
const machines = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' },
];

describe('the same questions give the same bytes on every machine', () => {
  // Formats with pages are made without a browser here: where one is found is no part of the question.
  test.each(exporters.map(({ id }) => id))('%s', { timeout: 60_000 }, async (id) => {
    const hashes = [];
    for (const [index, variables] of machines.entries()) {
      const out = join(folder, `${id}-${index}`);
      // A book of its own each time: cards leave their dates in it.
      const book = join(folder, `${id}-${index}-book`, 'harbour');
      await cp(starter, book, { recursive: true });
      const env = {
        PATH: process.env['PATH'],
        CHROME_PATH: '/nowhere',
        SOURCE_DATE_EPOCH: '1764000000',
        ...variables,
      };
      execFileSync(process.execPath, [program, 'export', id, book, '--out', out], { env, stdio: 'pipe' });
      hashes.push(await hashesIn(out));
    }
    expect(hashes[0]).toHaveLength(2);
    expect(hashes[1]).toEqual(hashes[0]);
    expect(hashes[2]).toEqual(hashes[0]);
  });
});

async function hashesIn(out: string): Promise<readonly string[]> {
  const names = (await readdir(out)).toSorted();
  return Promise.all(
    names.map(
      async (name) =>
        `${name} ${createHash('sha256')
          .update(await readFile(join(out, name)))
          .digest('hex')}`,
    ),
  );
}
