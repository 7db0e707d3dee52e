import type { Book } from '../model/book.ts';
import type { Place } from '../model/place.ts';
import { allSheetItems } from '../questions/all-items.ts';

/**
 * Where each row of a question, of its answer or of its set was written, by the id of the row without the number of its
 * part: `q-<item>`, `a-<item>`, `qs-<set>`, `qi-<set>`, `as-<set>`, as the sheets of questions name them.
 */
export function questionPlaces(book: Book): ReadonlyMap<string, Place> {
  const sheets = book.chapters.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet]));
  const named = (kinds: readonly string[], id: string, place: Place) =>
    kinds.map((kind) => [`${kind}-${id}`, place] as const);
  return new Map(
    sheets.flatMap((sheet) => [
      ...sheet.sets.flatMap(({ id, place }) => named(['qs', 'qi', 'as', 'as2', 'as3', 'as4'], id, place)),
      ...allSheetItems(sheet).flatMap(({ question, place }) =>
        named(['q', 'a', 'a2', 'a3', 'a4'], question.id, place),
      ),
    ]),
  );
}

/** The id of a row as `questionPlaces` knows it: `q-why` for `q-why/2`. */
export function questionOf(row: string): string {
  return row.split('/')[0] ?? row;
}
