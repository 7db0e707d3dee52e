import type { Book } from '../model/book.ts';
import type { ViewSide } from './arrangement.ts';

/** The source side of a book. */
export function sourceSide(book: Book): ViewSide {
  return { name: 'source', language: book.source };
}

/** Both sides, the source first; one where the book has no translation. */
export function bothSides(book: Book): readonly ViewSide[] {
  return book.target === undefined
    ? [sourceSide(book)]
    : [sourceSide(book), { name: 'target', language: book.target }];
}
