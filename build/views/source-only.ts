import type { View } from './view.ts';
import { renderBook } from './bilingual-book.ts';
import { sourceSide } from './sides.ts';

/** The source alone, in one wide column. */
export const sourceOnly: View = (book, edition, t) =>
  renderBook(book, edition, { sides: [sourceSide(book)], layout: 'stacked', unit: 'paragraph' }, t);
