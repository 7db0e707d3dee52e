import type { Book } from '../model/book.ts';
import type { RenderedBook } from '../model/rendered.ts';
import { withoutHints, type SeenTogether } from '../views/hidden-readings.ts';
import type { BookPage } from './lay-out-pages.ts';
import type { PlannedEdition } from './plan-edition.ts';

/** An edition planned, and what was planned: the same rows with fewer readings. */
export interface PlannedWithoutHints {
  readonly rendered: RenderedBook;
  readonly planned: PlannedEdition;
}

/**
 * Plans an edition so that no page prints the reading of a word that a question on it asks for. Which rows share a page
 * with the question is known from the plan alone, and without a reading a word may be narrower, so it is planned again
 * until nothing is left to hide; each round hides more, and most books need one.
 */
export async function planWithoutHints(
  book: Book,
  rendered: RenderedBook,
  plan: (rendered: RenderedBook) => Promise<PlannedEdition>,
): Promise<PlannedWithoutHints> {
  let current = rendered;
  for (;;) {
    const planned = await plan(current);
    const next = withoutHints(book, current, planned.pages.map(seenOnPage));
    if (next === current) return { rendered: current, planned };
    current = next;
  }
}

function seenOnPage({ page }: BookPage): SeenTogether {
  return {
    rows: (page?.pieces ?? []).map(({ row }) => row),
    notes: (page?.notes ?? []).map(({ note }) => note),
  };
}
