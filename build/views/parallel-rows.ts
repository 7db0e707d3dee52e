import type { View } from './view.ts';
import { renderBook } from './bilingual-book.ts';
import { bothSides } from './sides.ts';

/** Source and translation side by side, level pair by pair or sentence by sentence (`unit`). */
export const parallelRows: View = (book, edition, t) =>
  renderBook(book, edition, { sides: bothSides(book), layout: 'parallel', unit: edition.unit }, t);
