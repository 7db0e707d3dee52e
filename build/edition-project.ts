import { editionBook } from './assemble/edition-book.ts';
import type { Book } from './model/book.ts';
import type { EditionConfig } from './model/config.ts';
import type { Report } from './model/message.ts';
import type { LoadedProject } from './load/load-book.ts';
import { recordVersions } from './questions/versions.ts';
import { withNotesOfSide } from './views/notes-of-side.ts';

/**
 * The project with the order of every version that these editions print: what its lock had, and what is new. Reports the
 * sets whose order had to change. The lock is written by whoever writes the files.
 */
export function withVersions(
  loaded: LoadedProject,
  editions: readonly EditionConfig[],
  report: Report,
): LoadedProject {
  const { project } = loaded;
  const chapters = [...([...loaded.exercises.values()][0]?.values() ?? [])];
  const lock = recordVersions(chapters, editions, project.config.id, project.lock, report);
  return { ...loaded, project: { ...project, lock } };
}

/** The book as one edition has it: its translation, its questions, the notes that it can call. */
export function bookOf(loaded: LoadedProject, edition: EditionConfig): Book | undefined {
  const { config } = loaded.project;
  const language = edition.target ?? config.targets[0] ?? config.source;
  const whole = loaded.books.get(language);
  const book =
    whole && editionBook(whole, loaded.exercises.get(language) ?? new Map(), edition, loaded.project.lock);
  if (book === undefined || (edition.view !== 'source-only' && edition.view !== 'target-only')) {
    return book;
  }
  return withNotesOfSide(book, edition.view === 'target-only' ? 'target' : 'source');
}
