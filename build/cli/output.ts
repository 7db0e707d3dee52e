import { constants } from 'node:fs';
import { access, lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../model/ports.ts';
import { MachineFault, reasonOf } from './faults.ts';

/** Tells before the work begins that the output folder can never be written. Creates nothing. */
export async function checkOutputFolder(folder: string): Promise<void> {
  let existing = folder;
  for (;;) {
    const found = await stat(existing).catch(() => undefined);
    if (found !== undefined && !found.isDirectory())
      throw new MachineFault('cli:output-not-a-folder', { path: existing });
    if (found !== undefined) break;
    const parent = dirname(existing);
    if (parent === existing) break;
    existing = parent;
  }
  await access(existing, constants.W_OK).catch(() => {
    throw new MachineFault('cli:output-not-writable', { path: existing });
  });
}

/**
 * Writes all files or none: each first under a temporary name in the same folder, safely on disk, then all renamed. A
 * reader of the folder sees an old file or a new one, never half of one. Gives the full paths, in order.
 */
export async function writeArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
): Promise<readonly string[]> {
  const files = artifacts.map(({ path, bytes }) => ({
    final: join(folder, plainName(path)),
    temporary: join(folder, `.${path}.${process.pid}.part`),
    bytes,
  }));
  try {
    await makeFolder(folder);
    for (const { final } of files) await refuseFolder(final);
    for (const { temporary, bytes } of files) await writeThrough(temporary, bytes);
    for (const { temporary, final } of files) await rename(temporary, final);
  } catch (fault) {
    await Promise.all(files.map(({ temporary }) => rm(temporary, { force: true })));
    if (fault instanceof MachineFault) throw fault;
    throw new MachineFault('cli:output-failed', { path: folder, reason: reasonOf(fault) });
  }
  return files.map(({ final }) => final);
}

/**
 * Makes a folder and those above it. Not by `mkdir` with `recursive`: where the system says that a parent is absent which
 * is there (as `/proc` does), Node tries for ever.
 */
export async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch((fault: NodeJS.ErrnoException) => {
    // Another run may have made it in between.
    if (fault.code !== 'EEXIST') throw fault;
  });
}

/** A folder under a final name is the one thing that would make a rename fail after others have been made. */
async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory() === true) throw new MachineFault('cli:output-is-a-folder', { path });
}

/**
 * Writes a file under a temporary name, safely onto the disk. What a killed run left under the name goes; a link that was
 * put there is never written through.
 */
export async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  await rm(path, { force: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function plainName(path: string): string {
  if (path === '' || path.startsWith('.') || /[/\\\0]/u.test(path))
    throw new Error(`Not a plain file name: ${path}`);
  return path;
}
