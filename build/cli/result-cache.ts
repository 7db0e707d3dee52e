import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ResultCache } from '../model/ports.ts';

/** A cache on disk: `trim` ends a run by removing what was not asked for longest, where it has grown too large. */
export interface DiskCache extends ResultCache {
  trim(): Promise<void>;
}

/** Bytes that results of earlier runs may take; a book of 400 pages takes some 30 MB. */
const usualLimit = 1 << 30;
/** Share of the limit that is left after trimming, so that not every run trims. */
const leftAfterTrim = 0.8;
const digestBytes = 32;
/** Half-written files of runs that were killed; no write takes an hour. ms. */
const abandonedAfter = 3_600_000;
/** A result that is used is marked as such once a day. ms. */
const touchedAfter = 86_400_000;

/**
 * A `ResultCache` in a folder of its own; nothing where that folder is somebody else's. Each result is a file, named by
 * the digest of its key and of `program`, all that makes results besides what the key says. It is written beside its
 * place and moved there, and begins with its own digest: whatever a killed run, a full disk or another process leaves
 * behind, a result is found whole or not at all. A folder that cannot be written to keeps nothing, and is no fault.
 */
export async function openResultCache(
  folder: string,
  program: string,
  limit = usualLimit,
): Promise<DiskCache | undefined> {
  if (!(await isOwn(folder))) return undefined;
  const pathOf = (key: string) => {
    const name = sha256(`${program}\n${key}`).toString('hex');
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  let writes = true;
  return {
    find: (key) => findWhole(pathOf(key)),
    keep: async (key, result) => {
      if (writes) writes = await keepWhole(pathOf(key), result);
    },
    trim: () => trim(folder, limit),
  };
}

/** Folders for temporary files are open to all users of a machine: what another one put there is not read. */
async function isOwn(folder: string): Promise<boolean> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  );
  const found = made ? await lstat(folder).catch(() => undefined) : undefined;
  if (found === undefined || !found.isDirectory()) return false;
  return process.getuid === undefined || found.uid === process.getuid();
}

async function findWhole(path: string): Promise<Uint8Array | undefined> {
  const file = await readFile(path).catch(() => undefined);
  if (file === undefined) return undefined;
  const result = file.subarray(digestBytes);
  if (!sha256(result).equals(file.subarray(0, digestBytes))) return undefined;
  await markUsed(path).catch(() => undefined);
  return result;
}

async function markUsed(path: string): Promise<void> {
  const now = Date.now();
  const { mtimeMs } = await stat(path);
  if (now - mtimeMs > touchedAfter) await utimes(path, now / 1000, now / 1000);
}

async function keepWhole(path: string, result: Uint8Array): Promise<boolean> {
  const partial = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(partial, Buffer.concat([sha256(result), result]), { flag: 'wx', mode: 0o600 });
    await rename(partial, path);
    return true;
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
    return false;
  }
}

interface KeptFile {
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

async function trim(folder: string, limit: number): Promise<void> {
  const files = await keptFiles(folder);
  const now = Date.now();
  const abandoned = files.filter(({ path, used }) => path.endsWith('.part') && now - used > abandonedAfter);
  await Promise.all(abandoned.map(({ path }) => rm(path, { force: true }).catch(() => undefined)));
  const results = files
    .filter(({ path }) => !path.endsWith('.part'))
    .sort((left, right) => left.used - right.used || (left.path < right.path ? -1 : 1));
  let total = results.reduce((sum, { size }) => sum + size, 0);
  if (total <= limit) return;
  for (const { path, size } of results) {
    if (total <= limit * leftAfterTrim) return;
    await rm(path, { force: true }).catch(() => undefined);
    total -= size;
  }
}

async function keptFiles(folder: string): Promise<readonly KeptFile[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const status = await stat(path).catch(() => undefined);
        return status === undefined ? [] : [{ path, size: status.size, used: status.mtimeMs }];
      }),
  );
  return found.flat();
}

function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}
