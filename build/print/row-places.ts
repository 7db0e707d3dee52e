import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Place } from '../model/place.ts';
import { questionOf, questionPlaces } from './question-places.ts';

/** Where what stands in a row, or in a note, was written; the edition, for words that nobody wrote. */
export function rowPlaces(book: Book, edition: EditionConfig): (row: string) => Place {
  const blocks = blockPlaces(book);
  const questions = questionPlaces(book);
  return (row) => blocks.get(blockOf(row)) ?? questions.get(questionOf(row)) ?? edition.place;
}

/** Where each pair of blocks was written. */
export function blockPlaces(book: Book): ReadonlyMap<string, Place> {
  const pairs = book.chapters.flatMap((chapter) => chapter.aligned.pairs);
  return new Map(
    pairs.flatMap((pair) => {
      const block = pair.source[0] ?? pair.target[0];
      return block === undefined ? [] : [[pair.id, block.place] as const];
    }),
  );
}

/** Rows of single sentences and later parts are named after their block: `chapter/p3/s2`. */
function blockOf(row: string): string {
  return row
    .replace(/^note:/, '')
    .split('/')
    .slice(0, 2)
    .join('/');
}
