import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { PageGeometry } from '../model/ports.ts';
import type { RenderedBook } from '../model/rendered.ts';
import type { DocumentInformation } from '../finish/information.ts';
import { publicationDate } from '../publication-date.ts';
import { bookInformation } from './book-information.ts';
import { finishEdition } from './finish-edition.ts';
import type { BookPage } from './lay-out-pages.ts';
import { makeSheets } from './make-sheets.ts';
import type { Folios } from './page-sections.ts';
import type { PlannedEdition, PrintPorts } from './plan-edition.ts';
import { printGates } from './print-gates.ts';

export interface PrintedEdition {
  readonly pdf: Uint8Array;
  /** The finished pages as HTML, in order. */
  readonly sheets: readonly string[];
  readonly pages: readonly BookPage[];
  /** The page of each element id. */
  readonly folios: Folios;
  readonly versions: Readonly<Record<string, string>>;
  readonly geometry: PageGeometry;
  readonly information: DocumentInformation;
}

/**
 * Makes the printed file of a planned edition: Paged.js makes the pages, one print, finish; the result is held against
 * the manuscript. Gives nothing when a gate has reported a fault.
 */
export async function printEdition(
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  planned: PlannedEdition,
  ports: PrintPorts,
  report: Report,
): Promise<PrintedEdition | undefined> {
  const { progress, watch } = ports;
  const { css, files, pages, folios } = planned;
  const { geometry } = planned.metrics;
  const typesetter = await ports.typesetter();
  progress.stage('paginate', `${pages.length}`);
  const sheets = await watch.time('paginate', () => makeSheets(planned, typesetter, ports.memo));
  progress.stage('print', `${sheets.length}`);
  const language = rendered.languages[0] ?? book.source;
  const title = book.config.title[language] ?? '';
  const printed = await watch.time('print', () =>
    typesetter.print({ sheets, geometry, css, files, title, language }),
  );
  progress.stage('finish');
  const passed = watch.timeNow('finish', () =>
    printGates(book, edition, rendered, sheets, printed, planned, report),
  );
  if (!passed) {
    return undefined;
  }
  const modified = ports.modified ?? publicationDate(book.config.published);
  const information = bookInformation(book, edition, rendered, modified);
  const pdf = await watch.time('finish', () =>
    finishEdition(edition, rendered, pages, printed, geometry, information, report),
  );
  return pdf === undefined
    ? undefined
    : { pdf, sheets, pages, folios, versions: typesetter.versions, geometry, information };
}
