import type { Report } from '../../model/message.ts';
import type { Artifact, FileSystem } from '../../model/ports.ts';
import { folded } from '../../read/names.ts';
import type { Adoption } from './adoption.ts';
import { bookFile } from './book-file.ts';
import { start } from './chapter-names.ts';

const bookPath = 'manuscript/book.yaml';

/**
 * The files that an adoption adds to a book folder, which may be empty; `name` is the title of a new book that has no
 * heading. A book that is there keeps its `book.yaml`. Every file that would be written over is reported, names that
 * some systems hold for the same included; then nothing is given.
 */
export async function planFiles(
  adoption: Adoption,
  book: FileSystem,
  name: string,
  report: Report,
): Promise<readonly Artifact[] | undefined> {
  const files: Artifact[] = adoption.texts.map(({ chapter, language, bytes }) => ({
    path: `${language === adoption.source ? 'manuscript' : `translations/${language}`}/${chapter}.md`,
    bytes,
  }));
  if ((await book.status(bookPath)) === undefined) {
    files.unshift({ path: bookPath, bytes: bookFile(adoption, name) });
  }
  const listed = new Map<string, ReadonlyMap<string, string>>();
  let free = true;
  for (const { path } of files) {
    const [folder, base] = split(path);
    const names = listed.get(folder) ?? namesBySight(await book.list(folder));
    listed.set(folder, names);
    const taken = names.get(folded(base));
    if (taken === undefined && (await book.status(path)) === undefined) continue;
    report('import-file-exists', start(`${folder}/${taken ?? base}`));
    free = false;
  }
  return free ? files : undefined;
}

function namesBySight(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [folded(name), name]));
}

function split(path: string): readonly [string, string] {
  const end = path.lastIndexOf('/');
  return [path.slice(0, end), path.slice(end + 1)];
}

/** A book folder as it will be when the files are written. */
export function withFiles(book: FileSystem, files: readonly Artifact[]): FileSystem {
  const added = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const folders = new Map<string, Set<string>>();
  for (const path of added.keys()) {
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      const folder = parts.slice(0, index).join('/');
      folders.set(folder, (folders.get(folder) ?? new Set()).add(part));
    }
  }
  const key = (folder: string): string => (folder === '.' ? '' : folder);
  return {
    async list(folder) {
      const names = new Set([...(await book.list(folder)), ...(folders.get(key(folder)) ?? [])]);
      return [...names].sort((a, b) => (a < b ? -1 : 1));
    },
    async status(path) {
      const bytes = added.get(path);
      if (bytes !== undefined) return { kind: 'file', size: bytes.length };
      const found = await book.status(path);
      return found === undefined && folders.has(key(path)) ? { kind: 'directory', size: 0 } : found;
    },
    read: async (path) => added.get(path) ?? book.read(path),
  };
}
