import type { EditionPorts } from './edition-ports.ts';
import { fontFamilies } from './fonts/font-faces.ts';
import { leakGate, type LeakGate } from './gates/leak-gate.ts';
import type { LoadedProject } from './load/load-book.ts';
import { wordTables } from './locales/translate.ts';
import type { Book } from './model/book.ts';
import type { EditionConfig } from './model/config.ts';

/**
 * The gate that holds finished files of an edition against the answers that it does not give; nothing where it gives all
 * of them. `book` is the one that the edition was made from, `loaded` the one that knows every answer.
 */
export async function concealedAnswers(
  loaded: LoadedProject,
  book: Book,
  edition: EditionConfig,
  ports: Pick<EditionPorts, 'packageFile'>,
): Promise<LeakGate | undefined> {
  const exercises = loaded.exercises.get(book.target ?? book.source) ?? new Map();
  if (exercises.size === 0) return undefined;
  const licences = edition.formats.includes('epub')
    ? await Promise.all(fontFamilies.map(({ licencePath }) => ports.packageFile(licencePath)))
    : [];
  return leakGate({
    book,
    edition,
    exercises: [...exercises.values()],
    printedWords: [...printedWords(), ...fontFamilies.map(({ family }) => family)],
    knownFiles: new Set(licences.map((bytes) => new TextDecoder().decode(bytes))),
  });
}

/** All words that are printed in books and written into reports, in both languages. */
function printedWords(): readonly string[] {
  const { book, epub, questions, report, sheets } = wordTables;
  return [book, epub, questions, report, sheets].flatMap(({ en, ja }) => [
    ...Object.values(en),
    ...Object.values(ja),
  ]);
}
