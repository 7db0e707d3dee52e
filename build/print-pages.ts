import type { Book } from './model/book.ts';
import type { EditionConfig } from './model/config.ts';
import type { Report } from './model/message.ts';
import type { RenderedBook } from './model/rendered.ts';
import { createTranslate } from './locales/translate.ts';
import type { LoadedProject } from './load/load-book.ts';
import { planWithoutHints, type PlannedWithoutHints } from './print/hidden-readings.ts';
import { planEdition, type PrintPorts } from './print/plan-edition.ts';
import { printEdition, type PrintedEdition } from './print/print-edition.ts';
import { companionPages } from './companion-pages.ts';

/** plan ► paginate ► print ► finish, of the rows of an edition. */
export async function printPages(
  loaded: LoadedProject,
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  work: PrintPorts,
  report: Report,
): Promise<PrintedEdition | undefined> {
  const hidden = await planPages(loaded, book, edition, rendered, work, report);
  return printEdition(book, edition, hidden.rendered, hidden.planned, work, report);
}

/** The rows of an edition with all page breaks chosen, and the page numbers of other editions that it names. */
export async function planPages(
  loaded: LoadedProject,
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  work: PrintPorts,
  report: Report,
): Promise<PlannedWithoutHints> {
  const elsewhere = await companionPages(loaded, edition, createTranslate(), work);
  return planWithoutHints(book, rendered, (rows) => planEdition(book, rows, work, report, elsewhere));
}
