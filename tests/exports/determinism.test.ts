import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exporters } from '../../build/exports/index.ts';

const program = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const book = new URL('../../build/starter/', import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), 'taiyaku-export-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

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
      const env = { PATH: process.env['PATH'], CHROME_PATH: '/nowhere', ...variables };
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
