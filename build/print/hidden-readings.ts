import type { Element } from 'hast';
import type { Book } from '../model/book.ts';
import type { Cell, RenderedBook, RenderedNote, Row, Section, TableFrame } from '../model/rendered.ts';
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
  const frameOf = framesWithout(wordsByTable(rendered, words), () => (changed = true));
  const rowOf = (row: Row): Row => ({
    ...row,
    cells: cellsOf(row.id, row.cells),
    ...(row.table === undefined ? {} : { table: frameOf(row.table) }),
  });
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

/** The words asked for on any page that a table stands on, by the table's id: its head is printed on all of them. */
function wordsByTable(
  { sections }: RenderedBook,
  words: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { rows, opposite } of sections) {
    for (const { id, table } of [...rows, ...(opposite?.rows ?? [])]) {
      const hidden = words.get(id);
      if (table === undefined || hidden === undefined) continue;
      found.set(table.id, [...new Set([...(found.get(table.id) ?? []), ...hidden])]);
    }
  }
  return found;
}

/** Gives the frames of tables without readings in heads and in what heads a group; rows of a table go on sharing one. */
function framesWithout(
  words: ReadonlyMap<string, readonly string[]>,
  onChange: () => void,
): (frame: TableFrame) => TableFrame {
  const known = new Map<TableFrame, TableFrame>();
  return (frame) => {
    const before = known.get(frame);
    if (before !== undefined) return before;
    const now = frameWithout(frame, words.get(frame.id) ?? []);
    if (now !== frame) onChange();
    known.set(frame, now);
    return now;
  };
}

function frameWithout(frame: TableFrame, words: readonly string[]): TableFrame {
  const bare = (row: Element): Element => {
    const children = withoutReadings(row.children, words);
    return children === row.children ? row : { ...row, children: [...children] };
  };
  const head = frame.head.map(bare);
  const groups = [...(frame.groups ?? [])].map(([id, row]) => [id, bare(row)] as const);
  const same =
    head.every((row, index) => row === frame.head[index]) &&
    groups.every(([id, row]) => row === frame.groups?.get(id));
  if (same) return frame;
  return { ...frame, head, ...(frame.groups === undefined ? {} : { groups: new Map(groups) }) };
}
