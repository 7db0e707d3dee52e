import { editionBook } from './assemble/edition-book.ts';
import type { LoadedProject } from './load/load-book.ts';
import type { Book } from './model/book.ts';
import type { EditionConfig } from './model/config.ts';
import type { SideName } from './model/place.ts';
import { withNotesOfSide } from './views/notes-of-side.ts';

/**
 * The book in the language pair of an edition, with its questions, and with the notes of the one language it shows
 * where it shows one. Nothing where the edition names a language that the book does not have.
 */
export function bookOfEdition(loaded: LoadedProject, edition: EditionConfig): Book | undefined {
  const { config } = loaded.project;
  const language = edition.target ?? config.targets[0] ?? config.source;
  const whole = loaded.books.get(language);
  const exercises = loaded.exercises.get(language) ?? new Map();
  const book = whole && editionBook(whole, exercises, edition, loaded.project.lock);
  const side = onlySide(edition);
  return book === undefined || side === undefined ? book : withNotesOfSide(book, side);
}

/** The side of the text that an edition shows, where it shows one alone. */
function onlySide({ view, text }: EditionConfig): SideName | undefined {
  switch (view) {
    case 'source-only':
      return 'source';
    case 'target-only':
      return 'target';
    case 'worksheet':
      return text === 'none' ? undefined : text;
    default:
      return undefined;
  }
}
