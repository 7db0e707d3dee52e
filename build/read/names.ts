import type { Report } from '../model/message.ts';
import type { FileSystem } from '../model/ports.ts';

/** The files of one folder that have an ending, by their NFC name without it. */
export interface FolderNames {
  readonly folder: string;
  /** NFC name without ending → path as it stands on disk, sorted by name. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Endings that were probably meant to be the right one. */
const mistaken = /\.(?:markdown|mdown|mkd|text|txt|yml|md|yaml)$/iu;

/**
 * Lists a folder's files that end in `.md` or `.yaml`. Names are compared in NFC: macOS keeps them decomposed, and
 * が as two code points is the same name. Two names that are one in NFC and names that nearly end so are reported; hidden files and the names in `known` are passed over.
 */
export async function listNames(
  files: FileSystem,
  folder: string,
  ending: '.md' | '.yaml',
  known: ReadonlySet<string>,
  report: Report,
): Promise<FolderNames> {
  const paths = new Map<string, string>();
  for (const name of await files.list(folder)) {
    if (name.startsWith('.') || known.has(name)) continue;
    const path = `${folder}/${name}`;
    const place = { file: path, line: 1, column: 1 };
    if (!name.toLowerCase().endsWith(ending)) {
      if (mistaken.test(name)) report('unexpected-file', place, { expected: name.replace(mistaken, ending) });
      continue;
    }
    const base = name.slice(0, -ending.length).normalize('NFC');
    if (!name.endsWith(ending))
      report('file-name-mismatch', place, {
        found: name,
        expected: `${name.slice(0, -ending.length)}${ending}`,
      });
    const twin = paths.get(base);
    if (twin === undefined) paths.set(base, path);
    else report('same-file-name', place, { other: twin }, [{ ...place, file: twin }]);
  }
  return { folder, paths: new Map([...paths].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) };
}

/** A name as people read it: width and case of letters do not count. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Finds a name that differs from `wanted` in nothing but case or width, so that one of the two must be renamed. */
export function nearlySame(wanted: string, names: Iterable<string>): string | undefined {
  const key = folded(wanted);
  for (const name of names) if (name !== wanted && folded(name) === key) return name;
  return undefined;
}
