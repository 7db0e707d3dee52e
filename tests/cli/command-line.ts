import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../build/cli/run.ts';
import type { Engine, World } from '../../build/cli/world.ts';
import { checkQuestions } from '../../build/load/check-questions.ts';
import { exportBook } from '../../build/export-book.ts';
import { exportTranslation } from '../../build/export-translation.ts';
import { importTranslation } from '../../build/import-translation.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { LoadedProject } from '../../build/load/load-book.ts';

export const packageFolder = new URL('../..', import.meta.url).pathname;

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  /** The empty folder that the commands are run in. */
  readonly folder: string;
  run(words: readonly string[], environment?: World['environment']): Promise<Outcome>;
  remove(): Promise<void>;
}

/** A command line in an empty folder of its own, in this process, with any part of the outside replaced. */
export async function openCommandLine(replaced: Partial<World> = {}): Promise<CommandLine> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'taiyaku-cli-')));
  return {
    folder,
    run: async (words, environment = {}) => {
      const written = { out: '', err: '' };
      const stream = (name: 'out' | 'err') => ({
        write: (text: string) => void (written[name] += text),
        isTerminal: false,
        width: 80,
      });
      const world: World = {
        environment,
        currentFolder: folder,
        packageFolder,
        nodeVersion: 'v20.20.0',
        out: stream('out'),
        err: stream('err'),
        now: () => 0,
        engine: async () => reading,
        openTypesetter: () => Promise.reject(new Error('no browser in this test')),
        interrupted: () => Promise.resolve(),
        watchBook: () => Promise.resolve(() => undefined),
        openPressConverter: () => Promise.reject(new Error('no press in this test')),
        findBrowser: async () => undefined,
        openResults: async () => undefined,
        askProgram: async () => undefined,
        ...replaced,
      };
      return { code: await run(words, world), ...written };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Reads books as the program does, and makes no pages. */
export const reading: Engine = {
  loadBook,
  withVersions: (loaded: LoadedProject) => Promise.resolve(loaded),
  checkQuestions,
  exportBook,
  exportTranslation: (...order) => Promise.resolve(exportTranslation(...order)),
  importTranslation,
  buildEdition: () => Promise.reject(new Error('no pages in this test')),
  sheetsOfEdition: () => Promise.reject(new Error('no pages in this test')),
};
