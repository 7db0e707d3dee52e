import type { Report } from '../../model/message.ts';
import type { FileSystem } from '../../model/ports.ts';
import type { TextFile } from '../../model/project.ts';
import { readText } from '../../read/files.ts';
import type { AdoptionRequest } from './adoption.ts';

/** Far above any book. */
const limits = { files: 2000, depth: 12, megabytes: 64 } as const;

/** The files of a folder by their endings. */
export interface FoundFiles {
  /** Paths that have the ending, sorted part by part. */
  readonly paths: readonly string[];
  /** How many other files each folder holds, by its path. */
  readonly others: ReadonlyMap<string, number>;
}

/**
 * The files with this ending in a folder and those below it. Hidden names are passed over, links are reported and not
 * followed. Reports a folder beyond the limits and gives nothing for it.
 */
export async function findFiles(
  files: FileSystem,
  folder: string,
  ending: string,
  report: Report,
): Promise<FoundFiles | undefined> {
  const paths: string[] = [];
  const others = new Map<string, number>();
  const sum = { files: 0, bytes: 0 };
  const visit = async (path: string, depth: number): Promise<boolean> => {
    if (depth > limits.depth) return refuse(path, report);
    for (const name of await files.list(path === '' ? '.' : path)) {
      if (name.startsWith('.')) continue;
      const inner = path === '' ? name : `${path}/${name}`;
      const status = await files.status(inner);
      if (status?.kind === 'link') report('symbolic-link', { file: inner, line: 1, column: 1 });
      if (status?.kind === 'directory' && !(await visit(inner, depth + 1))) return false;
      if (status?.kind !== 'file') continue;
      sum.files += 1;
      if (name.toLowerCase().endsWith(ending)) {
        sum.bytes += status.size;
        paths.push(inner);
      } else others.set(path, (others.get(path) ?? 0) + 1);
      if (sum.files > limits.files || sum.bytes > limits.megabytes * 1024 * 1024) return refuse(path, report);
    }
    return true;
  };
  return (await visit(folder, 0)) ? { paths, others } : undefined;
}

function refuse(folder: string, report: Report): false {
  report('import-too-large', { file: folder === '' ? '.' : folder, line: 1, column: 1 }, limits);
  return false;
}

/** The texts that are meant: one file, or all with this ending. Gives nothing where one of them cannot be read. */
export async function readMeant(
  { files, only }: AdoptionRequest,
  ending: string,
  report: Report,
): Promise<readonly TextFile[] | undefined> {
  const found =
    only === undefined ? await findFiles(files, '', ending, report) : { paths: [only], others: noOthers };
  if (found === undefined) return undefined;
  reportOthers(found.others, report);
  if (found.paths.length === 0) {
    report('import-nothing', { file: '.', line: 1, column: 1 }, { expected: `*${ending}` });
    return undefined;
  }
  return readAll(files, found.paths, report);
}

const noOthers: ReadonlyMap<string, number> = new Map();

/** Reads text files; gives nothing where one of them cannot be read, which is reported. */
export async function readAll(
  files: FileSystem,
  paths: readonly string[],
  report: Report,
): Promise<readonly TextFile[] | undefined> {
  const texts: TextFile[] = [];
  for (const path of paths) {
    const text = await readText(files, path, report);
    if (text !== undefined) texts.push(text);
  }
  return texts.length === paths.length ? texts : undefined;
}

/** Says of each folder how many of its files are not taken. */
export function reportOthers(others: ReadonlyMap<string, number>, report: Report): void {
  for (const [folder, count] of others) {
    report('import-left-out', { file: folder === '' ? '.' : folder, line: 1, column: 1 }, { count });
  }
}
