import { editionBook } from './assemble/edition-book.ts';
import type { Book } from './model/book.ts';
import { pagedFormats, type EditionConfig } from './model/config.ts';
import type { Message, Report } from './model/message.ts';
import type { Artifact } from './model/ports.ts';
import { createTranslate } from './locales/translate.ts';
import type { LoadedProject } from './load/load-book.ts';
import { packageEdition } from './package-edition.ts';
import type { EditionPorts } from './edition-ports.ts';
import { pagedOutputs } from './print/paged-outputs.ts';
import { planEdition } from './print/plan-edition.ts';
import { printEdition } from './print/print-edition.ts';
import { questionPages } from './question-pages.ts';
import { reportJson } from './print/report-json.ts';
import { createStopwatch } from './print/stopwatch.ts';
import { views } from './views/index.ts';
import { withNotesOfSide } from './views/notes-of-side.ts';

// read ► parse ► align ► assemble ► check
export { loadBook, type LoadedProject } from './load/load-book.ts';

/**
 * view ► plan ► paginate ► print ► finish, and the EPUB package: the artifacts of one edition, in memory. Gives nothing
 * when a gate has reported a fault; then nothing of the edition may be written.
 */
export async function buildEdition(
  loaded: LoadedProject,
  editionId: string,
  ports: EditionPorts,
  report: Report,
): Promise<readonly Artifact[] | undefined> {
  const { config } = loaded.project;
  const edition = config.editions.find(({ id }) => id === editionId);
  const book = edition === undefined ? undefined : bookOf(loaded, edition);
  const view = edition === undefined ? undefined : views[edition.view];
  if (edition === undefined || book === undefined || view === undefined) {
    throw new Error(`edition ${editionId} is not one of this book's, or its view cannot be built`);
  }
  const messages: Message[] = [...loaded.messages];
  const tell: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
    report(ruleId, place, values, related);
  };
  const watch = createStopwatch(ports.now, ports.peakMemory ?? (() => 0));
  const t = createTranslate();
  const rendered = watch.timeNow('load', () => view(book, edition, t));
  const name = `${config.id}-${edition.id}`;
  const wants = (format: EditionConfig['formats'][number]) => edition.formats.includes(format);
  const work = { ...ports, watch };
  const plan = async () =>
    planEdition(book, rendered, work, tell, await questionPages(loaded, book, edition, t, work));
  const onPages = edition.formats.some((format) => pagedFormats.has(format));
  const printed = onPages ? await printEdition(book, edition, rendered, await plan(), work, tell) : undefined;
  if (onPages && printed === undefined) {
    return undefined;
  }
  const epub = wants('epub')
    ? await watch.time('package', () => packageEdition(book, rendered, printed?.pages ?? [], t, ports, tell))
    : undefined;
  if (wants('epub') && epub === undefined) {
    return undefined;
  }
  const paged = await pagedOutputs(name, book, edition, printed, work, t);
  const { timings, memory } = watch;
  const pages = printed?.pages ?? [];
  const json = reportJson({
    book,
    edition,
    pages,
    warnings: messages,
    timings,
    memory,
    tools: { ...paged.versions, ...ports.toolVersions },
  });
  return [
    ...paged.artifacts,
    ...(epub === undefined ? [] : [{ path: `${name}.epub`, bytes: epub }]),
    { path: `${name}.report.json`, bytes: new TextEncoder().encode(json) },
  ];
}

/** The book as an edition has it: its questions chosen, and of their answers what it prints. */
export function bookOf(loaded: LoadedProject, edition: EditionConfig): Book | undefined {
  const { config } = loaded.project;
  const language = edition.target ?? config.targets[0] ?? config.source;
  const whole = loaded.books.get(language);
  const book = whole && editionBook(whole, loaded.exercises.get(language) ?? new Map(), edition);
  if (book === undefined || (edition.view !== 'source-only' && edition.view !== 'target-only')) {
    return book;
  }
  return withNotesOfSide(book, edition.view === 'target-only' ? 'target' : 'source');
}
