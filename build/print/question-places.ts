import type { Book } from '../model/book.ts';
import type { Place } from '../model/place.ts';

/**
 * Where each row of a question, of its answer or of its set was written, by the id of the row without the number of its
 * part: `q-<item>`, `a-<item>`, `qs-<set>`, `qi-<set>`, `as-<set>`, as the sheets of questions name them.
 */
export function questionPlaces(book: Book): ReadonlyMap<string, Place> {
  const sets = book.chapters.flatMap((chapter) => chapter.exercises?.sets ?? []);
  const named = (kinds: readonly string[], id: string, place: Place) =>
    kinds.map((kind) => [`${kind}-${id}`, place] as const);
  return new Map(
    sets.flatMap(({ id, place, items }) => [
      ...named(['qs', 'qi', 'as'], id, place),
      ...items.flatMap((item) => named(['q', 'a'], item.id, item.place)),
    ]),
  );
}

/** The id of a row as `questionPlaces` knows it: `q-why` for `q-why/2`. */
export function questionOf(row: string): string {
  return row.split('/')[0] ?? row;
}
