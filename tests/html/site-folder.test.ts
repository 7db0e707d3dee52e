import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MachineFault } from '../../build/cli/faults.ts';
import { writeArtifacts } from '../../build/cli/output.ts';
import { openSite, sitesOf } from '../../build/cli/site-folder.ts';
import type { Artifact } from '../../build/model/ports.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A site of these files, each saying `words`, with its list of files. */
function site(words: string, ...names: readonly string[]): readonly Artifact[] {
  const list = ['site-files.txt', ...names].map((name) => `${name}\n`).join('');
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    ...names.map((name) => ({ path: `b-html/${name}`, bytes: bytes(words) })),
    { path: 'b-html/site-files.txt', bytes: bytes(list) },
  ];
}

const old = site('old', 'index.html', 'p-gone.html', 'font/a.woff2');
const fresh = site('new', 'index.html', 'image/i.svg');
const read = (name: string) => readFile(join(folder, 'b-html', name), 'utf8');
const tree = async () => (await readdir(folder, { recursive: true })).toSorted();

describe('a site', () => {
  test('takes the place of the one before, whole, and leaves nothing beside it', async () => {
    await writeArtifacts(folder, old);
    const paths = await writeArtifacts(folder, fresh);
    expect(paths).toEqual([join(folder, 'b-html', 'index.html')]);
    expect(await tree()).toEqual([
      'b-html',
      'b-html/image',
      'b-html/image/i.svg',
      'b-html/index.html',
      'b-html/site-files.txt',
    ]);
    expect(await read('index.html')).toBe('new');
  });

  test.each(['notes.txt', 'font/own.woff2', '.htaccess'])(
    'is refused where its folder holds %s, which is nobody’s but the author’s',
    async (name) => {
      await writeArtifacts(folder, old);
      await writeFile(join(folder, 'b-html', name), 'mine');
      const before = await tree();
      await expect(writeArtifacts(folder, fresh)).rejects.toMatchObject({
        key: 'cli:output-foreign-folder',
        values: { path: join(folder, 'b-html'), found: name },
      });
      expect(await tree()).toEqual(before);
      expect(await read(name)).toBe('mine');
      expect(await read('index.html')).toBe('old');
    },
  );

  test('is refused where a folder of that name was made by somebody else, or a link leads elsewhere', async () => {
    await mkdir(join(folder, 'b-html'));
    await writeFile(join(folder, 'b-html', 'index.html'), 'mine');
    await expect(writeArtifacts(folder, fresh)).rejects.toThrow(MachineFault);
    expect(await read('index.html')).toBe('mine');
    await rename(join(folder, 'b-html'), join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'b-html'));
    await expect(writeArtifacts(folder, fresh)).rejects.toThrow(MachineFault);
    expect(await read('index.html')).toBe('mine');
  });

  test('does not mind what systems leave in folders', async () => {
    await writeArtifacts(folder, old);
    await writeFile(join(folder, 'b-html', '.DS_Store'), '');
    await writeArtifacts(folder, fresh);
    expect(await read('index.html')).toBe('new');
  });

  test('stays as it was when another output cannot be written', async () => {
    await writeArtifacts(folder, old);
    const before = await tree();
    await mkdir(join(folder, 'b.epub'));
    const epub = { path: 'b.epub', bytes: new Uint8Array() };
    await expect(writeArtifacts(folder, [...fresh, epub])).rejects.toThrow(MachineFault);
    expect(await tree()).toEqual(['b.epub', ...before].toSorted());
    expect(await read('p-gone.html')).toBe('old');
  });

  test('stays as it was when another site cannot be written', async () => {
    await writeArtifacts(folder, old);
    const before = await tree();
    const other = ['index.html', 'index.html/impossible'].map((name) => ({
      path: `c-html/${name}`,
      bytes: new Uint8Array(),
    }));
    await expect(writeArtifacts(folder, [...fresh, ...other])).rejects.toThrow(MachineFault);
    expect(await tree()).toEqual(before);
    expect(await read('p-gone.html')).toBe('old');
  });

  test.each([
    { was: 'a site', before: old },
    { was: 'nothing', before: [] },
  ])('gives its place back to $was when something fails after it was taken', async ({ before }) => {
    if (before.length > 0) await writeArtifacts(folder, before);
    const names = await tree();
    const [found] = sitesOf(fresh);
    if (found === undefined) throw new Error('no site');
    const open = openSite(folder, found);
    await open.refuseForeign();
    await open.write();
    await open.replace();
    expect(await read('index.html')).toBe('new');
    await open.takeBack();
    expect(await tree()).toEqual(names);
  });

  test('that a killed run had moved aside comes back', async () => {
    await writeArtifacts(folder, old);
    await rename(join(folder, 'b-html'), join(folder, '.b-html.old'));
    await mkdir(join(folder, 'b.epub'));
    const epub = { path: 'b.epub', bytes: new Uint8Array() };
    await expect(writeArtifacts(folder, [...fresh, epub])).rejects.toThrow(MachineFault);
    // The check of the other output came first; the next run finds the site and replaces it.
    await rm(join(folder, 'b.epub'), { recursive: true });
    await writeFile(join(folder, '.b-html.old', 'notes.txt'), 'mine');
    await expect(writeArtifacts(folder, fresh)).rejects.toThrow(MachineFault);
    expect(await read('index.html')).toBe('old');
    expect(await read('notes.txt')).toBe('mine');
  });

  test.each(['b-html/../x', 'b-html/.hidden', 'b-html//x', '../b-html/x'])(
    'has no file called %s, which would be a fault of ours',
    async (path) => {
      await expect(writeArtifacts(folder, [{ path, bytes: new Uint8Array() }])).rejects.toThrow(
        'Not a plain',
      );
      expect(await tree()).toEqual([]);
    },
  );
});
