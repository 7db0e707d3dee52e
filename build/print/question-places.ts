import type { Book } from '../model/book.ts';
import type { Place } from '../model/place.ts';
import { answerId, questionId } from '../questions/sheet.ts';

/**
 * Where each row of a question, of its answer or of its set was written, by the id of the row without the number of its
 * part (`questions/sheet.ts`).
 */
export function questionPlaces(book: Book): ReadonlyMap<string, Place> {
  const sets = book.chapters.flatMap((chapter) => chapter.exercises?.sets ?? []);
  return new Map(
    sets.flatMap(({ id, place, items }) => [
      ...['qs', 'qi', 'as'].map((kind) => [`${kind}-${id}`, place] as const),
      ...items.flatMap((item) => [
        [questionId(item.id), item.place] as const,
        [answerId(item.id), item.place] as const,
      ]),
    ]),
  );
}

/** The id of a row as `questionPlaces` knows it: `q-why` for `q-why/2`. */
export function questionOf(row: string): string {
  return row.split('/')[0] ?? row;
}
