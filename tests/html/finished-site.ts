import { join } from 'node:path';
import { built, firstChapters, folderOf } from '../finished/finished-books.ts';

/** The first chapters of the guide as EPUBs and sites, with answers and without, built once in a run by the program. */
export async function builtSites(): Promise<string> {
  const words = ['--edition', 'reader,student', '--format', 'epub,html'];
  return folderOf(await built('guide-site', firstChapters, words));
}

export function siteFolder(folder: string, edition: string): string {
  return join(folder, `wahei-${edition}-html`);
}
