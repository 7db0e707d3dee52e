import type { Book } from '../model/book.ts';
import type { Cell, RenderedBook, RenderedNote, Row, Section } from '../model/rendered.ts';
import { bookItems } from '../questions/all-items.ts';
import { questionAnchor } from '../questions/sheet.ts';
import { withoutReadings } from '../tree/without-readings.ts';
import type { BookPage } from './lay-out-pages.ts';
import type { PlannedEdition } from './plan-edition.ts';
import { questionOf } from './question-places.ts';

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
  const asked = askedWords(book);
  let current = rendered;
  for (;;) {
    const planned = await plan(current);
    const next = asked.size === 0 ? current : hideReadings(current, wordsByRow(planned.pages, asked));
    if (next === current) return { rendered: current, planned };
    current = next;
  }
}

/** Words whose reading is asked for, by the id of the question's first row. */
function askedWords(book: Book): ReadonlyMap<string, string> {
  return new Map(
    bookItems(book).flatMap(({ question }) =>
      question.type === 'reading' && question.asks === 'reading'
        ? [[questionAnchor(question.id), question.shown] as const]
        : [],
    ),
  );
}

/** The words asked for on the pages of each row and note. */
function wordsByRow(
  pages: readonly BookPage[],
  asked: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { page } of pages) {
    const rows = (page?.pieces ?? []).map((piece) => piece.row);
    const here = rows.flatMap((row) => asked.get(questionOf(row)) ?? []);
    if (here.length === 0) continue;
    for (const id of [...rows, ...(page?.notes ?? []).map(({ note }) => note)]) {
      words.set(id, new Set([...(words.get(id) ?? []), ...here]));
    }
  }
  return words;
}

/** The book without these readings; the very same one where there are none of them. */
function hideReadings(rendered: RenderedBook, words: ReadonlyMap<string, ReadonlySet<string>>): RenderedBook {
  let changed = false;
  const cellsOf = (id: string, cells: readonly Cell[]): readonly Cell[] => {
    const hidden = words.get(id);
    if (hidden === undefined) return cells;
    return cells.map((cell) => {
      const content = withoutReadings(cell.content, [...hidden]);
      if (content === cell.content) return cell;
      changed = true;
      return { ...cell, content };
    });
  };
  const rowOf = (row: Row): Row => ({ ...row, cells: cellsOf(row.id, row.cells) });
  const noteOf = (note: RenderedNote): RenderedNote => ({ ...note, cells: cellsOf(note.id, note.cells) });
  const sectionOf = (section: Section): Section => ({
    ...section,
    rows: section.rows.map(rowOf),
    notes: section.notes.map(noteOf),
    opposite: section.opposite && sectionOf(section.opposite),
  });
  const sections = rendered.sections.map(sectionOf);
  return changed ? { ...rendered, sections } : rendered;
}
