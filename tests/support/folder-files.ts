import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FileSystem } from '../../build/model/ports.ts';
import { memoryFiles } from './memory-files.ts';

/** The files of a folder on disk as a book folder, read once. `changes` replace or add files. */
export async function folderFiles(
  folder: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<FileSystem> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, Uint8Array | string> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  return memoryFiles({ ...files, ...changes });
}
