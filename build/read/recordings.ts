import type { BookConfig } from '../model/config.ts';
import type { MessageValues, Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { Recording, RecordingEnding, RecordingFolder } from '../model/recording.ts';
import { recordingTypes } from '../model/recording.ts';
import { folderOf } from '../text/book-path.ts';
import { firstOf, suggestion } from '../yaml/suggest.ts';
import { codingNames, readAudio } from './audio.ts';
import { writtenNames } from './book-parts.ts';
import { readBytes } from './files.ts';
import { pathFinder } from './image.ts';
import { nearlySame } from './names.ts';

/** A passage of half an hour at 128 kbit/s; all that an EPUB of memory's size can hold; a day of reading aloud. */
const limits = {
  file: 32 * 1024 * 1024,
  folder: 512 * 1024 * 1024,
  milliseconds: 4 * 60 * 60 * 1000,
} as const;

/**
 * Reads the recordings of the editions that are written as EPUBs, a folder once. In it lies a folder for each chapter,
 * and in that a file for each side of a passage, named after its block and language: `01/p3.ja.mp3`, and
 * `01/p3/s2.en.m4a` for a bead. Reported: a folder that is not there, names that say no chapter or language, what is no
 * recording or a broken one, and more than the limits. Whether the passages exist is not known here.
 */
export async function readRecordings(
  files: FileSystem,
  config: BookConfig,
  placeOfKey: (family: string) => Place,
  report: Report,
): Promise<readonly RecordingFolder[]> {
  const places = new Map<string, Place>();
  for (const { epub, family, formats } of config.editions) {
    if (epub.audio === undefined || !formats.includes('epub') || places.has(epub.audio)) continue;
    places.set(epub.audio, placeOfKey(family));
  }
  const chapters = [...config.chapters, ...writtenNames([...config.front, ...config.back])];
  const folders: RecordingFolder[] = [];
  for (const [folder, place] of places) {
    const path = await pathOfFolder(folder, place, files, report);
    const found = path === undefined ? [] : await filesIn(path, chapters, files, report);
    folders.push({ folder, place, recordings: await readAll(folder, found, files, report) });
  }
  return folders;
}

async function pathOfFolder(
  folder: string,
  place: Place,
  files: FileSystem,
  report: Report,
): Promise<string | undefined> {
  const found = await pathFinder(files)(folder);
  if (found?.type === 'near') {
    report('file-name-mismatch', place, { found: found.found, expected: found.expected });
    return undefined;
  }
  const kind = found === undefined ? undefined : (await files.status(found.path))?.kind;
  if (found !== undefined && kind === 'directory') return found.path;
  if (found !== undefined && kind === 'link') report('symbolic-link', start(found.path), {}, [place]);
  else {
    const parent = folderOf(folder);
    const folders = await foldersIn(parent, files);
    const near = suggestion(folder.slice(parent.length + 1), folders);
    report('missing-recordings', place, { folder, expected: near });
  }
  return undefined;
}

async function foldersIn(folder: string, files: FileSystem): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const name of await files.list(folder))
    if ((await files.status(`${folder}/${name}`))?.kind === 'directory') folders.push(name);
  return folders;
}

/** A file of a chapter's folder; `name` is its path in that folder, NFC. */
interface FoundFile {
  readonly chapter: string;
  readonly path: string;
  readonly name: string;
}

async function filesIn(
  folder: string,
  chapters: readonly string[],
  files: FileSystem,
  report: Report,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const { path, name, isFolder } of await entriesOf(folder, files, report)) {
    if (!isFolder) {
      report('misplaced-recording', start(path), { name });
      continue;
    }
    const near = chapters.includes(name) ? name : nearlySame(name, chapters);
    if (near === undefined)
      report('recordings-without-chapter', start(path), {
        chapter: name,
        expected: suggestion(name, chapters),
      });
    else if (near !== name) report('file-name-mismatch', start(path), { found: name, expected: near });
    else found.push(...(await chapterFiles(name, path, '', files, report)));
  }
  return found;
}

async function chapterFiles(
  chapter: string,
  folder: string,
  prefix: string,
  files: FileSystem,
  report: Report,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const { path, name, isFolder } of await entriesOf(folder, files, report)) {
    if (!isFolder) found.push({ chapter, path, name: `${prefix}${name}` });
    else if (prefix === '') found.push(...(await chapterFiles(chapter, path, `${name}/`, files, report)));
    else report('not-a-file', start(path));
  }
  return found;
}

/** What stands in a folder and is no link, which is reported; hidden files, which systems leave behind, are no part of it. */
async function entriesOf(folder: string, files: FileSystem, report: Report) {
  const entries: { readonly path: string; readonly name: string; readonly isFolder: boolean }[] = [];
  for (const written of await files.list(folder)) {
    const path = `${folder}/${written}`;
    const kind = (await files.status(path))?.kind;
    if (written.startsWith('.') || kind === undefined) continue;
    if (kind === 'link') report('symbolic-link', start(path));
    else entries.push({ path, name: written.normalize('NFC'), isFolder: kind === 'directory' });
  }
  return entries;
}

async function readAll(
  folder: string,
  found: readonly FoundFile[],
  files: FileSystem,
  report: Report,
): Promise<readonly Recording[]> {
  const recordings: Recording[] = [];
  const variable: string[] = [];
  let size = 0;
  for (const file of found) {
    const named = nameOf(file, report);
    if (named === undefined) continue;
    size += (await files.status(file.path))?.size ?? 0;
    if (size > limits.folder) {
      report('too-many-recordings', start(folder), { limit: limits.folder / 1024 / 1024 });
      break;
    }
    const bytes = await readBytes(files, file.path, limits.file, report);
    const length = bytes === undefined ? undefined : lengthOf(bytes, named.ending, file.path, report);
    if (bytes === undefined || length === undefined) continue;
    if (length.variable) variable.push(file.path);
    recordings.push({ ...named, path: file.path, milliseconds: length.milliseconds, bytes });
  }
  const [first] = variable;
  if (first !== undefined) report('variable-bit-rate', start(first), { count: variable.length });
  return recordings;
}

/** `p3.ja.mp3`: block, language and ending; `p3/s2.ja.mp3`: a bead of it. */
function nameOf(
  { chapter, path, name }: FoundFile,
  report: Report,
): Omit<Recording, 'path' | 'milliseconds' | 'bytes'> | undefined {
  const [, stem = '', written = ''] = /^([^]*)\.([^./]*)$/u.exec(name) ?? [];
  const ending = endings.find((one) => one === written.toLowerCase());
  if (ending === undefined) {
    report('unknown-recording-type', start(path), { expected: firstOf(endings.map((one) => `.${one}`)) });
    return undefined;
  }
  if (ending !== written)
    report('file-name-mismatch', start(path), { found: name, expected: `${stem}.${ending}` });
  const [, block, sentence, language] = /^([^/]+?)(?:\/s([1-9]\d{0,4}))?\.([^./]+)$/u.exec(stem) ?? [];
  if (block === undefined || language === undefined) {
    report('recording-name', start(path), { found: name, ending });
    return undefined;
  }
  const bead = sentence === undefined ? undefined : Number(sentence);
  return { chapter, block: `${chapter}/${block}`, sentence: bead, language, ending };
}

// The keys are those of the table by its type.
const endings = Object.keys(recordingTypes) as readonly RecordingEnding[];

function lengthOf(bytes: Uint8Array, ending: RecordingEnding, path: string, report: Report) {
  const fault = (rule: string, values: MessageValues = {}) => report(rule, start(path), values);
  if (bytes.length === 0) {
    fault('empty-recording');
    return undefined;
  }
  const reading = readAudio(bytes, ending);
  if (reading.type === 'other')
    fault('recording-format', { found: reading.found, expected: codingNames[ending] });
  else if (reading.type === 'broken')
    fault('broken-recording', { offset: reading.offset, expected: codingNames[ending] });
  else if (reading.milliseconds < 1 || reading.milliseconds > limits.milliseconds)
    fault('recording-length', {
      found: (reading.milliseconds / 1000).toFixed(3),
      limit: limits.milliseconds / 1000,
    });
  else return reading;
  return undefined;
}

function start(file: string): Place {
  return { file, line: 1, column: 1 };
}
