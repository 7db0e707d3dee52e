import { bookOf } from './edition-project.ts';
import type { EditionConfig } from './model/config.ts';
import type { Translate } from './model/words.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { RenderedBook } from './model/rendered.ts';
import { planWithoutHints } from './print/hidden-readings.ts';
import { planEdition, type PrintPorts } from './print/plan-edition.ts';
import type { Folios } from './print/page-sections.ts';
import { views } from './views/index.ts';
import { questionEdition } from './views/question-edition.ts';

/** For an answer key: where each question stands in the edition that has them; nothing for any other edition. */
export async function questionPages(
  loaded: LoadedProject,
  edition: EditionConfig,
  t: Translate,
  ports: PrintPorts,
): Promise<Folios> {
  const companion =
    edition.view === 'answer-key' ? questionEdition(loaded.project.config, edition) : undefined;
  const view = companion === undefined ? undefined : views[companion.view];
  const book = companion && bookOf(loaded, companion);
  if (companion === undefined || view === undefined || book === undefined) {
    return new Map();
  }
  // Its faults are told when that edition itself is built.
  const plan = (rows: RenderedBook) => planEdition(book, rows, ports, () => undefined);
  const { planned } = await planWithoutHints(book, view(book, companion, t), plan);
  return planned.folios;
}
