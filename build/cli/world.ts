import type { PressConverter, Typesetter } from '../model/ports.ts';
import type { exportBook } from '../export-book.ts';
import type { exportTranslation } from '../export-translation.ts';
import type { importTranslation } from '../import-translation.ts';
import type { buildEdition, checkQuestions, loadBook, withVersions } from '../pipeline.ts';
import type { sheetsOfEdition } from '../preview-edition.ts';
import type { BrowserInstall } from '../typesetter/browser.ts';
import type { DiskCache } from './result-cache.ts';

import type { WatchBook } from './preview/watch-book.ts';

/** One of the two standard streams. */
export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 where that is unknown. */
  readonly width: number;
}

/** The main path of the program, as the commands see it. Tests put a double in its place. */
export interface Engine {
  readonly loadBook: typeof loadBook;
  readonly checkQuestions: typeof checkQuestions;
  readonly buildEdition: typeof buildEdition;
  readonly sheetsOfEdition: typeof sheetsOfEdition;
  withVersions(...order: Parameters<typeof withVersions>): Promise<ReturnType<typeof withVersions>>;
  readonly exportBook: typeof exportBook;
  exportTranslation(
    ...order: Parameters<typeof exportTranslation>
  ): Promise<ReturnType<typeof exportTranslation>>;
  readonly importTranslation: typeof importTranslation;
}

/** Everything that a command may touch. The only place where the process, the clock and the terminal come in. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly currentFolder: string;
  /** The folder of this package: a clone of the repository, or its place in `node_modules`. */
  readonly packageFolder: string;
  readonly nodeVersion: string;
  readonly out: Stream;
  readonly err: Stream;
  now(): number;
  /** Loaded on demand, so that `--help` does not wait for the Markdown processor. */
  engine(): Promise<Engine>;
  /** With `outlivesSignals` the browser is closed by the command alone, which then ends as it wants to. */
  openTypesetter(options?: { readonly outlivesSignals: boolean }): Promise<Typesetter>;
  /** Resolves when the person ends the program (Ctrl-C), or the system does. */
  interrupted(): Promise<void>;
  /** Tells of changes in a book. */
  readonly watchBook: WatchBook;
  /** What earlier runs kept; nothing where nothing can or should be kept. */
  openResults(): Promise<DiskCache | undefined>;
  /** The program for the `press` format; throws a `MachineFault` with the remedy when it is not there. */
  openPressConverter(): Promise<PressConverter>;
  /** The browser that `openTypesetter` would start. */
  findBrowser(): Promise<BrowserInstall | undefined>;
  /** The first line a program prints, or nothing when there is no such program. */
  askProgram(name: string, words: readonly string[]): Promise<string | undefined>;
}
