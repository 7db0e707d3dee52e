import type { View } from './view.ts';
import { renderBook } from './bilingual-book.ts';
import { bothSides } from './sides.ts';

/** The translation alone, in one wide column. */
export const targetOnly: View = (book, edition, t) =>
  renderBook(book, edition, { sides: bothSides(book).slice(-1), layout: 'stacked', unit: 'paragraph' }, t);
