import type { Book } from '../model/book.ts';
import type { Report } from '../model/message.ts';
import type { SideName } from '../model/place.ts';
import { isInJisX0213 } from '../text/jis-x-0213.ts';

/**
 * Reports `character-outside-jis`: characters of the text, headings and notes on some sides that are not in JIS X
 * 0213:2004, which is what Japanese shops take. Each character is reported once, at the block in which it comes first.
 */
export function checkRepertoire({ chapters }: Book, sides: readonly SideName[], report: Report): void {
  const known = new Set<string>();
  for (const chapter of chapters) {
    const pairs = [...chapter.pairs, ...chapter.notes.flatMap((note) => note.pairs)];
    for (const { place, text } of pairs.flatMap((pair) => sides.flatMap((side) => pair[side]))) {
      for (const character of text) {
        if (known.has(character) || /\s/u.test(character)) continue;
        known.add(character);
        if (!isInJisX0213(character))
          report('character-outside-jis', place, { character, code: named(character) });
      }
    }
  }
}

function named(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
