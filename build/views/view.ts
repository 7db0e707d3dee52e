import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { RenderedBook } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';

/** Sets a book as one edition wants it: format-neutral, the same for paper and screen. */
export type View = (book: Book, edition: EditionConfig, t: Translate) => RenderedBook;
