import type { BookConfig, Term } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { Project } from '../model/project.ts';
import { placeOf, readYaml } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { languagePattern } from './book-schema.ts';
import { readAlignLocks } from './align-lock.ts';
import { listBook, readChapters } from './chapters.ts';
import type { BookNames } from './chapters.ts';
import type { PlaceOfEntry } from './book-parts.ts';
import { bookConfig, fileName } from './config.ts';
import { readExerciseLock } from './exercise-lock.ts';
import { readText } from './files.ts';
import { nearlySame } from './names.ts';
import { readRecordings } from './recordings.ts';
import { readTerms } from './terms.ts';
import { readTheme } from './theme.ts';

const bookFile = 'manuscript/book.yaml';
const termsFile = 'manuscript/terms.yaml';

/**
 * Reads a book folder: its configuration with every default filled in, the files of each chapter, the terms. Reports
 * all that is wrong and gives what could be read; gives nothing only when `manuscript/book.yaml` cannot be read at all.
 * `folderName` is the default id of the book.
 */
export async function readProject(
  files: FileSystem,
  folderName: string,
  report: Report,
): Promise<Project | undefined> {
  const names = await listBook(files, report);
  if ((await files.status(bookFile)) === undefined) {
    report('missing-book-file', { file: bookFile, line: 1, column: 1 });
    return undefined;
  }
  const text = await readText(files, bookFile, report);
  const doc = text === undefined ? undefined : readYaml(text, report);
  if (doc === undefined) return undefined;
  const defaults = {
    folderName,
    targets: languageFolders(names),
    chapters: [...names.manuscript.paths.keys()],
  };
  const config = bookConfig(doc, defaults, report);
  reportFolders(config, names, report);
  const chapters = await readChapters(files, config, names, entryPlaces(doc), report);
  const terms = await termsOf(files, config, report);
  const theme = await readTheme(files, report);
  const lock = await readExerciseLock(files, report);
  const alignLocks = await readAlignLocks(files, config.targets, report);
  const recordings = await readRecordings(files, config, audioPlaces(doc), report);
  return { config, chapters, terms, theme, lock, alignLocks, recordings };
}

/** The place of `epub.audio` that holds for an edition: its own, or the book's. */
function audioPlaces(doc: YamlDocument): (family: string) => Place {
  return (family) => {
    const place = placeOf(doc, ['editions', family, 'epub', 'audio']);
    const above = placeOf(doc, ['editions', family, 'epub']);
    const isOwn = place.line !== above.line || place.column !== above.column;
    return isOwn ? place : placeOf(doc, ['epub', 'audio']);
  };
}

/** Places of the names in `front`, `chapters` and `back`. */
function entryPlaces(doc: YamlDocument): PlaceOfEntry {
  return (key, name) => {
    const keys = new Map<string, unknown>(Object.entries(doc.value ?? {}));
    const list = keys.get(key);
    const names: readonly unknown[] = Array.isArray(list) ? list : [list];
    const written = names.findIndex((each) => typeof each === 'string' && fileName(each) === name);
    const index = typeof name === 'number' ? name : written;
    return placeOf(doc, name === undefined ? [key] : [key, Math.max(0, index)]);
  };
}

/** The languages that have a folder. */
function languageFolders(names: BookNames): readonly string[] {
  return [...names.translations.keys()].filter((name) => languagePattern.test(name));
}

/** A folder whose name is a language of the book written otherwise (`EN` for `en`) must be renamed on disk. */
function reportFolders(config: BookConfig, names: BookNames, report: Report): void {
  for (const [found, { folder }] of names.translations) {
    const place = { file: folder, line: 1, column: 1 };
    const target = nearlySame(found, config.targets);
    if (target !== undefined) report('file-name-mismatch', place, { found, expected: target });
    else if (!languagePattern.test(found)) report('invalid-language', place, { found });
  }
}

async function termsOf(files: FileSystem, config: BookConfig, report: Report): Promise<readonly Term[]> {
  const file = await readText(files, termsFile, report);
  return file === undefined ? [] : readTerms(file, config, report);
}
