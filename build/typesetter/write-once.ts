import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a folder that is either complete or absent: `fill` writes into a folder with a name of its own, which then takes
 * the final name in one step. When another process was faster its result is kept. Gives the final path.
 */
export async function folderOnce(path: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (await exists(path)) return path;
  await sweep(path);
  const partial = `${path}.${randomUUID()}.partial`;
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(path))) throw error;
  }
  return path;
}

/** The same for one small text file. */
export async function fileOnce(path: string, text: string): Promise<string> {
  if (await exists(path)) return path;
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${randomUUID()}.partial`;
  await writeFile(partial, text);
  await rename(partial, path);
  return path;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const abandonedAfter = 3_600_000;

/** Removes what runs that were killed left beside `path`; an hour is far longer than filling takes. */
async function sweep(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.partial')) continue;
    const status = await stat(join(folder, name)).catch(() => undefined);
    if (status !== undefined && Date.now() - status.mtimeMs > abandonedAfter) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
