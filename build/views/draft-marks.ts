import type { Element, ElementContent } from 'hast';
import type { DraftMark, RenderedBook, RenderedNote, Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';

/**
 * The book of a draft: every row, and every note, that shows one of these pairs has a mark in the margin. A mark is no
 * word of the book; without pairs the book stays as it is.
 */
export function withDraftMarks(
  book: RenderedBook,
  pairs: ReadonlySet<string> | undefined,
  t: Translate,
): RenderedBook {
  const [language] = book.languages;
  if (pairs === undefined || pairs.size === 0 || language === undefined) return book;
  const mark: DraftMark = { language, label: t(language, 'book:out-of-date') };
  const shows = ({ cells }: Pick<Row, 'cells'>) =>
    cells.some(({ spans }) => spans.some(({ block }) => pairs.has(block)));
  const markRow = (row: Row): Row => {
    if (!shows(row) && !headShows(row, pairs)) return row;
    return {
      ...row,
      mark: row.block === undefined || row.block === row.id ? mark : { ...mark, label: undefined },
    };
  };
  const markNote = (note: RenderedNote): RenderedNote => (shows(note) ? { ...note, mark } : note);
  const markSection = (section: Section): Section => ({
    ...section,
    rows: section.rows.map(markRow),
    notes: section.notes.map(markNote),
    opposite: section.opposite && markSection(section.opposite),
  });
  return { ...book, sections: book.sections.map(markSection) };
}

/** The head of a table is no row of its own: the row that bears the table's id stands for it. */
function headShows({ table, anchors }: Row, pairs: ReadonlySet<string>): boolean {
  return table !== undefined && anchors.includes(table.id) && table.head.some((line) => holds(line, pairs));
}

function holds({ properties, children }: Element, pairs: ReadonlySet<string>): boolean {
  const block = properties['dataBlock'];
  if (typeof block === 'string' && pairs.has(block)) return true;
  return children.some((child: ElementContent) => child.type === 'element' && holds(child, pairs));
}
