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
      ...sheet.sets.flatMap(({ id, place, items }) => {
        const places = new Set(items.flatMap(({ answeredAt }) => answeredAt)).size;
        return named(['qs', 'qi', ...anchorKinds('as', places)], id, place);
      }),
      ...allSheetItems(sheet).flatMap(({ question, place, answeredAt }) =>
        named(['q', ...anchorKinds('a', answeredAt.length)], question.id, place),
      ),
    ]),
  );
}

/** The id of a row as `questionPlaces` knows it: `q-why` for `q-why/2`. */
export function questionOf(row: string): string {
  return row.split('/')[0] ?? row;
}

/** `a`, `a2`, `a3` …: how ids of answers begin, by the place at which they stand. */
function anchorKinds(kind: string, places: number): readonly string[] {
  return Array.from({ length: Math.max(1, places) }, (_, order) => `${kind}${order === 0 ? '' : order + 1}`);
}
