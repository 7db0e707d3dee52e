import type { Book } from '../../model/book.ts';
import type { Language } from '../../model/place.ts';
import type { Translate } from '../../model/words.ts';
import { idOf } from './ids.ts';
import type { DeckId } from './note.ts';

export interface Deck {
  readonly id: number;
  readonly name: string;
}

export interface BookDecks {
  readonly root: Deck;
  readonly parts: Readonly<Record<DeckId, Deck>>;
}

/** One deck for the book, by its title, and in it one for words, one for sentences and one for questions. */
export function bookDecks(book: Book, languages: readonly Language[], t: Translate): BookDecks {
  const { title, id } = book.config;
  const words = title[book.source] ?? Object.values(title)[0] ?? id;
  const name = words.replaceAll(/\s+/gu, ' ').replaceAll('::', ':');
  const part = (deck: DeckId): Deck => ({
    id: idOf(id, 'deck', deck),
    name: `${name}::${[...new Set(languages.map((language) => t(language, `cards:deck-${deck}`)))].join(' ')}`,
  });
  return {
    root: { id: idOf(id, 'deck'), name },
    parts: {
      vocabulary: part('vocabulary'),
      sentences: part('sentences'),
      questions: part('questions'),
    },
  };
}

/** A deck as the `decks` of a collection hold it (schema 11). `modified` in seconds. */
export function deckJson({ id, name }: Deck, modified: number): Readonly<Record<string, unknown>> {
  return {
    ...{ id, name, mod: modified, usn: 0, desc: '', dyn: 0, conf: 1, collapsed: false },
    ...{ browserCollapsed: false, extendNew: 0, extendRev: 0 },
    ...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] },
  };
}
