import { bookOfEdition } from './book-of-edition.ts';
import { answerGate } from './concealed-answers.ts';
import type { Message, Report } from './model/message.ts';
import type { Artifact } from './model/ports.ts';
import { createTranslate } from './locales/translate.ts';
import { checkQuestions } from './load/check-questions.ts';
import type { LoadedProject } from './load/load-book.ts';
import { editionFiles } from './edition-files.ts';
import type { EditionPorts } from './edition-ports.ts';
import { reportJson } from './print/report-json.ts';
import { createStopwatch } from './print/stopwatch.ts';
import { withDraftMarks } from './views/draft-marks.ts';
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
  if (edition === undefined || book === undefined)
    throw new Error(`edition ${editionId}, or its language, is not one of this book's`);
  const messages: Message[] = [...loaded.messages];
  const tell: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
    report(ruleId, place, values, related);
  };
  if (!checkQuestions(loaded, [edition], 'build', tell)) return undefined;
  const watch = createStopwatch(ports.now, ports.peakMemory ?? (() => 0));
  const t = createTranslate();
  const rendered = watch.timeNow('load', () =>
    withDraftMarks(views[edition.view](book, edition, t), book.outOfDate, t),
  );
  if (rendered.sections.length === 0) {
    tell('edition-without-pages', edition.place, { edition: edition.id });
    return undefined;
  }
  const work = { ...ports, watch };
  const made = await editionFiles(loaded, book, edition, rendered, work, t, tell);
  if (made === undefined) return undefined;
  const keepsSecrets = await answerGate(loaded, book, edition, work);
  if (!(await keepsSecrets([...made.unpressed, ...made.artifacts], tell))) return undefined;
  const { pages, parity, versions } = made;
  const { timings, memory } = watch;
  const tools = { ...versions, ...ports.toolVersions };
  const json = reportJson({ book, edition, pages, parity, warnings: messages, timings, memory, tools });
  const file = { path: `${config.id}-${edition.id}.report.json`, bytes: new TextEncoder().encode(json) };
  return (await keepsSecrets([file], tell)) ? [...made.artifacts, file] : undefined;
}
