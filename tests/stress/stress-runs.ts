import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTypesetter } from '../../build/cli/open-typesetter.ts';
import type { Typesetter } from '../../build/model/ports.ts';
import { writeBook, type BookFiles } from '../books/book-files.ts';
import { runTaiyaku, type Outcome } from '../books/command.ts';
import { browserEnvironment } from '../finished/tools.ts';

/** Builds books by the program's own command line, all with one browser. */
export interface Press {
  /** Writes the book into a folder of its own and builds it there. */
  build(name: string, book: BookFiles, words?: readonly string[]): Promise<Outcome>;
  /** What `align --json` says of a book that was built. */
  align(name: string): Promise<Outcome>;
  /** The finished file of an edition. */
  file(name: string, edition: string, extension?: 'pdf' | 'epub' | 'report.json'): string;
  close(): Promise<void>;
}

/**
 * Opens the browser, and a folder that is removed when it is closed; with `TAIYAKU_STRESS_FOLDER` the books are written
 * there and stay, to be looked at.
 */
export async function openPress(): Promise<Press> {
  const kept = process.env['TAIYAKU_STRESS_FOLDER'];
  if (kept !== undefined) await mkdir(kept, { recursive: true });
  const folder = await realpath(kept ?? (await mkdtemp(join(tmpdir(), 'taiyaku-stress-'))));
  const browser = await openTypesetter(browserEnvironment);
  // The program closes what it has opened when a run is over; this one is closed when all are.
  const shared: Typesetter = { ...browser, versions: browser.versions, close: () => Promise.resolve() };
  return {
    build: async (name, book, words = []) => {
      await writeBook(book, join(folder, name));
      return runTaiyaku(['build', join(folder, name), ...words], {
        openTypesetter: () => Promise.resolve(shared),
      });
    },
    align: (name) => runTaiyaku(['align', join(folder, name), '--json']),
    file: (name, edition, extension = 'pdf') => join(folder, name, 'out', `${name}-${edition}.${extension}`),
    close: async () => {
      await browser.close();
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
