import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

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
