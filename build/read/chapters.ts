import type { BookConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { ChapterFiles, TextFile } from '../model/project.ts';
import { suggestion } from '../yaml/suggest.ts';
import { namePattern } from './book-schema.ts';
import { readText } from './files.ts';
import { listNames, nearlySame } from './names.ts';
import type { FolderNames } from './names.ts';

/** The book's folders, listed. */
export interface BookNames {
  readonly manuscript: FolderNames;
  /** By language tag. */
  readonly translations: ReadonlyMap<string, FolderNames>;
  readonly exercises: FolderNames;
}

/**
 * Reads the files of every chapter. Reported: a chapter that is named and absent, or twice, or empty; a translation
 * that is missing as a whole; files in `translations/` and `exercises/` that belong to no chapter. Names that differ
 * only in case or width count as a pair that needs renaming, not as one missing and one too many.
 */
export async function readChapters(
  files: FileSystem,
  config: BookConfig,
  names: BookNames,
  placeOfChapter: (index: number) => Place,
  report: Report,
): Promise<readonly ChapterFiles[]> {
  const ids = chapterIds(config, names.manuscript, placeOfChapter, report);
  const chapters: ChapterFiles[] = [];
  for (const id of ids) {
    const path = names.manuscript.paths.get(id);
    const source = path === undefined ? undefined : await readText(files, path, report);
    if (source === undefined) continue;
    if (source.text.trim() === '') report('empty-chapter', start(source.file));
    const targets = await readTargets(id, source, files, config, names, report);
    const exercises = await readNamed(names.exercises, id, files, report);
    const answers = await readNamed(names.exercises, `${id}.answers`, files, report);
    chapters.push({ id, source, targets, exercises, answers });
  }
  for (const folder of names.translations.values())
    reportOrphans(folder, names.manuscript, 'orphan-translation', report);
  reportOrphans(names.exercises, names.manuscript, 'orphan-exercises', report);
  return chapters;
}

function chapterIds(
  config: BookConfig,
  manuscript: FolderNames,
  placeOfChapter: (index: number) => Place,
  report: Report,
): readonly string[] {
  const found = new Set<string>();
  for (const [index, id] of config.chapters.entries()) {
    const place = placeOfChapter(index);
    const path = manuscript.paths.get(id);
    const near = nearlySame(id, manuscript.paths.keys());
    if (found.has(id)) report('duplicate-chapter', place, { chapter: id });
    else if (path !== undefined && !namePattern.test(id))
      report('invalid-chapter-name', start(path), { chapter: id });
    else if (path !== undefined) found.add(id);
    else if (near !== undefined) reportName(manuscript.paths.get(near) ?? near, `${id}.md`, place, report);
    else report('missing-chapter', place, { chapter: id, expected: suggestion(id, manuscript.paths.keys()) });
  }
  const named = new Set(config.chapters);
  for (const [id, path] of manuscript.paths) {
    if (!named.has(id) && nearlySame(id, named) === undefined)
      report('unlisted-chapter', start(path), { chapter: id });
  }
  if (config.chapters.length === 0) report('no-chapters', config.place);
  return [...found];
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
    const folder = names.translations.get(language);
    const path = folder?.paths.get(id);
    if (folder === undefined || path === undefined) {
      // A file that needs renaming is reported with the orphans, a folder by readProject.
      const near =
        folder === undefined
          ? nearlySame(language, names.translations.keys())
          : nearlySame(id, folder.paths.keys());
      if (near === undefined) {
        const expected = `translations/${language}/${id}.md`;
        report('missing-translation', start(source.file), { language, expected });
      }
      continue;
    }
    const target = await readText(files, path, report);
    if (target === undefined) continue;
    if (target.text.trim() === '') report('empty-chapter', start(target.file), {}, [start(source.file)]);
    targets.set(language, target);
  }
  return targets;
}

async function readNamed(
  folder: FolderNames,
  name: string,
  files: FileSystem,
  report: Report,
): Promise<TextFile | undefined> {
  const path = folder.paths.get(name);
  return path === undefined ? undefined : readText(files, path, report);
}

function reportOrphans(
  folder: FolderNames,
  manuscript: FolderNames,
  rule: 'orphan-translation' | 'orphan-exercises',
  report: Report,
): void {
  for (const [name, path] of folder.paths) {
    const chapter = rule === 'orphan-exercises' ? name.replace(/\.answers$/u, '') : name;
    if (manuscript.paths.has(chapter)) continue;
    const near = nearlySame(chapter, manuscript.paths.keys());
    if (near === undefined) {
      report(rule, start(path), { chapter, expected: suggestion(chapter, manuscript.paths.keys()) });
    } else {
      const expected = path
        .slice(path.lastIndexOf('/') + 1)
        .replace(/^[^]*?(?=(?:\.answers)?\.[a-z]+$)/u, () => near);
      const partner = manuscript.paths.get(near);
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
