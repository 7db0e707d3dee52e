import { watch, type FSWatcher } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Ends the watch. */
export type StopWatching = () => void;

/** Calls `onChange` after files of a book have changed; gives the way to end it. */
export type WatchBook = (folder: string, onChange: () => void) => Promise<StopWatching>;

/** The folders of a book that hold what it is made of. */
const folders = ['manuscript', 'translations', 'exercises'];
/** Editors write a file in several steps, and some write several files at once: what comes within this time is one change, ms. */
const quiet = 40;
/** Looked at without being told: shared and mounted folders tell nothing, and watchers are limited, ms. */
const interval = 1_500;
/** More files than any book has: a link or mount that leads round in circles ends here. */
const mostFiles = 50_000;

/**
 * Watches the folders of a book. What the system tells only makes it look; a change is a file that is new, gone, or of
 * another size or time than before. Links are not followed.
 */
export const watchBook: WatchBook = async (folder, onChange) => {
  const watchers = new Map<string, FSWatcher>();
  let known = await look(folder);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const compare = async (): Promise<void> => {
    const now = await look(folder);
    if (stopped) return;
    follow(now);
    if (now.state === known.state) return;
    known = now;
    onChange();
  };
  const lookNow = (): void => {
    looking = looking.then(compare);
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(lookNow, quiet);
  };
  const follow = ({ folders: present }: Look): void => {
    for (const [path, watcher] of watchers) {
      if (present.includes(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of present) {
      if (!watchers.has(path)) watchFolder(path, watchers, lookSoon);
    }
  };
  follow(known);
  const regular = setInterval(lookNow, interval);
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(regular);
    for (const watcher of watchers.values()) watcher.close();
  };
};

/** Where no watcher is to be had, or one fails, the regular look finds what has changed. */
function watchFolder(path: string, watchers: Map<string, FSWatcher>, onEvent: () => void): void {
  try {
    const watcher = watch(path, { persistent: false }, onEvent);
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(path);
    });
    watchers.set(path, watcher);
  } catch {
    return;
  }
}

interface Look {
  readonly folders: readonly string[];
  /** All files with size and time, as text. */
  readonly state: string;
}

async function look(root: string): Promise<Look> {
  const found: string[] = [];
  const lines: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    found.push(folder);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (lines.length > mostFiles) return;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile()) {
        const status = await lstat(path).catch(() => undefined);
        lines.push(`${path} ${status?.size} ${status?.mtimeMs} ${status?.ino}`);
      }
    }
  };
  for (const name of folders) {
    const status = await lstat(join(root, name)).catch(() => undefined);
    if (status?.isDirectory() === true) await visit(join(root, name));
  }
  return { folders: found, state: lines.join('\n') };
}
