import { alignChapter } from '../align/chapter.ts';
import { fitLengths } from '../align/length-fit.ts';
import { assembleBook } from '../assemble/book.ts';
import { checks } from '../checks/index.ts';
import type { Book } from '../model/book.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { Message, Report } from '../model/message.ts';
import type { ParsedDocument } from '../model/parsed.ts';
import type { Language } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { Project } from '../model/project.ts';
import { parseDocument } from '../parse/document.ts';
import { parseInline } from '../parse/inline.ts';
import { anchorExercises } from '../questions/anchor.ts';
import { parseExercises } from '../questions/parse.ts';
import { createImageLoader } from '../read/image.ts';
import { readProject } from '../read/project.ts';
import { loadImages } from './load-images.ts';

/** A book folder, understood: one `Book` for each translation, all made from one reading of the files. */
export interface LoadedProject {
  readonly project: Project;
  readonly books: ReadonlyMap<Language, Book>;
  /** What was found on the way, for the report of each edition. */
  readonly messages: readonly Message[];
}

/**
 * read → parse → align → assemble → check. Reports every fault of the folder in one run; gives nothing only when
 * there is no book to speak of.
 */
export async function loadBook(
  files: FileSystem,
  folderName: string,
  tell: Report,
): Promise<LoadedProject | undefined> {
  const messages: Message[] = [];
  const report: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
    tell(ruleId, place, values, related);
  };
  const project = await readProject(files, folderName, report);
  if (project === undefined) {
    return undefined;
  }
  const { config } = project;
  const documents = project.chapters.map((chapter) => ({
    id: chapter.id,
    source: parseDocument(chapter.source, config.source, report),
    targets: new Map(
      [...chapter.targets].map(([language, file]) => [language, parseDocument(file, language, report)] as const),
    ),
  }));
  const exercises = readExercises(project, report);
  const parsed = documents.flatMap(({ source, targets }) => [source, ...targets.values()]);
  const images = await loadImages(parsed, createImageLoader(files, report));
  const languages: readonly (Language | undefined)[] = config.targets.length === 0 ? [undefined] : config.targets;
  const books = languages.map((target): readonly [Language, Book] => {
    // Faults of the source alone are told once, with the first translation.
    const aligned = alignBook(documents, target, report);
    const parts = { config, source: config.source, target, exercises, terms: project.terms, images };
    const book = assembleBook({ ...parts, chapters: aligned }, target === languages[0] ? report : () => undefined);
    return [target ?? config.source, book];
  });
  for (const [, book] of books) {
    for (const check of checks) {
      book.chapters.forEach((chapter) => check.run(chapter.aligned, report));
    }
  }
  checkExercises(books[0]?.[1], exercises, report);
  return { project, books: new Map(books), messages };
}

interface ChapterDocuments {
  readonly id: string;
  readonly source: ParsedDocument;
  readonly targets: ReadonlyMap<Language, ParsedDocument>;
}

function alignBook(documents: readonly ChapterDocuments[], target: Language | undefined, report: Report) {
  const sides = documents.map(({ id, source, targets }) => ({
    id,
    source,
    target: target === undefined ? undefined : targets.get(target),
  }));
  const fit = fitLengths(sides.flatMap(({ source, target: other }) => (other === undefined ? [] : [{ source, target: other }])));
  return sides.map(({ id, source, target: translation }) => alignChapter(id, source, translation, fit, report));
}

function readExercises(project: Project, report: Report): ReadonlyMap<string, ExerciseChapter> {
  const { source, targets } = project.config;
  const languages = [source, ...targets];
  return new Map(
    project.chapters.flatMap(({ id, exercises, answers }) => {
      const chapter =
        exercises === undefined
          ? undefined
          : parseExercises(exercises, { chapter: id, languages, parseInline, ...(answers === undefined ? {} : { answers }) }, report);
      return chapter === undefined ? [] : [[id, chapter] as const];
    }),
  );
}

/** Questions are held against the passages that they name. */
function checkExercises(
  book: Book | undefined,
  exercises: ReadonlyMap<string, ExerciseChapter>,
  report: Report,
): void {
  const pairs = (book?.chapters ?? []).flatMap((chapter) => chapter.aligned.pairs);
  const texts = new Map(
    pairs.map((pair) => {
      const text = (side: 'source' | 'target') => pair[side].map((block) => block.text).join('\n');
      return [pair.id, { source: text('source'), target: text('target') }] as const;
    }),
  );
  anchorExercises([...exercises.values()], (id) => texts.get(id), [...texts.keys()], report);
}
