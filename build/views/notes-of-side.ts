import type { Book } from '../model/book.ts';

/**
 * The book with its notes in the order in which one language calls them, numbered anew. An edition in one language shows
 * no other calls, and a translation may call its notes in an order of its own. Notes that this language never calls
 * stand last in their chapter, without counting for the next.
 */
export function withNotesOfSide(book: Book, side: 'source' | 'target'): Book {
  let before = 0;
  const chapters = book.chapters.map((chapter) => {
    const start = book.config.notes === 'book' ? before : 0;
    const calls = chapter.pairs.flatMap((pair) => pair[side].flatMap((block) => block.calls));
    const places = new Map([...new Set(calls)].map((label, place) => [label, place]));
    const placeOf = (label: string) => places.get(label) ?? places.size;
    const notes = [...chapter.notes]
      .sort((a, b) => placeOf(a.label) - placeOf(b.label))
      .map((note, index) => ({ ...note, number: start + index + 1 }));
    before += notes.filter(({ label }) => places.has(label)).length;
    return { ...chapter, notes };
  });
  return { ...book, chapters };
}
