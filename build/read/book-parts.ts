import { backParts, frontParts } from '../model/config.ts';
import type { BackEntry, BackPart, BookConfig, FrontEntry, FrontPart, WrittenPart } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { ChapterFiles } from '../model/project.ts';
import { suggestion } from '../yaml/suggest.ts';
import { nearlySame } from './names.ts';

/** A file of `manuscript/` that the book has a place for, where it was named: at a key of `book.yaml`. */
export interface NamedFile {
  readonly id: string;
  readonly matter: ChapterFiles['matter'];
  readonly place: Place;
}

/** Where `book.yaml` names a file: by its name, or all of a key. */
export type PlaceOfEntry = (key: 'front' | 'chapters' | 'back', name?: string | number) => Place;

/** A part that every book may have and none must: it prints nothing where its file is not there. */
const ifWritten: BackPart = 'bibliography';

/** What `front` names: parts that are made, and else files of `manuscript/`. */
export function frontEntries(names: readonly string[]): readonly FrontEntry[] {
  return names.map(
    (name) => frontParts.find((part): part is FrontPart => part === name) ?? { chapter: name },
  );
}

/** What `back` names; `bibliography` is the file of that name, and a part with nothing in it where there is none. */
export function backEntries(names: readonly string[], files: readonly string[]): readonly BackEntry[] {
  return names.map((name) => {
    const part = backParts.find((each): each is BackPart => each === name);
    return part === undefined || (part === ifWritten && hasFile(name, files)) ? { chapter: name } : part;
  });
}

/** The files that `front` and `back` name: no chapters, whatever the folder holds. */
export function writtenNames(entries: readonly (FrontEntry | BackEntry)[]): readonly string[] {
  return entries.filter(isWritten).map(({ chapter }) => chapter);
}

/** Whether an entry of `front` or `back` is a file that an author wrote. */
export function isWritten(entry: FrontEntry | BackEntry): entry is WrittenPart {
  return typeof entry !== 'string';
}

/** All files of the book in its order: written parts before the chapters, the chapters, written parts after them. */
export function namedFiles(config: BookConfig, placeOfEntry: PlaceOfEntry): readonly NamedFile[] {
  const part = (matter: 'front' | 'back') =>
    writtenNames(config[matter]).map((id) => ({ id, matter, place: placeOfEntry(matter, id) }));
  const chapters = config.chapters.map(
    (id, index) => ({ id, matter: 'body', place: placeOfEntry('chapters', index) }) as const,
  );
  return [...part('front'), ...chapters, ...part('back')];
}

/** Reports a name in `front` or `back` that is neither a part nor a file, with what could have been meant. */
export function reportUnknownPart(
  { id, matter, place }: NamedFile,
  files: readonly string[],
  report: Report,
): void {
  const parts: readonly string[] = matter === 'front' ? frontParts : backParts;
  if (id === 'preface') {
    report('missing-written-part', place, { part: id, file: `manuscript/${id}.md` });
    return;
  }
  const all = parts.map((part) => `\`${part}\``).join(', ');
  report('unknown-book-part', place, {
    found: id,
    key: matter,
    expected: suggestion(id, [...parts, ...files]),
    parts: all,
  });
}

function hasFile(name: string, files: readonly string[]): boolean {
  return files.includes(name) || nearlySame(name, files) !== undefined;
}
