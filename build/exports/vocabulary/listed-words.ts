import type { Book } from '../../model/book.ts';
import type { Occurrence } from './occurrence.ts';
import { findOccurrences } from './occurrences.ts';
import type { VocabularyWord } from './vocabulary-word.ts';
import { vocabularyWords } from './words.ts';

/** A word with the place where readers meet it; nothing where it is not in the text. */
export interface ListedWord {
  readonly word: VocabularyWord;
  readonly occurrence: Occurrence | undefined;
}

/** All words of the book in the order in which they are met; those that are not in the text come last. */
export function listedWords(book: Book): readonly ListedWord[] {
  const words = vocabularyWords(book);
  const occurrences = findOccurrences(
    book,
    words.map(({ word }) => word),
  );
  return words
    .map((word): ListedWord => ({ word, occurrence: occurrences.get(word.word) }))
    .toSorted((a, b) => positionOf(a) - positionOf(b));
}

function positionOf({ occurrence }: ListedWord): number {
  return occurrence?.position ?? Number.MAX_SAFE_INTEGER;
}
