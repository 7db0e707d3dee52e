import type { EditionConfig } from '../model/config.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { ExerciseLock, RecordedSet } from '../model/exercise-lock.ts';
import type { Report } from '../model/message.ts';
import { arrangeVersion } from './arrange.ts';

/**
 * The lock with the orders of every version that these editions print: those that it had, and new ones where a version,
 * a set or a question is new or has changed. Reports the sets that are printed in another order than before. Sets that
 * are gone keep their records, for they may come back.
 */
export function recordVersions(
  chapters: readonly ExerciseChapter[],
  editions: readonly Pick<EditionConfig, 'version'>[],
  book: string,
  lock: ExerciseLock,
  report: Report,
): ExerciseLock {
  const names = [...new Set(editions.flatMap(({ version }) => version ?? []))];
  const versions = new Map(lock.versions);
  for (const version of names) {
    const sets = new Map<string, RecordedSet>(versions.get(version));
    for (const chapter of chapters) {
      const { recorded } = arrangeVersion(chapter, version, book, versions.get(version), report);
      recorded.forEach((record, set) => sets.set(set, record));
    }
    versions.set(version, sets);
  }
  return { ...lock, versions };
}

/**
 * A chapter's questions as the lock has recorded them for a version; as authored for an edition without one. The lock may
 * have more questions in a set than the chapter: those of another translation's book.
 */
export function inVersion(
  chapter: ExerciseChapter,
  version: string | undefined,
  book: string,
  lock: ExerciseLock,
): ExerciseChapter {
  if (version === undefined) return chapter;
  // What there is to report has been, when the version was recorded.
  const recorded = ofChapter(lock.versions.get(version), chapter);
  return arrangeVersion(chapter, version, book, recorded, () => undefined).chapter;
}

function ofChapter(
  recorded: ReadonlyMap<string, RecordedSet> | undefined,
  { sets }: ExerciseChapter,
): ReadonlyMap<string, RecordedSet> {
  const own = sets.flatMap((set) => {
    const record = recorded?.get(set.id);
    const ids = new Set(set.items.map(({ id }) => id));
    return record === undefined
      ? []
      : [[set.id, { ...record, items: record.items.filter((id) => ids.has(id)) }] as const];
  });
  return new Map(own);
}
