import { bookOfEdition } from './book-of-edition.ts';
import { concealedAnswers } from './concealed-answers.ts';
import { pagedFormats, type EditionConfig } from './model/config.ts';
import type { Message, Report } from './model/message.ts';
import type { Artifact } from './model/ports.ts';
import { createTranslate } from './locales/translate.ts';
import { checkQuestions } from './load/check-questions.ts';
import type { LoadedProject } from './load/load-book.ts';
import { packageEdition } from './package-edition.ts';
import type { EditionPorts } from './edition-ports.ts';
import { pagedOutputs } from './print/paged-outputs.ts';
import { printPages } from './print-pages.ts';
import { reportJson } from './print/report-json.ts';
import { createStopwatch } from './print/stopwatch.ts';
import { views } from './views/index.ts';

// read ► parse ► align ► assemble ► check
export { checkQuestions } from './load/check-questions.ts';
export { loadBook, type LoadedProject } from './load/load-book.ts';
export { withVersions } from './record-versions.ts';

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
  const book = edition === undefined ? undefined : bookOfEdition(loaded, edition);
  const view = edition === undefined ? undefined : views[edition.view];
  if (edition === undefined || book === undefined || view === undefined) {
    throw new Error(`edition ${editionId} is not one of this book's, or its view cannot be built`);
  }
  const messages: Message[] = [...loaded.messages];
  const tell: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
    report(ruleId, place, values, related);
  };
  if (!checkQuestions(loaded, [edition], 'build', tell)) return undefined;
  const watch = createStopwatch(ports.now, ports.peakMemory ?? (() => 0));
  const t = createTranslate();
  const rendered = watch.timeNow('load', () => view(book, edition, t));
  if (rendered.sections.length === 0) {
    tell('edition-without-pages', edition.place, { edition: edition.id });
    return undefined;
  }
  const name = `${config.id}-${edition.id}`;
  const wants = (format: EditionConfig['formats'][number]) => edition.formats.includes(format);
  const work = { ...ports, watch };
  const onPages = edition.formats.some((format) => pagedFormats.has(format));
  const printed = onPages ? await printPages(loaded, book, edition, rendered, work, tell) : undefined;
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
  const made: readonly Artifact[] = [
    ...paged.artifacts,
    ...(epub === undefined ? [] : [{ path: `${name}.epub`, bytes: epub }]),
  ];
  const concealed = await concealedAnswers(loaded, book, edition, ports);
  if (concealed !== undefined) {
    ports.progress.stage('gate');
    // Ghostscript garbles kana in the text layer of a press file: its words are read in the file it was made from.
    const source = printed === undefined || wants('pdf') ? [] : [{ path: `${name}.pdf`, bytes: printed.pdf }];
    if (!(await watch.time('gate', () => concealed([...source, ...made], tell)))) {
      return undefined;
    }
  }
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
  const reportFile = { path: `${name}.report.json`, bytes: new TextEncoder().encode(json) };
  const reportPassed = concealed === undefined || (await concealed([reportFile], tell));
  return reportPassed ? [...made, reportFile] : undefined;
}
