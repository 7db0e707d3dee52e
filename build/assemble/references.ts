import type { Anchor, Chapter } from '../model/book.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { CrossReference } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import { suggestion } from '../yaml/suggest.ts';

/** Looks up every `[](#id)` of the book, in text, notes and questions alike; reports those that lead nowhere. */
export function checkReferences(
  chapters: readonly Chapter[],
  exercises: ReadonlyMap<string, ExerciseChapter>,
  anchors: ReadonlyMap<string, Anchor>,
  report: Report,
): void {
  for (const chapter of chapters) {
    for (const [reference, place] of chapterReferences(chapter, exercises.get(chapter.id))) {
      const { target, position } = reference;
      if (findAnchor(anchors, target, chapter.id) === undefined) {
        const start = position?.start;
        const at = start === undefined ? place : { ...place, line: start.line, column: start.column };
        report('dangling-reference', at, {
          target,
          suggestion: suggestion(target, knownIds(anchors, target, chapter.id)),
        });
      }
    }
  }
}

/** An id as written in a reference: of this chapter first, else of the whole book. */
export function findAnchor(
  anchors: ReadonlyMap<string, Anchor>,
  target: string,
  chapter: string,
): Anchor | undefined {
  return anchors.get(`${chapter}/${target}`) ?? anchors.get(target);
}

function* chapterReferences(
  chapter: Chapter,
  exercises: ExerciseChapter | undefined,
): Generator<readonly [CrossReference, Place]> {
  const pairs = [...chapter.pairs, ...chapter.notes.flatMap((note) => note.pairs)];
  for (const block of pairs.flatMap((pair) => [...pair.source, ...pair.target])) {
    yield* referencesIn(block.content, block.place);
  }
  for (const set of exercises?.sets ?? []) {
    yield* referencesIn([set.title, set.instructions], set.place);
    for (const item of set.items) {
      yield* referencesIn(item, item.place);
    }
  }
}

/** Questions keep their inline content in fields of many names, so all of an item is searched. */
function* referencesIn(value: unknown, place: Place): Generator<readonly [CrossReference, Place]> {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (isReference(value)) {
    yield [value, place];
  }
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) {
    yield* referencesIn(inner, place);
  }
}

function isReference(value: object): value is CrossReference {
  return 'type' in value && value.type === 'crossReference';
}

/** What could have been meant: ids as this chapter would write them, its own first. */
function knownIds(anchors: ReadonlyMap<string, Anchor>, target: string, chapter: string): readonly string[] {
  const all = [...anchors.keys()];
  const full = all.filter((id) => id.includes('/'));
  if (target.includes('/')) {
    return full;
  }
  // An id of several chapters has to be written with its chapter.
  const namesakes = full.filter((id) => id.endsWith(`/${target}`));
  if (namesakes.length > 0) {
    return namesakes;
  }
  const own = full.filter((id) => id.startsWith(`${chapter}/`)).map((id) => id.slice(chapter.length + 1));
  return [...new Set([...own, ...all.filter((id) => !id.includes('/'))])];
}
