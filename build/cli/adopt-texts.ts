import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Adopter } from '../interchange/adopt/index.ts';
import { planFiles, withFiles } from '../interchange/adopt/planned-files.ts';
import { createTranslate } from '../locales/translate.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { LoadedProject } from '../pipeline.ts';
import { languagePattern } from '../read/book-schema.ts';
import { programName, startingFolder } from './book-folder.ts';
import { exitCodes, UsageFault } from './faults.ts';
import { nodeFiles } from './node-files.ts';
import { collectMessages, countMessages } from './report.ts';
import { tellMessages } from './tell.ts';
import type { Invocation } from './verbs.ts';
import type { World } from './world.ts';
import { writeNewFiles } from './write-new-files.ts';

/** Japanese, unless a book says otherwise: what is imported has no `book.yaml` yet. */
const source = 'ja';
const usualTarget = 'en';

/**
 * Makes a book of texts that are there already, or adds them to one. The book is read as it will be before anything is
 * written, so that the person sees at once what remains to be mended in the new files; these are written all the same,
 * unless the import itself has found an error: then nothing is.
 */
export async function adoptTexts(
  adopter: Adopter,
  from: string,
  { operand, options, language }: Invocation,
  world: World,
): Promise<number> {
  const t = createTranslate();
  const texts = await openTexts(from, world);
  const target = options.target ?? usualTarget;
  if (!languagePattern.test(target) || target === source)
    throw new UsageFault('cli:import-bad-target', { target });
  const folder = await bookFolder(operand, world);
  const book = nodeFiles(folder);
  const collector = collectMessages();
  const report = reportUnder(texts.shown, collector.report);
  const { files, only } = texts;
  const adoption = await adopter.adopt({ files, only, source, target }, report);
  const name = basename(folder);
  const planned = adoption && (await planFiles(adoption, book, name, collector.report));
  if (planned === undefined) {
    tellMessages(collector.messages(), t, language, world);
    world.err.write(`${t(language, 'cli:import-refused')}\n`);
    return exitCodes.contentErrors;
  }
  const { loadBook } = await world.engine();
  const loaded = await loadBook(withFiles(book, planned), name, collector.report);
  const written = await writeNewFiles(folder, planned);
  const messages = collector.messages();
  tellMessages(messages, t, language, world);
  for (const values of pairSums(loaded)) world.err.write(`${t(language, 'cli:import-sums', values)}\n`);
  const next = { program: programName(world), path: operand ?? '.' };
  world.err.write(`${t(language, 'cli:import-next', next)}\n`);
  for (const path of written) world.out.write(`${path}\n`);
  return countMessages(messages).error > 0 ? exitCodes.contentErrors : exitCodes.fine;
}

interface Texts {
  readonly files: ReturnType<typeof nodeFiles>;
  readonly only: string | undefined;
  /** What stands before the paths in messages, as the person typed it. */
  readonly shown: string;
}

/** The folder that is to be imported, or the one file in its folder. */
async function openTexts(from: string, world: World): Promise<Texts> {
  const path = resolve(startingFolder(world), from);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) {
    return { files: nodeFiles(await realpath(path)), only: undefined, shown: from.replace(/[/\\]+$/u, '') };
  }
  if (found?.isFile() !== true) throw new UsageFault('cli:import-no-texts', { path });
  const real = await realpath(path);
  return { files: nodeFiles(dirname(real)), only: basename(real), shown: dirname(from) };
}

/** The folder of the book, which may be still to come. */
async function bookFolder(operand: string | undefined, world: World): Promise<string> {
  const path = operand === undefined ? startingFolder(world) : resolve(startingFolder(world), operand);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) throw new UsageFault('cli:not-a-folder', { path });
  return found === undefined ? path : realpath(path);
}

/** Places in the texts, as the person can open them. */
function reportUnder(folder: string, report: Report): Report {
  const under = (place: Place): Place => ({
    ...place,
    file: folder === '.' ? place.file : join(folder, place.file === '.' ? '' : place.file),
  });
  return (ruleId, place, values = {}, related = []) => {
    report(ruleId, under(place), values, related.map(under));
  };
}

/** How many pairs each language has, and how they stand. */
function pairSums(loaded: LoadedProject | undefined): readonly Readonly<Record<string, string | number>>[] {
  return [...(loaded?.books ?? [])].map(([language, book]) => {
    const states = book.chapters.flatMap(({ aligned }) => aligned.pairs.map(({ state }) => state));
    const count = (...wanted: readonly string[]): number =>
      states.filter((state) => wanted.includes(state)).length;
    return {
      language,
      pairs: count('paired'),
      stated: count('omitted', 'extra'),
      open: count('missing', 'orphan'),
    };
  });
}
