import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import type { World } from './world.ts';

/** What git knows of some files of a folder. */
export interface SourceHistory {
  /** When the newest commit that touched one of them was made. */
  readonly committed: Date;
  /** Object ids of the files as last committed, by path inside the folder. */
  readonly objects: ReadonlyMap<string, string>;
}

/**
 * The newest commit of some files or folders inside a folder; nothing where the folder is in no git repository, where
 * nothing of them was committed, or where there is no git.
 *
 * A book's repository may be hostile, and its settings can name programs. Only objects are read (`rev-list`, `ls-tree`):
 * never the index or the files, for which git would run monitors and filters, and nothing is fetched.
 */
export async function sourceHistory(
  folder: string,
  paths: readonly string[],
  environment: World['environment'],
): Promise<SourceHistory | undefined> {
  const ask = (words: readonly string[]) => askGit(folder, [...words, 'HEAD', '--', ...paths], environment);
  const newest = await ask(['rev-list', '-1', '--timestamp']);
  const seconds = Number(/^(\d{1,12}) [0-9a-f]{40,64}$/mu.exec(newest ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(seconds) || seconds >= yearTenThousand) return undefined;
  const tree = await ask(['ls-tree', '-r', '-z']);
  return tree === undefined ? undefined : { committed: new Date(seconds * 1000), objects: objectsOf(tree) };
}

/** Dates of metadata have years of four digits. */
const yearTenThousand = 253_402_300_800;

/** `100644 blob <id>\t<path>`, each ended by a zero; anything but files (links, submodules) is left out. */
function objectsOf(tree: string): ReadonlyMap<string, string> {
  const entries = tree.split('\0').flatMap((entry) => {
    const [, id = '', path = ''] = /^100\d{3} blob ([0-9a-f]{40,64})\t([^]+)$/u.exec(entry) ?? [];
    return path === '' ? [] : [[path, id] as const];
  });
  return new Map(entries);
}

async function askGit(
  folder: string,
  words: readonly string[],
  { PATH, HOME, USERPROFILE, SystemRoot }: World['environment'],
): Promise<string | undefined> {
  const settings = ['core.fsmonitor=false', `core.hooksPath=${devNull}`, 'safe.bareRepository=explicit'];
  const answer = await promisify(execFile)(
    'git',
    ['--no-pager', '-C', folder, ...settings.flatMap((setting) => ['-c', setting]), ...words],
    {
      // Nothing else of the environment: GIT_DIR and its kin would lead to another repository.
      env: {
        ...{ PATH, HOME, USERPROFILE, SystemRoot, LC_ALL: 'C' },
        ...{ GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_NO_REPLACE_OBJECTS: '1' },
        ...{ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
      },
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
      windowsHide: true,
    },
  ).catch(() => undefined);
  return answer?.stdout;
}
