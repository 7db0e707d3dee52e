import { link, lstat, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Artifact } from '../model/ports.ts';
import { MachineFault, reasonOf } from './faults.ts';
import { makeFolder, writeThrough } from './write-through.ts';

/**
 * Adds files to a folder, all or none, and never over one that is there: each is first written under a temporary name
 * beside its own, safely on disk, and then given its name only if that is free. What was made goes again when one cannot
 * be. Paths of the files may have folders, which are made. Gives the full paths, in order.
 */
export async function writeNewFiles(
  folder: string,
  artifacts: readonly Artifact[],
): Promise<readonly string[]> {
  const files = artifacts.map(({ path, bytes }) => {
    const final = join(folder, ...plainParts(path));
    return { final, temporary: join(dirname(final), `.${basename(final)}.${process.pid}.part`), bytes };
  });
  const made: string[] = [];
  const folders: string[] = [];
  try {
    for (const { temporary, bytes } of files) {
      folders.push(...(await missingFolders(dirname(temporary))));
      await makeFolder(dirname(temporary));
      await writeThrough(temporary, bytes);
    }
    for (const { temporary, final } of files) {
      await nameIfFree(temporary, final);
      made.push(final);
    }
  } catch (fault) {
    await Promise.all(
      [...made, ...files.map(({ temporary }) => temporary)].map((path) => rm(path, { force: true })),
    );
    // The innermost first; one that holds something else stays.
    for (const path of folders.toSorted((a, b) => b.length - a.length))
      await rmdir(path).catch(() => undefined);
    throw new MachineFault('cli:output-failed', { path: folder, reason: reasonOf(fault) });
  }
  await Promise.all(files.map(({ temporary }) => rm(temporary, { force: true })));
  return files.map(({ final }) => final);
}

/** A second name for the bytes is refused where the name is taken, in one step; not every disk has second names. */
async function nameIfFree(temporary: string, final: string): Promise<void> {
  try {
    await link(temporary, final);
  } catch (fault) {
    if (await lstat(final).catch(() => undefined)) throw fault;
    await rename(temporary, final);
  }
}

/** The folders on the way that are not there yet. */
async function missingFolders(folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let path = folder; (await stat(path).catch(() => undefined)) === undefined; path = dirname(path)) {
    missing.push(path);
    if (dirname(path) === path) break;
  }
  return missing;
}

function plainParts(path: string): readonly string[] {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0]/u.test(part)))
    throw new Error(`Not a plain path: ${path}`);
  return parts;
}
