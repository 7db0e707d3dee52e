import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MachineFault } from '../../build/cli/faults.ts';
import { checkOutputFolder, writeArtifacts } from '../../build/cli/output.ts';

let folder: string;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-output-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writing the finished files', () => {
  test('makes the folder and leaves nothing else in it', async () => {
    const out = join(folder, 'a', 'b');
    const paths = await writeArtifacts(out, [
      { path: 'x.pdf', bytes: bytes('new') },
      { path: 'x.epub', bytes: bytes('e') },
    ]);
    expect(paths).toEqual([join(out, 'x.pdf'), join(out, 'x.epub')]);
    expect(await readdir(out)).toEqual(['x.epub', 'x.pdf']);
    expect(await readFile(join(out, 'x.pdf'), 'utf8')).toBe('new');
  });

  test('changes nothing when one of the files cannot be written', async () => {
    await writeFile(join(folder, 'x.pdf'), 'old');
    await mkdir(join(folder, 'x.epub'));
    const files = ['x.pdf', 'x.epub'].map((path) => ({ path, bytes: bytes('new') }));
    await expect(writeArtifacts(folder, files)).rejects.toThrow(MachineFault);
    expect(await readFile(join(folder, 'x.pdf'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['x.epub', 'x.pdf']);
  });

  test('replaces a link, not the file it leads to', async () => {
    await writeFile(join(folder, 'elsewhere'), 'old');
    await symlink(join(folder, 'elsewhere'), join(folder, 'x.pdf'));
    await writeArtifacts(folder, [{ path: 'x.pdf', bytes: bytes('new') }]);
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('old');
  });

  test('writes through no link that was put under a temporary name, and takes over what a killed run left', async () => {
    await writeFile(join(folder, 'elsewhere'), 'old');
    await symlink(join(folder, 'elsewhere'), join(folder, `.x.pdf.${process.pid}.part`));
    await writeFile(join(folder, `.x.epub.${process.pid}.part`), 'half');
    await writeArtifacts(
      folder,
      ['x.pdf', 'x.epub'].map((path) => ({ path, bytes: bytes('new') })),
    );
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('old');
    expect(await readFile(join(folder, 'x.epub'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['elsewhere', 'x.epub', 'x.pdf']);
  });

  test('a name that is more than a file name is a fault of ours', async () => {
    await expect(writeArtifacts(folder, [{ path: '../x.pdf', bytes: bytes('') }])).rejects.toThrow(
      'Not a plain',
    );
  });

  test('an output folder that is a file is told before the work begins', async () => {
    await writeFile(join(folder, 'out'), '');
    await expect(checkOutputFolder(join(folder, 'out'))).rejects.toThrow(MachineFault);
    await expect(checkOutputFolder(join(folder, 'out', 'deeper'))).rejects.toThrow(MachineFault);
    await checkOutputFolder(join(folder, 'not', 'yet'));
    expect(await readdir(folder)).toEqual(['out']);
  });
});
