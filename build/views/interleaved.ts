import type { View } from './view.ts';
import { renderBook } from './bilingual-book.ts';
import { bothSides } from './sides.ts';

/** The translation below each passage (or sentence) of the source, in one column. */
export const interleaved: View = (book, edition, t) =>
  renderBook(book, edition, { sides: bothSides(book), layout: 'stacked', unit: edition.unit }, t);
