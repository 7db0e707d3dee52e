import type { EditionPorts } from './edition-ports.ts';
import { fontFamilies } from './fonts/font-faces.ts';
import { leakGate, type LeakGate } from './gates/leak-gate.ts';
import { headWords } from './html/page.ts';
import type { LoadedProject } from './load/load-book.ts';
import { wordTables } from './locales/translate.ts';
import type { Book } from './model/book.ts';
import { reflowingFormats, type EditionConfig } from './model/config.ts';
import type { Stopwatch } from './print/stopwatch.ts';
import { allItems, bookItems } from './questions/all-items.ts';

/**
 * Holds finished files of an edition against the answers that it does not give, and lets all pass where it gives all of
 * them; each leak is reported. See `concealedAnswers`.
 */
export async function answerGate(
  loaded: LoadedProject,
  book: Book,
  edition: EditionConfig,
  ports: Pick<EditionPorts, 'packageFile' | 'stylesheet' | 'modified' | 'progress'> & {
    readonly watch: Stopwatch;
  },
): Promise<LeakGate> {
  const gate = await concealedAnswers(loaded, book, edition, ports);
  if (gate === undefined) return () => Promise.resolve(true);
  return (files, report) => {
    ports.progress.stage('gate');
    return ports.watch.time('gate', () => gate(files, report));
  };
}

/**
 * The gate for an edition that does not give all answers; nothing for one that does. `book` is the one that the edition
 * was made from, `loaded` the one that knows every answer.
 */
export async function concealedAnswers(
  loaded: LoadedProject,
  book: Book,
  edition: EditionConfig,
  ports: Pick<EditionPorts, 'packageFile' | 'stylesheet' | 'modified'>,
): Promise<LeakGate | undefined> {
  const exercises = [...(loaded.exercises.get(book.target ?? book.source)?.values() ?? [])];
  if (exercises.length === 0) return undefined;
  const licences = edition.formats.some((format) => reflowingFormats.has(format))
    ? await Promise.all(fontFamilies.map(({ licencePath }) => ports.packageFile(licencePath)))
    : [];
  // Styles name their fonts' files, and are the program's own.
  const names = ['questions', 'epub', 'site', 'recordings'];
  const sheets = await Promise.all(names.map((name) => ports.stylesheet(name)));
  return leakGate({
    book,
    edition,
    exercises,
    items: exercises.flatMap(allItems),
    sheet: bookItems(book),
    printedWords: [
      ...[...printedWords(), ...fontFamilies.map(({ family }) => family)],
      ...[...ownWords, ...headWords, ...sheets, ...datesOf(ports.modified)],
    ],
    knownFiles: new Set(licences.map((bytes) => new TextDecoder().decode(bytes))),
  });
}

/** A date as the metadata of an EPUB and of a PDF have it: a year may be an answer. */
function datesOf(modified: Date | undefined): readonly string[] {
  const written = modified?.toISOString() ?? '';
  return [written, written.replace(/[^0-9]/gu, '')];
}

/** Names in the metadata of every file, and in those of fonts. */
const ownWords = [
  'adobe:ns:meta/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'Regular Bold SemiBold Italic Medium Light',
];

/** All words that are printed in books and written into reports, in both languages. */
function printedWords(): readonly string[] {
  const { book, epub, questions, report, sheets, site } = wordTables;
  return [book, epub, questions, report, sheets, site].flatMap(({ en, ja }) => [
    ...Object.values(en),
    ...Object.values(ja),
  ]);
}
