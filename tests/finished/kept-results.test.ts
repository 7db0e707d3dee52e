import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './finished-books.ts';
import { hasBrowser } from './tools.ts';

const ready = await hasBrowser('builds that use what earlier ones kept');

let folder: string;
let book: string;
const surroundings = () => ({ TZ: 'UTC', LC_ALL: 'C', TAIYAKU_CACHE: join(folder, 'cache') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-kept-'));
  book = join(folder, 'book');
  if (ready) expect((await run(['new', book])).code).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All that the book's editions are, by file; reports without what was measured of the run. */
async function made(...options: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const out = join(folder, 'out');
  const { code, err } = await run(['build', book, '--out', out, ...options], surroundings());
  expect(code, err).toBe(0);
  const names = readdirSync(out).filter((name) => !name.endsWith('.json'));
  const files = new Map(names.sort().map((name) => [name, readFileSync(join(out, name)).toString('base64')]));
  await rm(out, { recursive: true });
  return files;
}

function keptFiles(): readonly string[] {
  const entries = readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test.skipIf(!ready)(
  'a build after others gives the same bytes as one from nothing: after an edit, and with damaged results',
  async () => {
    const cold = await made('--no-cache');
    expect(() => keptFiles()).toThrow(/ENOENT/u);
    expect(cold.size).toBeGreaterThan(1);
    expect(await made()).toEqual(cold);
    const kept = keptFiles();
    expect(kept.length).toBeGreaterThan(10);
    expect(await made()).toEqual(cold);
    expect(keptFiles()).toEqual(kept);

    const chapter = readdirSync(join(book, 'manuscript')).find((name) => name.endsWith('.md')) ?? '';
    const path = join(book, 'manuscript', chapter);
    const words = readFileSync(path, 'utf8');
    writeFileSync(path, words.replace('。', '。。'));
    const edited = await made('--no-cache');
    expect(edited).not.toEqual(cold);
    expect(await made()).toEqual(edited);

    for (const [index, damaged] of keptFiles().entries()) truncateSync(damaged, index % 50);
    expect(await made()).toEqual(edited);
  },
  300_000,
);
