import { severityOf } from '../diagnostics/catalog.ts';
import { pageGate } from '../gates/page-gate.ts';
import type { FacingSheet } from '../gates/note-gate.ts';
import { checkSheets } from '../gates/sheet-gates.ts';
import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { SideName } from '../model/place.ts';
import type { PrintResult } from '../model/ports.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { expectedTexts } from './expected-text.ts';
import type { PlannedEdition } from './plan-edition.ts';
import { blockPlaces, rowPlaces } from './row-places.ts';

/**
 * Holds the finished sheets against the manuscript and the plan: every word of each language in reading
 * order, every note once on the page of its call, every link and page number true, each row on the page that it was
 * planned for, nothing outside its box, as many sheets as were planned. Gives true when nothing was reported as an error.
 */
export function printGates(
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  sheets: readonly string[],
  printed: PrintResult,
  planned: PlannedEdition,
  report: Report,
): boolean {
  let passed = true;
  const tell: Report = (ruleId, place, values, related) => {
    passed &&= severityOf(ruleId) !== 'error';
    report(ruleId, place, values, related);
  };
  const texts = expectedTexts(book, rendered);
  const places = blockPlaces(book);
  const sides = noteSides(rendered);
  const notes = book.chapters
    .flatMap((chapter) => chapter.notes)
    .filter((note) => sides.has(note.id))
    .map(({ id, number, pairs }) => ({
      ...{ id, number, sides: sides.get(id) },
      place: places.get(pairs[0]?.id ?? '') ?? edition.place,
    }));
  checkSheets(sheets, { texts, notes, facing: facingSheets(planned) }, tell);
  if (sheets.length !== planned.pages.length) {
    tell('page-count', edition.place, { found: sheets.length, expected: planned.pages.length });
  }
  const placeOf = rowPlaces(book, edition);
  // Only where every word is there: a page that lost one is not as planned either, and has been named.
  if (passed) {
    pageGate(sheets, planned.composed, placeOf, tell);
  }
  for (const { page, row, by } of printed.overflows) {
    tell('outside-page', placeOf(row), { page, row, by: Math.round(by * 10) / 10 });
  }
  return passed;
}

/** The notes that stand in the book; of notes on facing pages, the languages that have them. */
function noteSides({ sections }: RenderedBook): ReadonlyMap<string, readonly SideName[] | undefined> {
  const sides = new Map<string, readonly SideName[] | undefined>();
  for (const { notes, opposite } of sections) {
    notes.forEach(({ id }) => sides.set(id, opposite === undefined ? undefined : ['source']));
    opposite?.notes.forEach(({ id }) => sides.set(id, [...(sides.get(id) ?? []), 'target']));
  }
  return sides;
}

function facingSheets({ pages }: PlannedEdition): readonly (FacingSheet | undefined)[] {
  return pages.map(({ page, section, side }, index) =>
    page === undefined || section.measured.spaces === undefined
      ? undefined
      : { side: side === 'verso' ? 'source' : 'target', spread: Math.ceil(index / 2) },
  );
}
