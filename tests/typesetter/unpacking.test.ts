import { mkdir, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTar } from '../../build/typesetter/tar.ts';
import { fileOnce, folderOnce } from '../../build/typesetter/write-once.ts';

/** One entry of an archive: header block and padded content. */
function entry(path: string, content: string, kind = '0', prefix = ''): Uint8Array {
  const size = content.length;
  const block = new Uint8Array(512 + Math.ceil(size / 512) * 512);
  const put = (text: string, at: number): void => block.set(new TextEncoder().encode(text), at);
  put(path, 0);
  put('0000755', 100);
  put(size.toString(8).padStart(11, '0'), 124);
  put(kind, 156);
  put('ustar', 257);
  put(prefix, 345);
  put(content, 512);
  return block;
}

const archive = (...entries: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([...entries, new Uint8Array(1024)]);

test('an archive gives its files with path, mode and bytes, and leaves folders and links out', () => {
  const bytes = archive(
    entry('lib/', '', '5'),
    entry('a.so', 'abc', '0', 'lib'),
    entry('l', '', '2'),
    entry('b', ''),
  );
  const files = readTar(bytes).map(({ path, mode, bytes: content }) => [
    path,
    mode,
    Buffer.from(content).toString(),
  ]);
  expect(files).toEqual([
    ['lib/a.so', 0o755, 'abc'],
    ['b', 0o755, ''],
  ]);
});

test('an archive that would write outside its folder is refused', () => {
  expect(() => readTar(archive(entry('../evil', 'x')))).toThrow('outside');
  expect(() => readTar(archive(entry('/evil', 'x')))).toThrow('outside');
});

test('a folder is there whole or not at all', async () => {
  const root = await mkdtemp(join(tmpdir(), 'taiyaku-once-'));
  const path = join(root, 'made');
  const failing = folderOnce(path, async (folder) => {
    await writeFile(join(folder, 'half'), '');
    throw new Error('stopped in the middle');
  });
  await expect(failing).rejects.toThrow('stopped');
  expect(await readdir(root)).toEqual([]);
  const fill = (text: string) => (folder: string) => writeFile(join(folder, 'a'), text);
  await Promise.all([folderOnce(path, fill('1')), folderOnce(path, fill('1')), folderOnce(path, fill('1'))]);
  await folderOnce(path, fill('never written'));
  expect(await readdir(root)).toEqual(['made']);
  expect(await readFile(join(path, 'a'), 'utf8')).toBe('1');
});

test('what a killed run left behind is swept after an hour, and not before', async () => {
  const root = await mkdtemp(join(tmpdir(), 'taiyaku-once-'));
  await mkdir(join(root, 'made.old.partial'));
  await mkdir(join(root, 'made.young.partial'));
  const longAgo = new Date(Date.now() - 7_200_000);
  await utimes(join(root, 'made.old.partial'), longAgo, longAgo);
  await folderOnce(join(root, 'made'), async () => {});
  expect((await readdir(root)).sort()).toEqual(['made', 'made.young.partial']);
});

test('a file is written once', async () => {
  const root = await mkdtemp(join(tmpdir(), 'taiyaku-once-'));
  await fileOnce(join(root, 'deep', 'a'), 'first');
  await fileOnce(join(root, 'deep', 'a'), 'second');
  expect(await readFile(join(root, 'deep', 'a'), 'utf8')).toBe('first');
});
