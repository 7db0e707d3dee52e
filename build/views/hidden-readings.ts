import type { Book } from '../model/book.ts';
import type { Cell, RenderedBook, RenderedNote, Row, Section } from '../model/rendered.ts';
import { allSheetItems } from '../questions/all-items.ts';
import { questionAnchor } from '../questions/sheet.ts';
import { withoutReadings } from '../tree/without-readings.ts';
import { questionOf } from './question-rows.ts';

/** What a reader sees at once, by ids: a page of print, or a document where there are no pages. */
export interface SeenTogether {
  readonly rows: readonly string[];
  readonly notes: readonly string[];
}

/**
 * The edition without the readings that give a question away: where a question asks how a word is read, no row or note
 * that is seen with it prints the word's reading. The very same book where there is none to hide.
 */
export function withoutHints(
  book: Book,
  rendered: RenderedBook,
  places: readonly SeenTogether[],
): RenderedBook {
  const asked = askedWords(book);
  return asked.size === 0 ? rendered : hideReadings(rendered, wordsById(places, asked));
}

/** Words whose reading is asked for, by the id of the question's first row. */
function askedWords(book: Book): ReadonlyMap<string, string> {
  const items = book.chapters.flatMap(({ sheet }) => (sheet === undefined ? [] : allSheetItems(sheet)));
  return new Map(
    items.flatMap(({ question }) =>
      question.type === 'reading' && question.asks === 'reading'
        ? [[questionAnchor(question.id), question.shown] as const]
        : [],
    ),
  );
}

/** The words asked for where each row and note is seen. */
function wordsById(
  places: readonly SeenTogether[],
  asked: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { rows, notes } of places) {
    const here = rows.flatMap((row) => asked.get(questionOf(row)) ?? []);
    if (here.length === 0) continue;
    for (const id of [...rows, ...notes]) {
      words.set(id, new Set([...(words.get(id) ?? []), ...here]));
    }
  }
  return words;
}

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
