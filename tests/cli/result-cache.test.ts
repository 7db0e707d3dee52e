import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openResultCache } from '../../build/cli/result-cache.ts';
import type { DiskCache } from '../../build/cli/result-cache.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-results-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

async function open(program = 'p1', limit?: number): Promise<DiskCache> {
  const cache = await openResultCache(join(folder, 'results'), program, limit);
  if (cache === undefined) throw new Error('the folder was refused');
  return cache;
}

async function filesIn(at: string): Promise<readonly string[]> {
  const entries = await readdir(at, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

describe('results kept between runs', () => {
  test('are found under their key, in another run too', async () => {
    await (await open()).keep('港', bytes('朝'));
    expect(text(await (await open()).find('港'))).toBe('朝');
    expect(await (await open()).find('別')).toBeUndefined();
  });

  test('are those of the same program alone', async () => {
    await (await open('p1')).keep('a', bytes('1'));
    expect(await (await open('p2')).find('a')).toBeUndefined();
  });

  test('are found whole or not at all, whatever a killed run or a full disk left', async () => {
    const cache = await open();
    await cache.keep('a', bytes('a long result'));
    const [path = ''] = await filesIn(folder);
    await truncate(path, 40);
    expect(await cache.find('a')).toBeUndefined();
    await truncate(path, 0);
    expect(await cache.find('a')).toBeUndefined();
    await cache.keep('a', bytes('made again'));
    expect(text(await cache.find('a'))).toBe('made again');
    const whole = await readFile(path);
    whole[whole.length - 1] = 0;
    await writeFile(path, whole);
    expect(await cache.find('a')).toBeUndefined();
  });

  test('are written by several runs at once', async () => {
    const caches = await Promise.all([open(), open(), open()]);
    await Promise.all(
      caches.flatMap((cache) => ['a', 'b'].map((key) => cache.keep(key, bytes(key.repeat(999))))),
    );
    expect(text(await (await open()).find('b'))).toBe('b'.repeat(999));
    expect(await filesIn(folder)).toHaveLength(2);
  });

  test('take no more room than allowed: those not used longest go first', async () => {
    const cache = await open('p1', 1000);
    for (const key of ['old', 'middle', 'new']) await cache.keep(key, bytes(key.padEnd(400)));
    for (const [index, path] of (await filesIn(folder)).entries()) await utimes(path, index + 1, index + 1);
    const oldest = (await filesIn(folder))[0];
    await cache.trim();
    const left = await filesIn(folder);
    expect(left).toHaveLength(1);
    expect(left).not.toContain(oldest);
  });

  test('half-written files of killed runs are swept when they are old', async () => {
    const cache = await open();
    await cache.keep('a', bytes('1'));
    const [path = ''] = await filesIn(folder);
    await writeFile(`${path}.x.part`, 'half');
    await writeFile(`${path}.y.part`, 'half');
    await utimes(`${path}.x.part`, 1, 1);
    await cache.trim();
    expect(await filesIn(folder)).toEqual([path, `${path}.y.part`]);
  });

  test('a place that cannot be written to keeps nothing, and is no fault', async () => {
    await writeFile(join(folder, 'results'), 'a file');
    expect(await openResultCache(join(folder, 'results'), 'p1')).toBeUndefined();
    const cache = await openResultCache(join(folder, 'elsewhere'), 'p1');
    await rm(join(folder, 'elsewhere'), { recursive: true });
    await writeFile(join(folder, 'elsewhere'), 'a file');
    await cache?.keep('a', bytes('1'));
    expect(await cache?.find('a')).toBeUndefined();
    await cache?.trim();
  });

  test('a link to a folder is not followed', async () => {
    await mkdir(join(folder, 'theirs'));
    await symlink(join(folder, 'theirs'), join(folder, 'results'));
    expect(await openResultCache(join(folder, 'results'), 'p1')).toBeUndefined();
  });

  test('nobody else may read them', async () => {
    await (await open()).keep('a', bytes('1'));
    const [path = ''] = await filesIn(folder);
    await chmod(path, 0o600);
    const { mode } = await import('node:fs/promises').then(({ stat }) => stat(path));
    expect(mode & 0o077).toBe(0);
  });
});
