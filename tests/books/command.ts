import { run } from '../../build/cli/run.ts';
import type { World } from '../../build/cli/world.ts';
import { exportBook } from '../../build/export-book.ts';
import { exportTranslation } from '../../build/export-translation.ts';
import { importTranslation } from '../../build/import-translation.ts';
import { buildEdition, checkQuestions, loadBook, withVersions } from '../../build/pipeline.ts';
import { sheetsOfEdition } from '../../build/preview-edition.ts';

/** The folder of this package. */
export const packageFolder = new URL('../..', import.meta.url).pathname;

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the program in this process as it is, main path and all. Without a `replaced` typesetter it fails as our own
 * fault if it asks for a browser, which no book with an error may do.
 */
export async function runTaiyaku(words: readonly string[], replaced: Partial<World> = {}): Promise<Outcome> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => void (written[name] += text),
    isTerminal: false,
    width: 80,
  });
  const world: World = {
    environment: {},
    currentFolder: packageFolder,
    packageFolder,
    nodeVersion: process.version,
    out: stream('out'),
    err: stream('err'),
    now: () => performance.now(),
    engine: async () => ({
      loadBook,
      checkQuestions,
      exportBook,
      exportTranslation: (...order) => Promise.resolve(exportTranslation(...order)),
      importTranslation,
      buildEdition,
      sheetsOfEdition,
      withVersions: (...order) => Promise.resolve(withVersions(...order)),
    }),
    openTypesetter: () => Promise.reject(new Error('this book should never have come as far as pages')),
    interrupted: () => Promise.resolve(),
    watchBook: () => Promise.resolve(() => undefined),
    openPressConverter: () => Promise.reject(new Error('no press in this test')),
    findBrowser: async () => undefined,
    openResults: async () => undefined,
    askProgram: async () => undefined,
    ...replaced,
  };
  return { code: await run(words, world), ...written };
}
