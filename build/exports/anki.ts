import type { Exporter } from './exporter.ts';
import { writeCollection } from './anki/collection.ts';
import { bookDecks } from './anki/decks.ts';
import { packageOf } from './anki/package.ts';
import { questionNotes } from './anki/questions.ts';
import { revisedCards } from './anki/revisions.ts';
import { wordNotes } from './anki/words.ts';

/**
 * Flash cards for Anki, as a package that all versions of it and most other programs read: the words of the book, the
 * first sentence of each with the word left out, and the questions. Notes keep their names from one export to the next,
 * so that importing again changes what has changed and keeps what the learner has done.
 */
export const anki: Exporter = {
  id: 'anki',
  ending: '.apkg',
  namesPages: true,
  holdsAnswers: true,
  checkedBy: 'anki-reader, sqlite3',
  async make(input, fileName) {
    const { book, t } = input;
    const languages = book.target === undefined ? [book.source] : [book.source, book.target];
    const [words, questions] = [wordNotes(input, languages), questionNotes(input, languages)];
    const notes = [...words.notes, ...questions.notes];
    const modified = Math.floor(input.modified.getTime() / 1000);
    const cards = revisedCards(notes, input.cards, modified);
    const decks = bookDecks(book, languages, t);
    const collection = await writeCollection({ book: book.config.id, notes, decks, cards, modified });
    return {
      artifact: { path: fileName, bytes: packageOf(collection) },
      fidelity: [...words.fidelity, ...questions.fidelity],
      cards,
    };
  },
};
