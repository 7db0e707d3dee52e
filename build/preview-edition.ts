import { bookOfEdition } from './book-of-edition.ts';
import { checkQuestions } from './load/check-questions.ts';
import type { EditionPorts } from './edition-ports.ts';
import type { LoadedProject } from './load/load-book.ts';
import { createTranslate } from './locales/translate.ts';
import type { Report } from './model/message.ts';
import type { Language } from './model/place.ts';
import type { PageGeometry, ServedFiles } from './model/ports.ts';
import { changedRow } from './print/changed-row.ts';
import { makeSheets } from './print/make-sheets.ts';
import type { PlannedEdition } from './print/plan-edition.ts';
import { sourcePlaces, type SourceOf } from './print/source-places.ts';
import { createStopwatch } from './print/stopwatch.ts';
import { planPages } from './print-pages.ts';
import { withDraftMarks } from './views/draft-marks.ts';
import { views } from './views/index.ts';

/** The finished sheets of an edition, as they would be printed, and what leads from them to the author's files. */
export interface EditionSheets {
  /** HTML of each sheet, in order. */
  readonly sheets: readonly string[];
  readonly css: string;
  readonly files: ServedFiles;
  readonly geometry: PageGeometry;
  readonly title: string;
  readonly language: Language;
  readonly sourceOf: SourceOf;
  /** The first row that differs from `before`. */
  readonly changed: string | undefined;
  /** Ms each stage took. */
  readonly timings: Readonly<Record<string, number>>;
  readonly planned: PlannedEdition;
}

/**
 * view ► plan ► paginate: the pages of one edition without a file. What is printed is these sheets; the gates, which read
 * the finished file, belong to `buildEdition`. Gives nothing when the edition has a fault, or no pages.
 */
export async function sheetsOfEdition(
  loaded: LoadedProject,
  editionId: string,
  ports: EditionPorts,
  report: Report,
  before?: EditionSheets,
): Promise<EditionSheets | undefined> {
  const edition = loaded.project.config.editions.find(({ id }) => id === editionId);
  const book = edition === undefined ? undefined : bookOfEdition(loaded, edition);
  if (edition === undefined || book === undefined)
    throw new Error(`edition ${editionId}, or its language, is not one of this book's`);
  if (!checkQuestions(loaded, [edition], 'build', report)) return undefined;
  const watch = createStopwatch(ports.now, () => 0);
  const t = createTranslate();
  const rendered = watch.timeNow('view', () =>
    withDraftMarks(views[edition.view](book, edition, t), book.outOfDate, t),
  );
  if (rendered.sections.length === 0) {
    report('edition-without-pages', edition.place, { edition: edition.id });
    return undefined;
  }
  const { planned } = await planPages(loaded, book, edition, rendered, { ...ports, watch }, report);
  const typesetter = await ports.typesetter();
  const sheets = await watch.time('paginate', () => makeSheets(planned, typesetter, ports.memo));
  const language = rendered.languages[0] ?? book.source;
  return {
    ...{ sheets, css: planned.css, files: planned.files, geometry: planned.metrics.geometry },
    ...{ title: book.config.title[language] ?? '', language, sourceOf: sourcePlaces(book) },
    changed: before && changedRow(before.planned, planned),
    timings: watch.timings,
    planned,
  };
}
