import { alignChapter } from '../align/chapter.ts';
import { fitLengths } from '../align/length-fit.ts';
import { rememberedFeatures } from '../align/remembered-features.ts';
import { assembleBook } from '../assemble/book.ts';
import { checkRecordings } from '../assemble/check-recordings.ts';
import { passageFinder } from '../assemble/passages.ts';
import { checkTranslations, type CheckedBook } from '../checks/index.ts';
import type { Book } from '../model/book.ts';
import type { AlignedChapter } from '../model/aligned.ts';
import type { BookConfig } from '../model/config.ts';
import type { TranslationStatus } from '../model/align-lock.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { Message, Report } from '../model/message.ts';
import type { Language } from '../model/place.ts';
import { forgetful } from '../forgetful.ts';
import type { FileSystem, Memo } from '../model/ports.ts';
import { compareWithLock } from '../lock/states.ts';
import { alignLockFile } from '../read/align-lock.ts';
import type { ParsedDocument } from '../model/parsed.ts';
import type { Project, TextFile } from '../model/project.ts';
import { parseInline } from '../parse/inline.ts';
import { anchorExercises } from '../questions/anchor.ts';
import type { BlockSide, BookText } from '../questions/book-text.ts';
import { parseExercises } from '../questions/parse.ts';
import { checkEqualThings } from '../questions/edition-equals.ts';
import { checkSelections } from '../questions/selection-faults.ts';
import { resolveExercises } from '../questions/resolve.ts';
import { writtenNames } from '../read/book-parts.ts';
import { createImageLoader } from '../read/image.ts';
import { readProject } from '../read/project.ts';
import { loadImages } from './load-images.ts';
import { parseChapters } from './parse-chapters.ts';
import type { ChapterDocuments } from './parse-chapters.ts';
import { retold } from './retold.ts';

/** A book folder, understood: one `Book` for each translation, all made from one reading of the files. */
export interface LoadedProject {
  readonly project: Project;
  readonly books: ReadonlyMap<Language, Book>;
  /** The questions of all books as they were read: what they take from the text is not in them yet. */
  readonly authored: readonly ExerciseChapter[];
  /** The questions with their answers, by language as the books and then by chapter. No book holds them. */
  readonly exercises: ReadonlyMap<Language, ReadonlyMap<string, ExerciseChapter>>;
  /** How each translation stands to what was accepted. */
  readonly translations: readonly TranslationStatus[];
  /** What was found on the way, for the report of each edition. */
  readonly messages: readonly Message[];
}

/**
 * read → parse → align → assemble → check. Reports every fault of the folder in one run; gives nothing only when
 * there is no book to speak of. Files that are as they were when `memo` was given last are not parsed again.
 */
export async function loadBook(
  files: FileSystem,
  folderName: string,
  tell: Report,
  memo: Memo = forgetful,
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
  const parsed = parseChapters(project, report, memo);
  const exercises = readExercises(project, parsed, memo, report);
  const { images, documents } = await loadImages(parsed, createImageLoader(files, report));
  // What a chapter that could not be read would have held is not known, so nothing can be said to be missing there.
  const named = [...config.chapters, ...writtenNames([...config.front, ...config.back])];
  const whole = documents.length === named.length && documents.every(({ torn }) => torn.size === 0);
  const reportLinks: Report = (ruleId, ...rest) => {
    if (whole || !needWholeBook.has(ruleId)) report(ruleId, ...rest);
  };
  const languages: readonly (Language | undefined)[] =
    config.targets.length === 0 ? [undefined] : config.targets;
  const read = languages.map((target): readonly [Language, Book] => {
    // Faults of the source alone are told once, with the first translation.
    const aligned = alignBook(project, documents, target, memo, report);
    const parts = {
      config,
      source: config.source,
      target,
      exercises,
      terms: project.terms,
      images,
      theme: project.theme,
    };
    const book = assembleBook(
      { ...parts, chapters: aligned },
      target === languages[0] ? reportLinks : silent,
    );
    return [target ?? config.source, { ...book, recordings: project.recordings }];
  });
  const books = new Map(read);
  checkRecordings(project.recordings, [...books.values()], config.editions, reportLinks);
  checkTranslations(
    read.map(([, book]) => checkedBook(book)),
    report,
  );
  const authored = [...exercises.values()];
  anchorExercises(authored, textOf(read), reportLinks);
  checkSelections(authored, config.editions, report);
  checkEqualThings(authored, config.editions, config, report);
  const resolved = read.map(([language, book]) => {
    const find = passageFinder(
      book.chapters.map(({ aligned }) => aligned),
      book,
    );
    const spoken = [book.source, ...(book.target === undefined ? [] : [book.target])];
    const chapters = [...exercises].map(
      ([id, chapter]) => [id, resolveExercises(chapter, find, spoken, reportLinks)] as const,
    );
    return [language, new Map(chapters)] as const;
  });
  const translations = besideLocks(project, books, whole);
  return { project, books, authored, exercises: new Map(resolved), translations, messages };
}

/** How every translation stands to its lock. */
function besideLocks(
  { config, alignLocks }: Project,
  books: ReadonlyMap<Language, Book>,
  whole: boolean,
): readonly TranslationStatus[] {
  return config.targets.map((language) => {
    const chapters = books.get(language)?.chapters.map(({ aligned }) => aligned) ?? [];
    const lock = alignLocks.get(language);
    return compareWithLock(chapters, { language, file: alignLockFile(language), lock, whole });
  });
}

/** Faults of links between chapters, and of files to passages. */
const needWholeBook: ReadonlySet<string> = new Set([
  ...['dangling-reference', 'unknown-question-block'],
  ...['recording-without-passage', 'recording-of-nothing', 'partial-recordings'],
]);

function checkedBook({ chapters, terms, source, target }: Book): CheckedBook {
  return { chapters: chapters.map(({ aligned }) => aligned), terms, source, target };
}

const silent: Report = () => undefined;

/** Chapters are weighed with what the whole book says, so that they are aligned anew together, or not at all. */
function alignBook(
  { config, chapters }: Project,
  documents: readonly ChapterDocuments[],
  language: Language | undefined,
  memo: Memo,
  report: Report,
): readonly AlignedChapter[] {
  const sides = documents.map(({ id, source, targets, torn }) => {
    const target = language === undefined ? undefined : targets.get(language);
    const isTorn = torn.has(source.file) || (target !== undefined && torn.has(target.file));
    return { id, source, target, isTorn };
  });
  const texts = new Map(
    chapters.flatMap(({ source, targets }) => [source, ...targets.values()].map(fileText)),
  );
  const words = sides.map(({ id, source, target, isTorn }) => [id, isTorn, sideKey(source), sideKey(target)]);
  const key = `aligned ${JSON.stringify([config.source, language, config.abbreviations, words])}`;
  return retold(memo, key, report, (tell) => {
    const pairs = sides.flatMap(({ source, target }) => (target === undefined ? [] : [{ source, target }]));
    const known = memo === forgetful ? {} : { featuresOf: rememberedFeatures(memo) };
    const fit = { ...fitLengths(pairs, config.abbreviations), ...known };
    return sides.map(({ id, source, target, isTorn }) =>
      alignChapter(id, source, target, fit, isTorn ? silent : tell),
    );
  });

  /** A side is known by its text, and by which of its pictures are there. */
  function sideKey(side: ParsedDocument | undefined): unknown {
    if (side === undefined || memo === forgetful) return side?.file;
    const pictures = side.blocks.flatMap(({ image }) => (image === undefined ? [] : [image.path]));
    return [side.language, side.file, texts.get(side.file), pictures];
  }
}

function fileText({ file, text }: TextFile): readonly [string, string] {
  return [file, text];
}

/** Languages in which some edition asks; all of the book where an edition does not say. */
function askedLanguages({ source, targets, editions }: BookConfig): readonly Language[] {
  const asked = editions.flatMap(({ prompts }) => prompts ?? [source, ...targets]);
  return [...new Set(asked)];
}

/** The questions of every file; kept are those of the chapters that are there to ask about. */
function readExercises(
  project: Project,
  documents: readonly ChapterDocuments[],
  memo: Memo,
  report: Report,
): ReadonlyMap<string, ExerciseChapter> {
  const { source, targets } = project.config;
  const languages = [source, ...targets];
  const promptLanguages = askedLanguages(project.config);
  const present = new Set(documents.map(({ id }) => id));
  return new Map(
    project.chapters.flatMap(({ id, exercises, answers }) => {
      if (exercises === undefined) return [];
      const context = {
        chapter: id,
        languages,
        promptLanguages,
        parseInline,
        ...(answers === undefined ? {} : { answers }),
      };
      const words = [id, languages, promptLanguages, exercises, answers];
      const key = `exercises ${JSON.stringify(words)}`;
      const chapter = retold(memo, key, report, (inner) => parseExercises(exercises, context, inner));
      return chapter === undefined || !present.has(id) ? [] : [[id, chapter] as const];
    }),
  );
}

/** Text of every block in every language, for the questions about it. */
function textOf(books: readonly (readonly [Language, Book])[]): BookText {
  const texts = new Map<string, Map<Language, BlockSide>>();
  for (const [, book] of books) {
    for (const pair of book.chapters.flatMap((chapter) => chapter.aligned.pairs)) {
      const sides = texts.get(pair.id) ?? new Map<Language, BlockSide>();
      texts.set(pair.id, sides);
      for (const side of ['source', 'target'] as const) {
        const language = book[side];
        const [first] = pair[side];
        if (language === undefined || first === undefined || sides.has(language)) continue;
        sides.set(language, { text: pair[side].map(({ text }) => text).join('\n'), place: first.place });
      }
    }
  }
  return texts;
}
