import type { ExerciseChapter } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { allItems } from './all-items.ts';

/**
 * Holds the ids of sets and questions of the whole book against each other and against those that are retired. Anchors
 * are compared without regard to case by some reading systems, so ids are too. Reports an id given twice, one that is in
 * use and retired, and one retired twice, each with the earlier place.
 */
export function checkIds(chapters: readonly ExerciseChapter[], report: Report): void {
  const retired = new Map<string, Place>();
  for (const { id, place } of chapters.flatMap((chapter) => chapter.retired)) {
    const earlier = retired.get(id.toLowerCase());
    if (earlier === undefined) retired.set(id.toLowerCase(), place);
    else report('retired-twice', place, { id }, [earlier]);
  }
  const first = new Map<string, Place>();
  for (const { id, place } of chapters.flatMap(named)) {
    const key = id.toLowerCase();
    const gone = retired.get(key);
    if (gone !== undefined) report('retired-question-id', place, { id }, [gone]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    else report('duplicate-question-id', place, { id }, [earlier]);
  }
}

/** Sets and questions in the order of the file. */
function named({ sets }: ExerciseChapter): readonly { readonly id: string; readonly place: Place }[] {
  return sets.flatMap((set) => [set, ...allItems({ sets: [set] })]);
}
