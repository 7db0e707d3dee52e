import type { Report } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import { folded } from '../../read/names.ts';

/** Names longer than this are cut by some systems. */
const longest = 100;

/**
 * The chapter that a file becomes: its path without the ending, in NFC, folders joined by hyphens, and every run of
 * what file names and ids had better not hold as one hyphen: `guide/はじめに (1).md` is `guide-はじめに-1`. Nothing for
 * a path of which no name is left, or one that is too long.
 */
export function chapterName(path: string): string | undefined {
  const name = path
    .normalize('NFC')
    .replace(/\.[^./]+$/u, '')
    .replace(/(?:[^\p{L}\p{M}\p{N}._]|-)+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, '');
  return name === '' || name.length > longest ? undefined : name;
}

/** A file and the chapter that it becomes. */
export interface NamedFile {
  readonly path: string;
  readonly chapter: string;
}

/**
 * Names the chapters of the files of one language; `folder` is what stands before the paths on both sides of a pair and
 * is no part of a name. Two files that would become one chapter are reported, and nothing is given.
 */
export function nameChapters(
  paths: readonly string[],
  folder: string,
  report: Report,
): readonly NamedFile[] | undefined {
  const named: NamedFile[] = [];
  const taken = new Map<string, string>();
  for (const path of paths) {
    const chapter = chapterName(path.slice(folder === '' ? 0 : folder.length + 1));
    if (chapter === undefined) {
      report('import-no-name', start(path), { limit: longest });
      continue;
    }
    const twin = taken.get(folded(chapter));
    if (twin === undefined) {
      taken.set(folded(chapter), path);
      named.push({ path, chapter });
    } else {
      const expected = path.replace(/(\.[^./]+)$/u, '-2$1');
      report('import-same-name', start(path), { chapter, other: twin, expected }, [start(twin)]);
    }
  }
  return named.length === paths.length ? named : undefined;
}

/** The folder that all paths share, without its last slash; empty where there is none. */
export function sharedFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  let parts = first.split('/').slice(0, -1);
  for (const path of rest) {
    const other = path.split('/').slice(0, -1);
    const differs = parts.findIndex((part, index) => part !== other[index]);
    if (differs !== -1) parts = parts.slice(0, differs);
  }
  return parts.join('/');
}

/** The beginning of a file, where only the file is meant. */
export function start(file: string): Place {
  return { file, line: 1, column: 1 };
}
