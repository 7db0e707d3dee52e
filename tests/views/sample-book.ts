import type { Book } from '../../build/model/book.ts';
import { editionBook } from '../../build/assemble/edition-book.ts';
import type { ExerciseChapter } from '../../build/model/exercise.ts';
import type { EditionConfig } from '../../build/model/config.ts';
import type { Message } from '../../build/model/message.ts';
import type { RenderedBook } from '../../build/model/rendered.ts';
import { loadBook } from '../../build/load/load-book.ts';
import type { LoadedProject } from '../../build/load/load-book.ts';
import { createTranslate } from '../../build/locales/translate.ts';
import { emptyExerciseLock } from '../../build/read/exercise-lock.ts';
import { views } from '../../build/views/index.ts';
import { folderFiles } from '../support/folder-files.ts';

/** The book of tests/fixtures/views: two short chapters that use everything that can be written. */
export const sampleFolder = new URL('../fixtures/views/sample-book/', import.meta.url).pathname;
/** The study guide that the repository ships. */
export const guideFolder = new URL('../../', import.meta.url).pathname;

export const translate = createTranslate();

export interface LoadedBook {
  readonly loaded: LoadedProject;
  readonly book: Book;
  readonly messages: readonly Message[];
}

/** Loads a book folder from disk, with some of its files replaced. */
export async function loadFolder(
  folder: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<LoadedBook> {
  const messages: Message[] = [];
  const files = await folderFiles(folder, changes);
  const loaded = await loadBook(files, 'sample', (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  });
  const book = loaded === undefined ? undefined : [...loaded.books.values()][0];
  if (loaded === undefined || book === undefined) throw new Error(`no book in ${folder}`);
  keepExercises(loaded);
  return { loaded, book, messages };
}

/** An edition of the book by its id. */
export function editionOf(book: Book, id: string): EditionConfig {
  const edition = book.config.editions.find((each) => each.id === id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return edition;
}

/** The questions of a loaded book, by its anchors: the book itself holds none until an edition is chosen. */
const exercisesOf = new WeakMap<Book['anchors'], ReadonlyMap<string, ExerciseChapter>>();

/** For `render`: the questions of a project that a test has loaded itself. */
export function keepExercises(loaded: LoadedProject | undefined): void {
  for (const [language, book] of loaded?.books ?? []) {
    exercisesOf.set(book.anchors, loaded?.exercises.get(language) ?? new Map());
  }
}

/** The book as an edition shows it. */
export function render(book: Book, edition: EditionConfig): RenderedBook {
  const view = views[edition.view];
  if (view === undefined) throw new Error(`no view ${edition.view}`);
  return view(
    editionBook(book, exercisesOf.get(book.anchors) ?? new Map(), edition, emptyExerciseLock),
    edition,
    translate,
  );
}
