import { sectionDocuments } from './epub/section-documents.ts';
import type { Book } from './model/book.ts';
import type { RenderedBook } from './model/rendered.ts';
import { withoutHints } from './views/hidden-readings.ts';

/**
 * The rows of an edition as an EPUB shows them: a document is read as one page, so that none prints the reading of a word
 * that a question in it asks for. The text, which is a document of its own, keeps them all.
 */
export function withoutHintsInDocuments(book: Book, rendered: RenderedBook): RenderedBook {
  const documents = rendered.sections.flatMap(sectionDocuments).map(({ rows, notes }) => ({
    rows: rows.map(({ id }) => id),
    notes: notes.map(({ id }) => id),
  }));
  return withoutHints(book, rendered, documents);
}
