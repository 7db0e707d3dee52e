import type { LoadedProject } from './load/load-book.ts';
import type { EditionConfig } from './model/config.ts';
import type { Translate } from './model/words.ts';
import { plannedFolios } from './planned-folios.ts';
import type { Folios } from './print/page-sections.ts';
import type { PrintPorts } from './print/plan-edition.ts';
import { companionEdition } from './views/companion-edition.ts';

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
  const folios = companion === undefined ? undefined : await plannedFolios(loaded, companion, t, ports);
  return folios ?? new Map();
}
