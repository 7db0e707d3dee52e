import { realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { FileSystem } from '../model/ports.ts';
import { UsageFault } from './faults.ts';
import { nodeFiles } from './node-files.ts';
import type { World } from './world.ts';

/** A book folder that exists. */
export interface BookFolder {
  readonly path: string;
  /** The folder's own name: the book's id, unless it states one. */
  readonly name: string;
  readonly files: FileSystem;
}

/**
 * The folder a command works on: the one that was named, or the book of this repository, or else (the published package
 * has no book) the current folder.
 */
export async function openBookFolder(operand: string | undefined, world: World): Promise<BookFolder> {
  const path = operand === undefined ? await defaultFolder(world) : resolve(startingFolder(world), operand);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageFault('cli:no-folder', { path });
  if (!found.isDirectory()) throw new UsageFault('cli:not-a-folder', { path });
  if (!(await isBook(path))) throw new UsageFault('cli:not-a-book', { path });
  // The folder may itself be reached through a link; inside it no link is followed.
  return { path, name: basename(path), files: nodeFiles(await realpath(path)) };
}

/**
 * The folder that relative paths start from. `npm run` changes into the package first and leaves the folder the person
 * stood in in `INIT_CWD`; that one is meant, but only when this very script was run by npm.
 */
export function startingFolder(world: World): string {
  return (isRunByNpm(world) ? world.environment['INIT_CWD'] : undefined) ?? world.currentFolder;
}

/** What a person types before the verb. */
export function programName(world: World): string {
  return isRunByNpm(world) ? 'npm run -s taiyaku --' : 'taiyaku';
}

function isRunByNpm(world: World): boolean {
  const script = world.environment['npm_lifecycle_event'];
  return script === 'taiyaku' || script === 'book';
}

async function defaultFolder(world: World): Promise<string> {
  return (await isBook(world.packageFolder)) ? world.packageFolder : startingFolder(world);
}

async function isBook(path: string): Promise<boolean> {
  const found = await stat(join(path, 'manuscript')).catch(() => undefined);
  return found?.isDirectory() === true;
}
