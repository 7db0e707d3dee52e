import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceHistory, type SourceHistory } from './git-history.ts';
import { sourceDate } from './source-date.ts';
import type { World } from './world.ts';

/** The folders of a book that its editions are made of. */
const sources = ['manuscript', 'translations', 'exercises'] as const;

/**
 * The date that the editions of a book bear, to the second: `SOURCE_DATE_EPOCH`; else that of the newest commit of the
 * book's source files, or of one that was changed since; where there is no commit, of the newest of all source files. The
 * clock is never asked, so that the same folder gives the same bytes; a copy has other times of its files. What the
 * program writes itself (locks) and hidden files do not count. Nothing for a book without files.
 */
export async function bookDate(folder: string, environment: World['environment']): Promise<Date | undefined> {
  const stated = sourceDate(environment['SOURCE_DATE_EPOCH']);
  if (stated !== undefined) return stated;
  const root = await realpath(folder);
  const [files, history] = await Promise.all([sourceFiles(root), sourceHistory(root, sources, environment)]);
  const changed = history === undefined ? files : await changedFiles(root, files, history);
  const seconds = changed.map(({ modified }) => Math.floor(modified / 1000));
  const newest = [...seconds, ...(history === undefined ? [] : [history.committed.getTime() / 1000])];
  return newest.length === 0 ? undefined : new Date(newest.reduce((a, b) => Math.max(a, b)) * 1000);
}

interface SourceFile {
  /** Inside the book's folder, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Links are not followed. */
async function sourceFiles(root: string): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  const waiting: string[] = [...sources];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name.endsWith('.lock.json')) continue;
      if (entry.isDirectory()) waiting.push(path);
      const status = entry.isFile() ? await lstat(join(root, path)).catch(() => undefined) : undefined;
      if (status?.isFile() === true) files.push({ path, size: status.size, modified: status.mtimeMs });
    }
  }
  return files;
}

/** Above any picture that a book may have. */
const largest = 128 * 1024 * 1024;

/** The files that are not as they were committed, or never were. */
async function changedFiles(
  root: string,
  files: readonly SourceFile[],
  { objects }: SourceHistory,
): Promise<readonly SourceFile[]> {
  const changed: SourceFile[] = [];
  for (const file of files) {
    const id = objects.get(file.path);
    if (id === undefined || file.size > largest) changed.push(file);
    else if (!isObject(await readFile(join(root, file.path)).catch(() => Buffer.alloc(0)), id))
      changed.push(file);
  }
  return changed;
}

/** Whether some bytes are the object of this id, as they stand or with the line ends that git writes on Windows. */
function isObject(bytes: Uint8Array, id: string): boolean {
  return objectId(bytes, id.length) === id || objectId(withLineFeeds(bytes), id.length) === id;
}

function objectId(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 0x0d || bytes[index + 1] !== 0x0a);
}
