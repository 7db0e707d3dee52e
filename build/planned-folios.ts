import { bookOfEdition } from './book-of-edition.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { EditionConfig } from './model/config.ts';
import type { RenderedBook } from './model/rendered.ts';
import type { Translate } from './model/words.ts';
import { planWithoutHints } from './print/hidden-readings.ts';
import type { Folios } from './print/page-sections.ts';
import { planEdition, type PrintPorts } from './print/plan-edition.ts';
import { views } from './views/index.ts';

/**
 * The page of each element id in an edition as it would be printed, which is planned to know them; nothing where it names
 * a language that the book does not have. Its faults are told when that edition itself is built.
 */
export async function plannedFolios(
  loaded: LoadedProject,
  edition: EditionConfig,
  t: Translate,
  ports: PrintPorts,
): Promise<Folios | undefined> {
  const book = bookOfEdition(loaded, edition);
  if (book === undefined) return undefined;
  const plan = (rows: RenderedBook) => planEdition(book, rows, ports, () => undefined);
  const { planned } = await planWithoutHints(book, views[edition.view](book, edition, t), plan);
  return planned.folios;
}
