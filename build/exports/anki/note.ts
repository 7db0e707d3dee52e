/** The note types that a package may hold. */
export type NoteTypeId = 'vocabulary' | 'cloze' | 'question';

/** The sub-decks of a book's deck. */
export type DeckId = 'vocabulary' | 'sentences' | 'questions';

/** A note before it has numbers: fields in the order of its type, as HTML. */
export interface CardNote {
  /** Permanent, unique in the book: `vocabulary/en/和平`. The lock and the guid go by it. */
  readonly key: string;
  readonly type: NoteTypeId;
  readonly deck: DeckId;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** The cards it makes, by the ordinals of Anki: templates, or numbers of gaps less one. */
  readonly cards: readonly number[];
}
