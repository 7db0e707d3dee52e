import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A file of the container, by path from its root. */
export interface ContainerFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * The EPUB container (EPUB 3.3, 4.3): `mimetype` first and stored, then META-INF, then the rest by code unit. The same
 * files give the same bytes in every time zone, because the fixed time is built from local parts, as zip stores it.
 */
export function zipContainer(files: readonly ContainerFile[]): Uint8Array {
  const entries: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const file of files.toSorted(byPlace)) {
    const bytes = typeof file.content === 'string' ? strToU8(file.content) : file.content;
    entries[file.path] = [bytes, { level: isPacked(file.path) ? 0 : 9 }];
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

function byPlace(one: ContainerFile, other: ContainerFile): number {
  return rank(one.path) - rank(other.path) || (one.path < other.path ? -1 : 1);
}

function rank(path: string): number {
  return path.startsWith('META-INF/') ? 0 : 1;
}

/** Formats that are compressed already. */
function isPacked(path: string): boolean {
  return /\.(?:png|jpe?g|webp|woff2?|mp3|m4a|opus|ogg)$/i.test(path);
}
