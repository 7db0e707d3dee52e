import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startingFolder } from './book-folder.ts';
import type { World } from './world.ts';

/**
 * Takes the folder of a book off the words of a command whose other words are not folders: the first of them, if it is
 * one; else the book is the usual one.
 */
export async function bookWord(
  words: readonly string[],
  world: World,
): Promise<readonly [folder: string | undefined, ...rest: readonly string[]]> {
  const [first, ...rest] = words;
  if (first === undefined) return [undefined];
  const found = await stat(join(resolve(startingFolder(world), first), 'manuscript')).catch(() => undefined);
  return found?.isDirectory() === true ? [first, ...rest] : [undefined, ...words];
}
