import type { EditionPorts } from './edition-ports.ts';
import { fidelityJson } from './exports/fidelity-json.ts';
import type { Exporter, FidelityEntry } from './exports/exporter.ts';
import type { LoadedProject } from './load/load-book.ts';
import { createTranslate } from './locales/translate.ts';
import type { QuestionSelection } from './model/config.ts';
import type { ExerciseChapter, Item } from './model/exercise.ts';
import type { RecordedCard } from './model/exercise-lock.ts';
import type { Report } from './model/message.ts';
import type { Language } from './model/place.ts';
import type { Artifact } from './model/ports.ts';
import { publicationDate } from './publication-date.ts';
import { allItems } from './questions/all-items.ts';
import { passes } from './questions/sheet-of.ts';

/** What is to be taken out of a book, and into which format. */
export interface ExportRequest {
  readonly exporter: Exporter;
  readonly select: QuestionSelection;
  /** Which translation; nothing for the first. It must be one of the book's. */
  readonly target: Language | undefined;
  /** From SOURCE_DATE_EPOCH; nothing for the day of publication. */
  readonly modified: Date | undefined;
  /** Cards as they were last exported. */
  readonly cards: ReadonlyMap<string, RecordedCard>;
  /** For formats that name printed pages; nothing where there is no browser to make them. */
  readonly ports: EditionPorts | undefined;
}

export interface ExportedBook {
  /** The file, and the report of what became of each question. */
  readonly artifacts: readonly Artifact[];
  readonly fidelity: readonly FidelityEntry[];
  /** What the lock is to hold afterwards; nothing where the format has no cards. */
  readonly cards: ReadonlyMap<string, RecordedCard> | undefined;
}

/**
 * load ► narrow ► (plan pages) ► exporter: the file of another program, in memory. Where the file holds answers, each
 * question whose answer is not at hand is reported; then it gives nothing, and nothing may be written.
 */
export async function exportBook(
  loaded: LoadedProject,
  request: ExportRequest,
  report: Report,
): Promise<ExportedBook | undefined> {
  const { config } = loaded.project;
  const { exporter } = request;
  const language = request.target ?? config.targets[0] ?? config.source;
  const book = loaded.books.get(language);
  if (book === undefined) throw new Error(`the book has no translation ${language}`);
  const chapters = [...(loaded.exercises.get(language) ?? new Map<string, ExerciseChapter>()).values()];
  const exercises = chapters.map((chapter) => narrowed(chapter, request.select));
  const withheld = exporter.holdsAnswers
    ? exercises.flatMap(exportedItems).filter((item) => item.withheld)
    : [];
  for (const { id, place } of withheld) report('answer-withheld-export', place, { id });
  if (withheld.length > 0) return undefined;
  const t = createTranslate();
  const file = `${config.id}${exporter.ending}`;
  const exported = await exporter.make(
    {
      book,
      exercises,
      folios: await folios(loaded, request, language),
      cards: request.cards,
      modified: request.modified ?? publicationDate(config.published),
      t,
      report,
    },
    file,
  );
  const json = fidelityJson(exporter, file, exported.fidelity, t);
  return {
    artifacts: [
      exported.artifact,
      { path: `${config.id}.${exporter.id}.fidelity.json`, bytes: new TextEncoder().encode(json) },
    ],
    fidelity: exported.fidelity,
    cards: exported.cards,
  };
}

/** The questions of a chapter that files may hold: not those for teachers, nor what belongs to such a group. */
function exportedItems({ sets }: ExerciseChapter): readonly Item[] {
  const isExported = ({ audience }: Item): boolean => audience !== 'teacher';
  const kept = sets.map((set) => ({ ...set, items: set.items.filter(isExported) }));
  return allItems({ sets: kept }).filter(isExported);
}

function narrowed(chapter: ExerciseChapter, select: QuestionSelection): ExerciseChapter {
  const sets = chapter.sets.map((set) => ({
    ...set,
    items: set.items.filter((item) => passes(item, select)),
  }));
  return { ...chapter, sets: sets.filter(({ items }) => items.length > 0) };
}

/** What makes pages is loaded only where they are wanted. */
async function folios(
  loaded: LoadedProject,
  { exporter, ports }: ExportRequest,
  language: Language,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (!exporter.namesPages || ports === undefined) return undefined;
  return (await import('./export-pages.ts')).exportPages(loaded, language, ports);
}
