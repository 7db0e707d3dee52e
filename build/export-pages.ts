import type { EditionPorts } from './edition-ports.ts';
import type { LoadedProject } from './load/load-book.ts';
import { createTranslate } from './locales/translate.ts';
import { pagedFormats, type EditionConfig } from './model/config.ts';
import type { Language } from './model/place.ts';
import { plannedFolios } from './planned-folios.ts';
import type { Folios } from './print/page-sections.ts';
import { createStopwatch } from './print/stopwatch.ts';

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
  if (edition === undefined) return undefined;
  const work = { ...ports, watch: createStopwatch(ports.now, () => 0) };
  return plannedFolios(loaded, edition, createTranslate(), work);
}

function showsText({ view, formats }: EditionConfig): boolean {
  return view !== 'answer-key' && view !== 'worksheet' && formats.some((format) => pagedFormats.has(format));
}
