import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStatus, FileSystem } from '../model/ports.ts';
import { MachineFault, reasonOf } from './faults.ts';

/**
 * The real `FileSystem`: a folder on disk, read-only. A book may come from anywhere, so nothing outside the folder is
 * ever opened: `..`, absolute paths and names reached through a symbolic link are refused, links are shown as links.
 */
export function nodeFiles(root: string): FileSystem {
  return {
    async list(folder) {
      const path = inside(root, folder);
      if (path === undefined || (await throughLink(root, folder)) || (await lstatKind(path)) !== 'directory')
        return [];
      return (await readdir(path).catch(unreadable(folder))).sort(byCodeUnit);
    },
    async status(path) {
      const full = inside(root, path);
      return full === undefined ? undefined : status(root, path, full);
    },
    async read(path) {
      const full = inside(root, path);
      if (full === undefined || (await throughLink(root, path)))
        throw new Error(`${path} is not inside the book folder`);
      return readWithoutLinks(full).catch(unreadable(path));
    },
  };
}

async function status(root: string, path: string, full: string): Promise<FileStatus | undefined> {
  if (await throughLink(root, path)) return { kind: 'link', size: 0 };
  try {
    const found = await lstat(full);
    return { kind: kindOf(found), size: found.size };
  } catch {
    return undefined;
  }
}

/** The full path, or nothing for a path that does not stay inside the folder as it is written. */
function inside(root: string, path: string): string | undefined {
  if (path === '' || path === '.') return root;
  const parts = path.split('/');
  const bad = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/u.test(part));
  return bad ? undefined : join(root, ...parts);
}

/** Whether a folder on the way to the path, the root itself excepted, is a symbolic link. */
async function throughLink(root: string, path: string): Promise<boolean> {
  const parents = path.split('/').slice(0, -1);
  let folder = root;
  for (const parent of parents) {
    folder = join(folder, parent);
    if ((await lstatKind(folder)) === 'link') return true;
  }
  return false;
}

/** Opened so that a link put in the file's place after the check is refused as well. */
async function readWithoutLinks(full: string): Promise<Uint8Array> {
  const file = await open(full, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

/** A file that is there and cannot be read: permissions, a disk that fails. */
function unreadable(path: string): (fault: unknown) => never {
  return (fault) => {
    throw new MachineFault('cli:cannot-read', { path, reason: reasonOf(fault) });
  };
}

async function lstatKind(path: string): Promise<FileStatus['kind'] | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found === undefined ? undefined : kindOf(found);
}

function kindOf(found: Awaited<ReturnType<typeof lstat>>): FileStatus['kind'] {
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'directory';
  return found.isFile() ? 'file' : 'other';
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
