import type { Book } from '../../model/book.ts';
import type { Term } from '../../model/config.ts';
import { boxWords } from './box-words.ts';
import { spellReading } from './spell-reading.ts';
import type { VocabularyWord } from './vocabulary-word.ts';

/** The terms of the book, then the words of its boxes that are no terms. */
export function vocabularyWords(book: Book): readonly VocabularyWord[] {
  const words = book.terms.map((term) => ofTerm(term, book));
  const known = new Set(words.flatMap(({ id, word }) => [id, word]));
  for (const word of boxWords(book)) {
    if (known.has(word.id)) continue;
    known.add(word.id);
    words.push(word);
  }
  return words;
}

function ofTerm(term: Term, { target }: Book): VocabularyWord {
  return {
    id: term.id,
    word: term.term,
    content: spellReading(term.term, term.reading),
    reading: term.reading,
    partOfSpeech: term.partOfSpeech,
    translation: target === undefined ? undefined : term.translations[target],
    note: term.note ?? {},
    place: term.place,
  };
}
