import { join, resolve } from 'node:path';
import { createTranslate } from '../locales/translate.ts';
import type { Report } from '../model/message.ts';
import type { FileSystem } from '../model/ports.ts';
import type { LoadedProject } from '../pipeline.ts';
import { openBookFolder, startingFolder } from './book-folder.ts';
import { exitCodes } from './faults.ts';
import { readBook } from './read-book.ts';
import { collectMessages, type Collector } from './report.ts';
import { contentCode, tellMessages } from './tell.ts';
import type { Invocation } from './verbs.ts';
import type { Engine, World } from './world.ts';

/** A book without errors, to make files of. */
export interface SoundBook {
  /** The book's folder. */
  readonly path: string;
  readonly files: FileSystem;
  /** The folder for what is made. */
  readonly out: string;
  readonly engine: Engine;
  readonly loaded: LoadedProject;
  /** Holds what was found on the way, and goes on collecting. */
  readonly collector: Collector;
}

/** What a command does with a book before it is judged. */
interface Leniency {
  readonly examine?: (loaded: LoadedProject, report: Report) => LoadedProject;
  readonly open?: ReadonlySet<string>;
}

/**
 * Opens and reads a book; where it has errors, they are told, and the exit code that they call for is given instead.
 * `examine` may find more of them, and change the book.
 * Errors of the rules in `open` are told with the rest, and the work goes on.
 */
export async function openSoundBook(
  { operand, options, language }: Invocation,
  world: World,
  { examine = (loaded) => loaded, open = new Set() }: Leniency = {},
): Promise<SoundBook | number> {
  const folder = await openBookFolder(operand, world);
  const out =
    options.out === undefined ? join(folder.path, 'out') : resolve(startingFolder(world), options.out);
  const engine = await world.engine();
  const collector = collectMessages();
  const read = await readBook(folder, engine, world, options, collector.report);
  const loaded = read && examine(read, collector.report);
  const messages = collector.messages();
  const grave = messages.filter(({ ruleId }) => !open.has(ruleId));
  const code = contentCode(grave, loaded !== undefined);
  if (loaded === undefined || code !== exitCodes.fine) {
    tellMessages(messages, createTranslate(), language, world);
    return code;
  }
  return { path: folder.path, files: folder.files, out, engine, loaded, collector };
}
