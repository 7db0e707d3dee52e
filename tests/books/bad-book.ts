import type { Edit } from './book-files.ts';

/** A book with one fault: the good book, changed in one place. What must be said of it stands in `fixtures/books/bad`. */
export interface BadBook {
  /** Also the name of the golden file. */
  readonly name: string;
  readonly edit: Edit;
  /** Needs a disk on which the Unicode forms of a name are two names; that of macOS takes them for one. */
  readonly twoForms?: true;
}
