import { createTranslate } from '../../locales/translate.ts';
import { formatIds, pagedFormats, reflowingFormats } from '../../model/config.ts';
import type { BookConfig, EditionConfig, FormatId, QuestionSelection } from '../../model/config.ts';
import type { Artifact, ResultCache, Typesetter } from '../../model/ports.ts';
import type { Translate } from '../../model/words.ts';
import type { LoadedProject } from '../../pipeline.ts';
import { holdAgainstLock } from '../../load/check-staleness.ts';
import { siteName } from '../../site-name.ts';
import { keepingTypesetter } from '../../typesetter/keeping-typesetter.ts';
import { nearest } from '../../yaml/suggest.ts';
import { exitCodes, UsageFault } from '../faults.ts';
import { bookDate } from '../book-date.ts';
import { watchMemory } from '../memory.ts';
import { checkOutputFolder, writeArtifacts } from '../output.ts';
import { keepLock } from '../keep-lock.ts';
import { installedVersion, readPackageFile, readStylesheet } from '../package-files.ts';
import { fontFamilies } from '../../fonts/font-faces.ts';
import { createMemoryMemo } from '../memory-memo.ts';
import { createProgress } from '../progress.ts';
import { refuseEmptySelection } from '../refuse-empty-selection.ts';
import { countMessages } from '../report.ts';
import type { Collector } from '../report.ts';
import { sourceDate } from '../source-date.ts';
import { refuseForeignFiles } from '../site-folder.ts';
import { openSoundBook } from '../sound-book.ts';
import { tellMessages } from '../tell.ts';
import type { Command, CommandOptions } from '../verbs.ts';
import type { Engine, World } from '../world.ts';

/** `build`: makes the editions asked for, and writes them when every one of them has passed its gates. */
export const build: Command = async (invocation, world) => {
  const { options, language } = invocation;
  const t = createTranslate();
  const formats = askedFormats(options);
  // Asked first, so that a wrong one is told before the book is read.
  sourceDate(world.environment['SOURCE_DATE_EPOCH']);
  const book = await openSoundBook(invocation, world, {
    examine: (loaded, report) => holdAgainstLock(loaded, options.draft, report),
  });
  if (typeof book === 'number') return book;
  const { engine, loaded, collector, out } = book;
  const select = { tags: options.tag, levels: options.level };
  const chosen = chooseEditions(loaded.project.config, options.edition, formats, select);
  if (!engine.checkQuestions(loaded, chosen, 'build', collector.report)) {
    tellMessages(collector.messages(), t, language, world);
    return exitCodes.contentErrors;
  }
  refuseEmptySelection(loaded, select);
  await checkOutputFolder(out);
  for (const { id, formats: made } of chosen)
    if (made.includes('html')) await refuseForeignFiles(out, siteName(loaded.project.config.id, id));
  const asked = withEditions(loaded, chosen);
  const results = options.noCache ? undefined : await world.openResults();
  const work = {
    engine,
    results,
    loaded: await engine.withVersions(asked, chosen, collector.report),
    editions: chosen,
    collector,
    modified: await bookDate(book.path, world.environment),
    stageName: stageNames(t, language),
  };
  const artifacts = await buildAll(work, world);
  const messages = collector.messages();
  tellMessages(messages, t, language, world);
  // A fault of a gate may be placed at its edition in book.yaml; it is no fault of the configuration.
  if (artifacts === undefined || countMessages(messages).error > 0) return exitCodes.contentErrors;
  await keepLock(book.path, loaded.project.lock, work.loaded.project.lock);
  for (const path of await writeArtifacts(out, artifacts)) world.out.write(`${path}\n`);
  await results?.trim();
  return exitCodes.fine;
};

interface Work {
  readonly engine: Engine;
  readonly loaded: LoadedProject;
  readonly editions: readonly EditionConfig[];
  readonly collector: Collector;
  readonly modified: Date | undefined;
  readonly results: ResultCache | undefined;
  readonly stageName: (stage: string) => string;
}

/** Editions for which what was planned is kept: a key comes soon after the book whose pages it names. */
const roundsKept = 3;

/** All editions, with one browser for them; nothing when any of them failed, so that outputs never belong to two states. */
async function buildAll(work: Work, world: World): Promise<readonly Artifact[] | undefined> {
  let typesetter: Promise<Typesetter> | undefined;
  const artifacts: Artifact[] = [];
  const memory = watchMemory();
  const fonts = await fontVersions(world.packageFolder);
  // Opened first, so that nobody waits for the pages of a book that cannot be written.
  const converter = work.editions.some(({ formats }) => formats.includes('press'))
    ? await world.openPressConverter()
    : undefined;
  const press = converter && (() => Promise.resolve(converter));
  let failed = false;
  // Editions are planned more than once: to hide readings, and to find the pages that another edition names.
  const memo = createMemoryMemo(roundsKept);
  try {
    for (const { id } of work.editions) {
      memo.nextRound();
      const progress = createProgress(world.err, id, work.stageName);
      const ports = {
        typesetter: () => (typesetter ??= openTypesetter(world, work.results)),
        stylesheet: (name: string) => readStylesheet(world.packageFolder, name),
        pressConverter: press,
        packageFile: (specifier: string) => readPackageFile(world.packageFolder, specifier),
        progress,
        memo,
        results: work.results,
        now: () => world.now(),
        modified: work.modified,
        peakMemory: () => memory.peak(),
        toolVersions: fonts,
      };
      try {
        const made = await work.engine.buildEdition(work.loaded, id, ports, work.collector.report);
        failed ||= made === undefined;
        artifacts.push(...(made ?? []));
      } finally {
        progress.done();
      }
    }
  } finally {
    memory.stop();
    await closeQuietly(typesetter);
  }
  return failed ? undefined : artifacts;
}

async function openTypesetter(world: World, results: ResultCache | undefined): Promise<Typesetter> {
  const typesetter = await world.openTypesetter();
  return results === undefined ? typesetter : keepingTypesetter(typesetter, results);
}

/** The typefaces' packages with their versions; they are the versions of the fonts. */
async function fontVersions(packageFolder: string): Promise<Readonly<Record<string, string>>> {
  const versions = await Promise.all(
    fontFamilies.map(async ({ family, package: name }) => [
      family,
      await installedVersion(packageFolder, name),
    ]),
  );
  return Object.fromEntries(versions.filter(([, version]) => version !== undefined));
}

/** Stages that have words; the name of any other is shown as it is. */
const stages = ['measure', 'paginate', 'print', 'finish', 'press', 'booklet', 'package', 'gate'];

function stageNames(t: Translate, language: string): (stage: string) => string {
  return (stage) => (stages.includes(stage) ? t(language, `cli:stage-${stage}`) : stage);
}

/** A browser that never opened has told so where it was asked for; one that does not close has done its work. */
async function closeQuietly(typesetter: Promise<Typesetter> | undefined): Promise<void> {
  try {
    await (await typesetter)?.close();
  } catch {
    return;
  }
}

function askedFormats(options: CommandOptions): readonly FormatId[] {
  const known: readonly string[] = formatIds;
  const unknown = options.format.find((format) => !known.includes(format));
  if (unknown !== undefined) {
    throw new UsageFault('cli:unknown-format', { format: unknown, known: known.join(', ') });
  }
  return formatIds.filter((format) => options.format.includes(format));
}

/**
 * The editions to make, each with the formats that it has and that were asked for; one without any is left out. What is
 * made of printed pages can be asked for wherever pages are printed, and a site wherever there is an EPUB, whatever the
 * edition says. None asked for: all.
 */
function chooseEditions(
  config: BookConfig,
  ids: readonly string[],
  formats: readonly FormatId[],
  select: QuestionSelection,
): readonly EditionConfig[] {
  const known = [...new Set(config.editions.flatMap(({ id, family }) => [family, id]))];
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const guess = nearest(unknown, known);
    throw guess === undefined
      ? new UsageFault('cli:unknown-edition', { edition: unknown, known: known.join(', ') })
      : new UsageFault('cli:unknown-edition-guess', { edition: unknown, guess });
  }
  const chosen = config.editions
    .filter(({ id, family }) => ids.length === 0 || ids.includes(id) || ids.includes(family))
    .map((edition) => ({
      ...edition,
      formats: formatsOf(edition, formats),
      select: selectionOf(edition, select),
    }))
    .filter((edition) => edition.formats.length > 0);
  if (chosen.length === 0) throw new UsageFault('cli:nothing-to-build', { formats: formats.join(', ') });
  return chosen;
}

/** The questions asked for on the command line, or those of the edition. */
function selectionOf(edition: EditionConfig, asked: QuestionSelection): QuestionSelection {
  return {
    tags: asked.tags.length > 0 ? asked.tags : edition.select.tags,
    levels: asked.levels.length > 0 ? asked.levels : edition.select.levels,
  };
}

function formatsOf(edition: EditionConfig, asked: readonly FormatId[]): readonly FormatId[] {
  if (asked.length === 0) return edition.formats;
  const has = (kind: ReadonlySet<FormatId>) => edition.formats.some((format) => kind.has(format));
  const [prints, reflows] = [has(pagedFormats), has(reflowingFormats)];
  return asked.filter(
    (format) =>
      edition.formats.includes(format) ||
      (prints && pagedFormats.has(format)) ||
      (reflows && reflowingFormats.has(format)),
  );
}

/** The same book in the formats asked for. All editions stay: a key names pages of one that has questions. */
function withEditions(loaded: LoadedProject, chosen: readonly EditionConfig[]): LoadedProject {
  const known = loaded.project.config.editions;
  const editions = known.map((edition) => chosen.find(({ id }) => id === edition.id) ?? edition);
  const config = { ...loaded.project.config, editions };
  const books = new Map([...loaded.books].map(([language, book]) => [language, { ...book, config }]));
  return { ...loaded, project: { ...loaded.project, config }, books };
}
