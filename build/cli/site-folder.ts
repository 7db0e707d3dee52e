import { lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteManifest } from '../model/ports.ts';
import type { Artifact } from '../model/ports.ts';
import { MachineFault } from './faults.ts';
import { makeFolder, writeThrough } from './write-through.ts';

/** The files of one site by their paths in its folder. */
export interface Site {
  readonly name: string;
  readonly files: readonly Artifact[];
}

/** A site on its way into its folder, step by step; every step before `clearAway` can be taken back. */
export interface OpenSite {
  /** The page to open first. */
  readonly first: string;
  /** Throws a `MachineFault` where the folder holds anything that is no file of a site made here. */
  refuseForeign(): Promise<void>;
  /** Writes all files into a new folder beside the final one. */
  write(): Promise<void>;
  /** Puts the new folder in the place of the old one, which is kept. */
  replace(): Promise<void>;
  takeBack(): Promise<void>;
  clearAway(): Promise<void>;
}

/** The sites among some artifacts, in order: those whose paths begin with the same folder. */
export function sitesOf(artifacts: readonly Artifact[]): readonly Site[] {
  const sites = new Map<string, Artifact[]>();
  for (const { path, bytes } of artifacts) {
    const [name = '', ...rest] = path.split('/');
    if (rest.length === 0) continue;
    if ([name, ...rest].some((part) => part === '' || part.startsWith('.') || /[\\\0]/u.test(part)))
      throw new Error(`Not a plain path: ${path}`);
    sites.set(name, [...(sites.get(name) ?? []), { path: rest.join('/'), bytes }]);
  }
  return [...sites].map(([name, files]) => ({ name, files }));
}

/**
 * A site to be written to `folder`. A folder cannot be renamed over another that holds something, so that the old one
 * steps aside and comes back where the new one cannot be put in its place.
 */
export function openSite(folder: string, { name, files }: Site): OpenSite {
  const final = join(folder, name);
  const fresh = join(folder, `.${name}.${process.pid}.part`);
  const old = join(folder, `.${name}.old`);
  const state = { replaced: false };
  return {
    first: join(final, 'index.html'),
    refuseForeign: async () => {
      // What a run has left that was killed between the two names.
      if (!(await exists(final)) && (await exists(old))) await rename(old, final);
      await refuseForeignFiles(folder, name);
    },
    write: async () => {
      await rm(fresh, { recursive: true, force: true });
      await mkdir(fresh);
      for (const { path, bytes } of files) {
        const file = join(fresh, ...path.split('/'));
        await makeFolder(dirname(file));
        await writeThrough(file, bytes);
      }
    },
    replace: async () => {
      const had = await exists(final);
      if (had) {
        await rm(old, { recursive: true, force: true });
        await rename(final, old);
      }
      try {
        await rename(fresh, final);
      } catch (fault) {
        if (had) await rename(old, final);
        throw fault;
      }
      state.replaced = true;
    },
    takeBack: async () => {
      if (state.replaced) {
        await rename(final, fresh);
        await rename(old, final).catch(() => undefined);
      }
      await rm(fresh, { recursive: true, force: true });
    },
    clearAway: () => rm(old, { recursive: true, force: true }),
  };
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** Throws a `MachineFault` where the folder of a site holds anything that is no file of a site made here. */
export async function refuseForeignFiles(folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  const found = await foreignFile(path);
  if (found !== undefined) throw new MachineFault('cli:output-foreign-folder', { path, found });
}

/** Files that systems put into any folder that is looked at; nobody misses them. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The first thing in a folder that no site made here has put there; a file or a link in the folder's place is one. */
async function foreignFile(folder: string): Promise<string | undefined> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return folder;
  const own = new Set((await readFile(join(folder, siteManifest), 'utf8').catch(() => '')).split('\n'));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const foreign = entries
    .filter((entry) => !entry.isDirectory() && !litter.has(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(/[\\/]/u)
        .join('/'),
    )
    .filter((path) => !own.has(path));
  return foreign.toSorted()[0];
}
