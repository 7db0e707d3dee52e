import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MachineFault } from '../../build/cli/faults.ts';
import { writeNewFiles } from '../../build/cli/write-new-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-new-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = ['manuscript/a.md', 'translations/en/a.md'].map((path) => ({
  path,
  bytes: new TextEncoder().encode(path),
}));
const names = async (): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).toSorted();

describe('adding files to a folder', () => {
  test('makes the folders on the way and leaves nothing else', async () => {
    const written = await writeNewFiles(join(folder, 'book'), files);
    expect(written).toEqual(files.map(({ path }) => join(folder, 'book', path)));
    expect(await names()).toEqual([
      ...['book', 'book/manuscript', 'book/manuscript/a.md'],
      ...['book/translations', 'book/translations/en', 'book/translations/en/a.md'],
    ]);
    expect(await readFile(join(folder, 'book/manuscript/a.md'), 'utf8')).toBe('manuscript/a.md');
  });

  test('writes none where one name is taken, and leaves the folder as it was', async () => {
    await mkdir(join(folder, 'translations/en'), { recursive: true });
    await writeFile(join(folder, 'translations/en/a.md'), 'mine');
    const before = await names();
    await expect(writeNewFiles(folder, files)).rejects.toThrow(MachineFault);
    expect(await names()).toEqual(before);
    expect(await readFile(join(folder, 'translations/en/a.md'), 'utf8')).toBe('mine');
  });

  test('never writes through a link', async () => {
    await mkdir(join(folder, 'manuscript'));
    await writeFile(join(folder, 'elsewhere'), 'mine');
    await symlink(join(folder, 'elsewhere'), join(folder, 'manuscript/a.md'));
    await expect(writeNewFiles(folder, files)).rejects.toThrow(MachineFault);
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('mine');
  });

  test('takes no path that leads out', async () => {
    const out = [{ path: '../a.md', bytes: new Uint8Array() }];
    await expect(writeNewFiles(folder, out)).rejects.toThrow('Not a plain path');
  });
});
