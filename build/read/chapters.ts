import type { BookConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { ChapterFiles, TextFile } from '../model/project.ts';
import { nearest, suggestion } from '../yaml/suggest.ts';
import { namedFiles, reportUnknownPart } from './book-parts.ts';
import type { PlaceOfEntry } from './book-parts.ts';
import { namePattern } from './book-schema.ts';
import { readText } from './files.ts';
import { listNames, nearlySame } from './names.ts';
import type { FolderNames } from './names.ts';

interface NamedPath {
  readonly path: string;
  readonly matter: ChapterFiles['matter'];
}

/** The book's folders, listed. */
export interface BookNames {
  readonly manuscript: FolderNames;
  /** By language tag. */
  readonly translations: ReadonlyMap<string, FolderNames>;
  readonly exercises: FolderNames;
}

/**
 * Reads the files of every chapter, and of the parts before and after them that are written. Reported: one that is
 * named and absent, or twice; a translation that is missing as a whole; files in `translations/` and `exercises/` that
 * belong to no chapter. Names that differ only in case or width count as a pair that needs renaming, not as one
 * missing and one too many, and are read on.
 */
export async function readChapters(
  files: FileSystem,
  config: BookConfig,
  names: BookNames,
  placeOfEntry: PlaceOfEntry,
  report: Report,
): Promise<readonly ChapterFiles[]> {
  const paths = chapterPaths(config, names.manuscript, placeOfEntry, report);
  const chapters: ChapterFiles[] = [];
  for (const [id, { path, matter }] of paths) {
    const source = await readText(files, path, report);
    if (source === undefined) continue;
    const targets = await readTargets(id, source, files, config, names, report);
    const exercises = await readNamed(names.exercises, id, files, report);
    const answers = await readNamed(names.exercises, `${id}.answers`, files, report);
    chapters.push({ id, matter, source, targets, exercises, answers });
  }
  const known = knownChapters(paths, names.manuscript);
  for (const folder of names.translations.values())
    reportOrphans(folder, known, 'orphan-translation', report);
  reportOrphans(names.exercises, known, 'orphan-exercises', report);
  return chapters;
}

/** The file of each chapter and written part of the book, in order. */
function chapterPaths(
  config: BookConfig,
  manuscript: FolderNames,
  placeOfEntry: PlaceOfEntry,
  report: Report,
): ReadonlyMap<string, NamedPath> {
  const found = new Map<string, NamedPath>();
  // Names that a message has suggested.
  const meant = new Set<string>();
  const wanted = namedFiles(config, placeOfEntry);
  for (const file of wanted) {
    const { id, matter, place } = file;
    const path = pathOf(id, manuscript);
    if (found.has(id)) report('duplicate-chapter', place, { chapter: id });
    else if (path === undefined && matter !== 'body') {
      reportUnknownPart(file, [...manuscript.paths.keys()], report);
      meant.add(nearest(id, manuscript.paths.keys()) ?? id);
    } else if (path === undefined) {
      report('missing-chapter', place, { chapter: id, expected: suggestion(id, manuscript.paths.keys()) });
      meant.add(nearest(id, manuscript.paths.keys()) ?? id);
    } else {
      if (!namePattern.test(id)) report('invalid-chapter-name', start(path), { chapter: id });
      else found.set(id, { path, matter });
      if (!manuscript.paths.has(id)) reportName(path, `${id}.md`, place, report, [start(path)]);
    }
  }
  if (config.chapters.length === 0) {
    report('no-chapters', placeOfEntry('chapters'));
    return found;
  }
  const named = new Set(wanted.map(({ id }) => id));
  for (const [id, path] of manuscript.paths) {
    if (!named.has(id) && !meant.has(id) && nearlySame(id, named) === undefined)
      report('unlisted-chapter', start(path), { chapter: id });
  }
  return found;
}

/** The file of this name, or one whose name must be made the same. */
function pathOf(name: string, folder: FolderNames): string | undefined {
  return folder.paths.get(name) ?? folder.paths.get(nearlySame(name, folder.paths.keys()) ?? name);
}

/** Chapters that other files may belong to, by name: those of the book, and those that wait outside its list. */
function knownChapters(
  paths: ReadonlyMap<string, NamedPath>,
  manuscript: FolderNames,
): ReadonlyMap<string, string> {
  const files = [...paths].map(([id, { path }]) => [id, path] as const);
  const read = new Set(files.map(([, path]) => path));
  return new Map([...files, ...[...manuscript.paths].filter(([, path]) => !read.has(path))]);
}

async function readTargets(
  id: string,
  source: TextFile,
  files: FileSystem,
  config: BookConfig,
  names: BookNames,
  report: Report,
): Promise<ReadonlyMap<string, TextFile>> {
  const targets = new Map<string, TextFile>();
  for (const language of config.targets) {
    // A folder that needs renaming is reported by readProject, a file with the orphans.
    const near = nearlySame(language, names.translations.keys());
    const folder = names.translations.get(language) ?? names.translations.get(near ?? language);
    const path = folder === undefined ? undefined : pathOf(id, folder);
    if (path === undefined) {
      const expected = `translations/${language}/${id}.md`;
      report('missing-translation', start(source.file), { language, expected });
      continue;
    }
    const target = await readText(files, path, report);
    if (target !== undefined) targets.set(language, target);
  }
  return targets;
}

async function readNamed(
  folder: FolderNames,
  name: string,
  files: FileSystem,
  report: Report,
): Promise<TextFile | undefined> {
  const path = pathOf(name, folder);
  return path === undefined ? undefined : readText(files, path, report);
}

function reportOrphans(
  folder: FolderNames,
  known: ReadonlyMap<string, string>,
  rule: 'orphan-translation' | 'orphan-exercises',
  report: Report,
): void {
  for (const [name, path] of folder.paths) {
    const chapter = rule === 'orphan-exercises' ? name.replace(/\.answers$/u, '') : name;
    if (known.has(chapter)) continue;
    const near = nearlySame(chapter, known.keys());
    if (near === undefined) {
      report(rule, start(path), { chapter, expected: suggestion(chapter, known.keys()) });
    } else {
      const expected = path
        .slice(path.lastIndexOf('/') + 1)
        .replace(/^[^]*?(?=(?:\.answers)?\.[a-z]+$)/u, () => near);
      const partner = known.get(near);
      reportName(path, expected, start(path), report, partner === undefined ? [] : [start(partner)]);
    }
  }
}

function reportName(
  path: string,
  expected: string,
  place: Place,
  report: Report,
  related: readonly Place[] = [],
): void {
  report('file-name-mismatch', place, { found: path.slice(path.lastIndexOf('/') + 1), expected }, related);
}

function start(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Lists the folders of a book. A folder of `translations/` whose name is no language, or that is a link, is reported. */
export async function listBook(files: FileSystem, report: Report): Promise<BookNames> {
  const manuscript = await listNames(
    files,
    'manuscript',
    '.md',
    new Set(['book.yaml', 'terms.yaml']),
    report,
  );
  const exercises = await listNames(files, 'exercises', '.yaml', new Set(), report);
  const translations = new Map<string, FolderNames>();
  for (const name of await files.list('translations')) {
    const folder = `translations/${name}`;
    const status = await files.status(folder);
    if (name.startsWith('.') || status === undefined) continue;
    if (status.kind === 'link') report('symbolic-link', start(folder));
    if (status.kind === 'file' && name.endsWith('.md')) {
      report('misplaced-translation', start(folder), { name });
    }
    if (status.kind !== 'directory') continue;
    const known = new Set(['align.lock.json']);
    translations.set(name.normalize('NFC'), await listNames(files, folder, '.md', known, report));
  }
  return { manuscript, translations, exercises };
}
