import type { Edit } from './book-files.ts';

/** A book with one fault: the good book, changed in one place. What must be said of it stands in `fixtures/books/bad`. */
export interface BadBook {
  /** Also the name of the golden file. */
  readonly name: string;
  readonly edit: Edit;
}
