import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Something that stands under a name in a book folder: text, bytes, a symbolic link, an empty folder. */
export type Entry = string | Uint8Array | { readonly link: string } | typeof emptyFolder;

/** A folder with nothing in it. */
export const emptyFolder = { folder: true } as const;

/** A book folder before it is on disk, by path; what is on disk has these very names, in this Unicode form. */
export type BookFiles = ReadonlyMap<string, Entry>;

/** One change of a book. */
export type Edit = (book: BookFiles) => BookFiles;

/** Puts `after` in the place of `before`, which must stand in the file exactly once: a case never misses by accident. */
export function replaced(path: string, before: string, after: string): Edit {
  return (book) => {
    const text = textOf(book, path);
    if (text.split(before).length !== 2) throw new Error(`“${before}” must stand in ${path} exactly once`);
    return new Map([...book, [path, text.replace(before, () => after)]]);
  };
}

/** Adds text at the end of a file. */
export function appended(path: string, text: string): Edit {
  return (book) => new Map([...book, [path, `${textOf(book, path)}${text}`]]);
}

/** Puts a file, or something else, under a name, whatever was there. */
export function placed(path: string, entry: Entry): Edit {
  return (book) => new Map([...book, [path, entry]]);
}

/** Takes a file away. */
export function removed(path: string): Edit {
  return (book) => {
    textOf(book, path);
    return new Map([...book].filter(([name]) => name !== path));
  };
}

/** Gives a file another name. */
export function renamed(from: string, to: string): Edit {
  return (book) => removed(from)(placed(to, textOf(book, from))(book));
}

/** Several changes, in order. */
export function all(...edits: readonly Edit[]): Edit {
  return (book) => edits.reduce((changed, edit) => edit(changed), book);
}

/** The text of a file of the book. */
export function textOf(book: BookFiles, path: string): string {
  const entry = book.get(path);
  if (typeof entry !== 'string') throw new Error(`${path} is not a text file of this book`);
  return entry;
}

/** Writes the book into a folder on disk. */
export async function writeBook(book: BookFiles, folder: string): Promise<void> {
  for (const [path, entry] of book) {
    const full = join(folder, path);
    await mkdir(dirname(full), { recursive: true });
    if (typeof entry === 'string' || entry instanceof Uint8Array) await writeFile(full, entry);
    else if ('link' in entry) await symlink(entry.link, full);
    else await mkdir(full);
  }
}

/** Every file below a folder by its path, hidden ones too, with its bytes; folders and links by their names alone. */
export async function readTree(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length + 1), entry.isFile() ? (await readFile(path)).toString('base64') : '');
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
