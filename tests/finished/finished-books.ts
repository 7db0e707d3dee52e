import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/** The repository, which is itself the book that it ships. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The first three chapters of the guide, as they were once and will stay: tests may know what stands in them. */
export const firstChapters = fileURLToPath(new URL('../fixtures/first-chapters', import.meta.url));

const program = join(repository, 'dist', 'cli', 'main.js');

/** How one run of the program ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Where it was to write. */
  readonly folder: string;
}

/** Surroundings that must leave no trace in what is built: far away, nothing that other runs kept is used. */
export const surroundings = {
  plain: { TZ: 'UTC', LC_ALL: 'C' },
  faraway: { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8', TAIYAKU_CACHE: 'off' },
} as const;

/**
 * Builds a book through the program's own command line, in a process of its own, once in a run of the tests whoever
 * asks. `name` says which build is meant.
 */
export async function built(
  name: string,
  book: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = surroundings.plain,
): Promise<Run> {
  const folder = join(inject('finishedBooks'), name);
  return once(folder, async () => {
    return { ...(await run(['build', book, ...words, '--out', folder], environment)), folder };
  });
}

/** The folder with the chapters of the guide in the editions that the tests look at. */
export async function builtGuide(where: keyof typeof surroundings = 'plain'): Promise<string> {
  const words = ['--edition', 'reader,student,key'];
  return folderOf(await built(`guide-${where}`, firstChapters, words, surroundings[where]));
}

/** The folder of a build that must have gone well. */
export function folderOf(result: Run): string {
  if (result.code !== 0) throw new Error(`the book was not built (exit code ${result.code}):\n${result.err}`);
  return result.folder;
}

/** Runs the compiled program in the given surroundings. */
export async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = surroundings.plain,
): Promise<Omit<Run, 'folder'>> {
  await compiled();
  const { SOURCE_DATE_EPOCH: _, ...inherited } = process.env;
  // What runs keep is shared within a run of the tests, and lasts no longer.
  const kept = { TAIYAKU_CACHE: join(inject('finishedBooks'), 'cache') };
  const options = { env: { ...inherited, ...kept, ...environment }, maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 70;
      resolve({ code, out, err });
    });
  });
}

/** The program as the sources now say it, compiled once in a run. */
export async function compiled(): Promise<void> {
  await once(join(inject('finishedBooks'), 'compiled'), () => {
    const compiler = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
    const words = [compiler, '-p', 'build/tsconfig.json'];
    const { status, stdout } = spawnSync(process.execPath, words, { cwd: repository, encoding: 'utf8' });
    if (status !== 0) console.warn(`the program does not compile cleanly:\n${stdout}`);
    if (!existsSync(program)) throw new Error('the program is not compiled: npm run compile');
    return Promise.resolve(true);
  });
}

/** Test files run in processes of their own: the first to make the folder does the work, the others wait for it. */
async function once<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const done = `${folder}.json`;
  try {
    await mkdir(folder);
  } catch {
    while (!existsSync(done)) await setTimeout(200);
    // Written below, by the process that did the work.
    const kept = JSON.parse(await readFile(done, 'utf8')) as { readonly result: T; readonly fault?: string };
    if (kept.fault !== undefined) throw new Error(kept.fault);
    return kept.result;
  }
  const keep = async (kept: { readonly result: T } | { readonly fault: string }) => {
    await writeFile(`${done}.part`, JSON.stringify(kept));
    await rename(`${done}.part`, done);
  };
  try {
    const result = await work();
    await keep({ result });
    return result;
  } catch (fault) {
    await keep({ fault: String(fault) });
    throw fault;
  }
}
