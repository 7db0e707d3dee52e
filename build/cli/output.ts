import { constants } from 'node:fs';
import { access, lstat, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../model/ports.ts';
import { MachineFault, reasonOf } from './faults.ts';
import { openSite, sitesOf } from './site-folder.ts';
import { makeFolder, writeThrough } from './write-through.ts';

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
 * Writes all files or none: each first under a temporary name in the same folder, safely on disk, then all renamed; a
 * site in a folder of its own beside the one it replaces. A reader of the folder sees an old file or a new one, never half
 * of one. Gives the full paths, in order; of a site, its first page alone.
 */
export async function writeArtifacts(
  folder: string,
  artifacts: readonly Artifact[],
): Promise<readonly string[]> {
  const files = artifacts
    .filter(({ path }) => !path.includes('/'))
    .map(({ path, bytes }) => ({
      final: join(folder, plainName(path)),
      temporary: join(folder, `.${path}.${process.pid}.part`),
      bytes,
    }));
  const sites = sitesOf(artifacts).map((site) => openSite(folder, site));
  try {
    await makeFolder(folder);
    for (const { final } of files) await refuseFolder(final);
    for (const site of sites) await site.refuseForeign();
    for (const { temporary, bytes } of files) await writeThrough(temporary, bytes);
    for (const site of sites) await site.write();
    for (const site of sites) await site.replace();
    for (const { temporary, final } of files) await rename(temporary, final);
  } catch (fault) {
    for (const site of sites) await site.takeBack();
    await Promise.all(files.map(({ temporary }) => rm(temporary, { force: true })));
    if (fault instanceof MachineFault) throw fault;
    throw new MachineFault('cli:output-failed', { path: folder, reason: reasonOf(fault) });
  }
  for (const site of sites) await site.clearAway();
  return [...files.map(({ final }) => final), ...sites.map(({ first }) => first)];
}

/** A folder under a final name is the one thing that would make a rename fail after others have been made. */
async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory() === true) throw new MachineFault('cli:output-is-a-folder', { path });
}

function plainName(path: string): string {
  if (path === '' || path.startsWith('.') || /[/\\\0]/u.test(path))
    throw new Error(`Not a plain file name: ${path}`);
  return path;
}
