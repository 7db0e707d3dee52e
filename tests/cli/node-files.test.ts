import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../build/cli/node-files.ts';

let outside: string;
let files: ReturnType<typeof nodeFiles>;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'taiyaku-files-'));
  const book = join(outside, 'book');
  await mkdir(join(book, 'manuscript'), { recursive: true });
  await writeFile(join(outside, 'secret.md'), 'secret');
  for (const name of ['b.md', 'a.md', 'Z.md', 'あ.md']) await writeFile(join(book, 'manuscript', name), name);
  await symlink(join(outside, 'secret.md'), join(book, 'manuscript', 'link.md'));
  await symlink(outside, join(book, 'linked'));
  files = nodeFiles(book);
});

afterAll(() => rm(outside, { recursive: true, force: true }));

describe('the book folder on disk', () => {
  test('lists names by code unit, and nothing where there is no folder', async () => {
    expect(await files.list('manuscript')).toEqual(['Z.md', 'a.md', 'b.md', 'link.md', 'あ.md']);
    expect(await files.list('translations')).toEqual([]);
    expect(await files.list('manuscript/a.md')).toEqual([]);
    expect(await files.list('')).toEqual(['linked', 'manuscript']);
  });

  test('knows files, folders and links, and does not follow links', async () => {
    expect(await files.status('manuscript/a.md')).toEqual({ kind: 'file', size: 4 });
    expect(await files.status('manuscript')).toMatchObject({ kind: 'directory' });
    expect(await files.status('manuscript/link.md')).toMatchObject({ kind: 'link' });
    expect(await files.status('linked')).toMatchObject({ kind: 'link' });
    expect(await files.status('nothing.md')).toBeUndefined();
  });

  test('reads what is inside', async () => {
    expect(new TextDecoder().decode(await files.read('manuscript/あ.md'))).toBe('あ.md');
  });

  test.each([
    '../secret.md',
    'manuscript/../../secret.md',
    '/etc/hostname',
    'manuscript//a.md',
    'manuscript/a\0.md',
  ])('never opens %j', async (path) => {
    await expect(files.read(path)).rejects.toThrow();
    expect(await files.status(path)).toBeUndefined();
    expect(await files.list(path)).toEqual([]);
  });

  test('says of a file that it cannot be read', async () => {
    await expect(files.read('manuscript')).rejects.toMatchObject({ key: 'cli:cannot-read' });
  });

  test('never opens what is reached through a link', async () => {
    await expect(files.read('manuscript/link.md')).rejects.toThrow();
    await expect(files.read('linked/secret.md')).rejects.toThrow();
    expect(await files.list('linked')).toEqual([]);
    expect(await files.list('linked/book')).toEqual([]);
    expect(await files.status('linked/secret.md')).toMatchObject({ kind: 'link' });
  });
});
