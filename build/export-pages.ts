import { bookOfEdition } from './book-of-edition.ts';
import type { EditionPorts } from './edition-ports.ts';
import type { LoadedProject } from './load/load-book.ts';
import { createTranslate } from './locales/translate.ts';
import { pagedFormats, type EditionConfig } from './model/config.ts';
import type { Language } from './model/place.ts';
import type { RenderedBook } from './model/rendered.ts';
import { planWithoutHints } from './print/hidden-readings.ts';
import type { Folios } from './print/page-sections.ts';
import { planEdition } from './print/plan-edition.ts';
import { createStopwatch } from './print/stopwatch.ts';
import { views } from './views/index.ts';

/**
 * The page of each element id in the first printed edition that shows the text in this language; nothing where the book
 * has none.
 */
export async function exportPages(
  loaded: LoadedProject,
  language: Language,
  ports: EditionPorts,
): Promise<Folios | undefined> {
  const { config } = loaded.project;
  const edition = config.editions.find(
    (each) => showsText(each) && (each.target ?? config.targets[0] ?? config.source) === language,
  );
  const book = edition === undefined ? undefined : bookOfEdition(loaded, edition);
  const view = edition === undefined ? undefined : views[edition.view];
  if (edition === undefined || book === undefined || view === undefined) return undefined;
  const work = { ...ports, watch: createStopwatch(ports.now, () => 0) };
  // Its faults are told when that edition itself is built.
  const plan = (rows: RenderedBook) => planEdition(book, rows, work, () => undefined);
  return (await planWithoutHints(book, view(book, edition, createTranslate()), plan)).planned.folios;
}

function showsText({ view, formats }: EditionConfig): boolean {
  return view !== 'answer-key' && view !== 'worksheet' && formats.some((format) => pagedFormats.has(format));
}
