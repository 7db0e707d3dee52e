import type { Language, Place } from '../model/place.ts';
import { comparableText } from '../text/comparable.ts';

/** The text of one block on one side. */
export interface BlockSide {
  readonly text: string;
  readonly place: Place;
}

/** Plain text of the book by block id, and of each block by language. */
export type BookText = ReadonlyMap<string, ReadonlyMap<Language, BlockSide>>;

/** The book's text as quotes are looked for in it. */
export interface SearchableText {
  /** Of one block, in the form in which quotes are compared, by language; nothing for an unknown block. */
  block(id: string): ReadonlyMap<Language, string> | undefined;
  /** Blocks in which the words stand, those of the given chapter first, at most `limit`. */
  find(
    words: string,
    language: Language,
    chapter: string,
    limit: number,
  ): readonly { readonly id: string; readonly place: Place }[];
}

/** No text holds it (Unicode 16, §23.7), so no quote runs over the end of a block. */
const blockEnd = '\uFFFF';

/** One chapter in one language, as one text. */
interface Stretch {
  readonly chapter: string;
  readonly text: string;
  readonly blocks: readonly { readonly id: string; readonly start: number; readonly place: Place }[];
}

/** Makes the text searchable: each block is put into comparable form once, and each chapter joined once. */
export function searchableText(book: BookText): SearchableText {
  const forms = new Map<string, ReadonlyMap<Language, string>>();
  const block = (id: string) => {
    const known = forms.get(id);
    const sides = known === undefined ? book.get(id) : undefined;
    if (sides === undefined) return known;
    const form = new Map([...sides].map(([language, { text }]) => [language, comparableText(text).text]));
    forms.set(id, form);
    return form;
  };
  const joined = new Map<Language, readonly Stretch[]>();
  const stretches = (language: Language) => {
    const known = joined.get(language) ?? join(book, language, block);
    joined.set(language, known);
    return known;
  };
  return {
    block,
    find(words, language, chapter, limit) {
      const own = (stretch: Stretch) => stretch.chapter === chapter;
      const all = stretches(language);
      const ordered = [...all.filter(own), ...all.filter((stretch) => !own(stretch))];
      const found: { id: string; place: Place }[] = [];
      for (const stretch of ordered) {
        for (let at = stretch.text.indexOf(words); at >= 0 && found.length < limit;) {
          const index = stretch.blocks.findLastIndex(({ start }) => start <= at);
          const hit = stretch.blocks[index];
          if (hit !== undefined) found.push({ id: hit.id, place: hit.place });
          const next = stretch.blocks[index + 1];
          at = next === undefined ? -1 : stretch.text.indexOf(words, next.start);
        }
      }
      return found;
    },
  };
}

function join(book: BookText, language: Language, block: SearchableText['block']): readonly Stretch[] {
  const chapters = new Map<string, { text: string[]; length: number; blocks: Stretch['blocks'][number][] }>();
  for (const [id, sides] of book) {
    const side = sides.get(language);
    if (side === undefined) continue;
    const chapter = chapterOf(id);
    const stretch = chapters.get(chapter) ?? { text: [], length: 0, blocks: [] };
    chapters.set(chapter, stretch);
    const text = `${block(id)?.get(language) ?? ''}${blockEnd}`;
    stretch.blocks.push({ id, start: stretch.length, place: side.place });
    stretch.text.push(text);
    stretch.length += text.length;
  }
  return [...chapters].map(([chapter, { text, blocks }]) => ({ chapter, text: text.join(''), blocks }));
}

/** The chapter in a block id: `01-harbour` of `01-harbour/p3`. */
export function chapterOf(block: string): string {
  return block.slice(0, Math.max(0, block.indexOf('/')));
}
