import type { Item } from '../model/exercise.ts';
import { kindsOf } from './alike.ts';
import { label } from './label.ts';

/**
 * The letters of a part of an order as keys name it: those of all parts that say the same, for each is right in its place:
 * `b/d` where 「の」 was printed under both.
 */
export function orderLetters({
  parts,
  printed,
}: Pick<Item<'order'>, 'parts' | 'printed'>): (part: number) => string {
  const kinds = kindsOf(parts);
  const letters = new Map<number, string[]>();
  for (const [place, part] of printed.entries()) {
    const kind = kinds[part] ?? part;
    letters.set(kind, [...(letters.get(kind) ?? []), label(place)]);
  }
  return (part) => (letters.get(kinds[part] ?? part) ?? []).join('/');
}
