import { bookOfEdition } from './book-of-edition.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { EditionConfig } from './model/config.ts';
import type { Translate } from './model/words.ts';
import type { RenderedBook } from './model/rendered.ts';
import { planWithoutHints } from './print/hidden-readings.ts';
import { planEdition, type PrintPorts } from './print/plan-edition.ts';
import type { Folios } from './print/page-sections.ts';
import { companionEdition } from './views/companion-edition.ts';
import { views } from './views/index.ts';

/**
 * For an edition that lacks what it names the pages of: where each question, block and box stands in its companion,
 * which is planned with questions and answers of its own. Nothing for any other edition.
 */
export async function companionPages(
  loaded: LoadedProject,
  edition: EditionConfig,
  t: Translate,
  ports: PrintPorts,
): Promise<Folios> {
  const companion = companionEdition(loaded.project.config, edition);
  const view = companion === undefined ? undefined : views[companion.view];
  const book = companion === undefined ? undefined : bookOfEdition(loaded, companion);
  if (companion === undefined || view === undefined || book === undefined) {
    return new Map();
  }
  // Its faults are told when that edition itself is built.
  const plan = (rows: RenderedBook) => planEdition(book, rows, ports, () => undefined);
  const { planned } = await planWithoutHints(book, view(book, companion, t), plan);
  return planned.folios;
}
