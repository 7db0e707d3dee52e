import type { FidelityEntry, Exporter } from '../../exports/exporter.ts';
import { countFidelity } from '../../exports/fidelity-json.ts';
import { reasonKey } from '../../exports/reason-key.ts';
import { exporters } from '../../exports/index.ts';
import type { EditionPorts } from '../../edition-ports.ts';
import { translationExporters } from '../../interchange/index.ts';
import { createTranslate } from '../../locales/translate.ts';
import type { Typesetter } from '../../model/ports.ts';
import type { Translate } from '../../model/words.ts';
import { NoBrowser } from '../../typesetter/faults.ts';
import { nearest } from '../../yaml/suggest.ts';
import { exitCodes, UsageFault } from '../faults.ts';
import { keepLock } from '../keep-lock.ts';
import { checkTarget } from '../check-target.ts';
import { checkOutputFolder, writeArtifacts } from '../output.ts';
import { readPackageFile, readStylesheet } from '../package-files.ts';
import { createProgress } from '../progress.ts';
import { refuseEmptySelection } from '../refuse-empty-selection.ts';
import { countMessages } from '../report.ts';
import { sourceDate } from '../source-date.ts';
import { openSoundBook } from '../sound-book.ts';
import { tellMessages } from '../tell.ts';
import type { Command } from '../verbs.ts';
import type { World } from '../world.ts';
import { exportTranslationFile } from './export-translation.ts';

/** `export`: the questions and words of a book as a file of another program, with a report of what it keeps. */
export const exportCommand: Command = async (invocation, world) => {
  const { subject, options, language } = invocation;
  const t = createTranslate();
  const translation = translationExporters.find(({ id }) => id === subject);
  if (translation !== undefined) return exportTranslationFile(translation, invocation, world);
  const exporter = chosenExporter(subject);
  const modified = sourceDate(world.environment['SOURCE_DATE_EPOCH']);
  const book = await openSoundBook(invocation, world);
  if (typeof book === 'number') return book;
  const { engine, loaded, collector, out } = book;
  checkTarget(loaded, options.target);
  const select = { tags: options.tag, levels: options.level };
  refuseEmptySelection(loaded, select);
  await checkOutputFolder(out);
  const request = { exporter, select, target: options.target, modified, cards: loaded.project.lock.cards };
  const pages = exporter.namesPages ? await openPages(t, language, world) : noPages;
  const exported = await engine
    .exportBook(loaded, { ...request, ports: pages.ports }, collector.report)
    .finally(pages.close);
  const messages = collector.messages();
  tellMessages(messages, t, language, world);
  if (exported === undefined || countMessages(messages).error > 0) return exitCodes.contentErrors;
  const [file] = exported.artifacts;
  const lines = fidelityLines(exporter, file?.path ?? '', exported.fidelity, t, language);
  world.err.write(`${lines.join('\n')}\n`);
  const { lock } = loaded.project;
  await keepLock(book.path, lock, exported.cards === undefined ? lock : { ...lock, cards: exported.cards });
  for (const path of await writeArtifacts(out, exported.artifacts)) world.out.write(`${path}\n`);
  return exitCodes.fine;
};

function chosenExporter(asked: string | undefined): Exporter {
  const ids = [...exporters, ...translationExporters].map(({ id }) => id);
  const known = ids.join(', ');
  if (asked === undefined) throw new UsageFault('cli:export-needs-format', { known });
  const found = exporters.find(({ id }) => id === asked);
  if (found !== undefined) return found;
  const guess = nearest(asked, ids);
  throw guess === undefined
    ? new UsageFault('cli:unknown-export', { format: asked, known })
    : new UsageFault('cli:unknown-export-guess', { format: asked, guess, known });
}

/** What became of the questions: the sums, and a line for each that is not as it is here. */
function fidelityLines(
  { checkedBy }: Exporter,
  file: string,
  entries: readonly FidelityEntry[],
  t: Translate,
  language: string,
): readonly string[] {
  const told = entries.filter(({ fidelity }) => fidelity !== 'exact');
  return [
    t(language, 'cli:export-sums', { file, ...countFidelity(entries) }),
    ...told.map(({ id, fidelity, reasons }) => {
      const why = reasons.map((reason) => t(language, reasonKey(reason)));
      const values = { id, fidelity: t(language, `cli:fidelity-${fidelity}`) };
      return `  ${t(language, 'cli:export-entry', { ...values, reasons: why.join(t(language, 'cli:reason-separator')) })}`;
    }),
    checkedBy === undefined
      ? t(language, 'cli:export-untried')
      : t(language, 'cli:export-checked', { readers: checkedBy }),
  ];
}

/** What makes pages, where it can be had. */
interface Pages {
  readonly ports: EditionPorts | undefined;
  readonly close: () => void;
}

const noPages: Pages = { ports: undefined, close: () => undefined };

/** A browser for the numbers of pages; without one the export goes on, and says what it lacks. */
async function openPages(t: Translate, language: string, world: World): Promise<Pages> {
  let typesetter: Typesetter;
  try {
    typesetter = await world.openTypesetter();
  } catch (fault) {
    if (!(fault instanceof NoBrowser)) throw fault;
    world.err.write(`${t(language, 'cli:export-without-pages')}\n`);
    return noPages;
  }
  const progress = createProgress(world.err, 'export', (stage) => t(language, `cli:stage-${stage}`));
  return {
    ports: {
      typesetter: () => Promise.resolve(typesetter),
      stylesheet: (name) => readStylesheet(world.packageFolder, name),
      packageFile: (specifier) => readPackageFile(world.packageFolder, specifier),
      progress,
      now: () => world.now(),
    },
    close: () => {
      progress.done();
      // A browser that does not close has done its work.
      void typesetter.close().catch(() => undefined);
    },
  };
}
