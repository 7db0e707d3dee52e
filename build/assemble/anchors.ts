import type { BlockPair } from '../model/aligned.ts';
import type { Anchor, Chapter, Numbered } from '../model/book.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import { allSheetItems } from '../questions/all-items.ts';
import { questionAnchor } from '../questions/sheet.ts';
import { sheetOf, type SheetPolicy } from '../questions/sheet-of.ts';
import { elementId } from '../tree/element-id.ts';
import { containerOf, leadingBlock } from './numbering.ts';

/**
 * Everything a cross reference can lead to. Each anchor is found under `chapter/id`; under the bare `id` too where only
 * one chapter has it. Reports ids that two things share.
 */
export function collectAnchors(
  chapters: readonly Chapter[],
  exercises: ReadonlyMap<string, ExerciseChapter>,
  report: Report,
): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const places = new Map<string, Place>();
  const bare = new Map<string, Anchor | undefined>();
  for (const chapter of chapters) {
    for (const { id, anchor, place } of [
      ...textAnchors(chapter),
      ...questionAnchors(exercises.get(chapter.id)),
    ]) {
      const full = `${chapter.id}/${id}`;
      const earlier = places.get(full);
      if (earlier === undefined) {
        places.set(full, place);
        anchors.set(full, anchor);
        bare.set(id, bare.has(id) ? undefined : anchor);
      } else if (anchor.kind !== 'question' || anchors.get(full)?.kind !== 'question') {
        // Two questions of one id are told where questions are read.
        report('duplicate-book-id', place, { id }, [earlier]);
      }
    }
  }
  for (const [id, anchor] of bare) {
    if (anchor !== undefined && !anchors.has(id)) {
      anchors.set(id, anchor);
    }
  }
  return anchors;
}

interface Named {
  readonly id: string;
  readonly anchor: Anchor;
  readonly place: Place;
}

function textAnchors(chapter: Chapter): readonly Named[] {
  const boxes = new Set<number>();
  const sections = sectionNumbers(chapter);
  const floats = floatNumbers(chapter);
  return chapter.pairs.flatMap((pair): Named[] => {
    const block = leadingBlock(pair);
    if (block === undefined) {
      return [];
    }
    const named = (kind: Anchor['kind'], id: string, own: string, number: string): Named => ({
      id,
      anchor: { id: elementId(own), kind, number, chapter: chapter.id },
      place: block.place,
    });
    const found: Named[] = [];
    for (const container of block.path) {
      if (container.type === 'box' && container.id !== undefined && !boxes.has(container.key)) {
        boxes.add(container.key);
        found.push(named('box', container.id, `${chapter.id}/${container.id}`, ''));
      }
    }
    const id = block.explicitId;
    if (id !== undefined) {
      const key = floatKey(pair);
      const float = key === undefined ? undefined : floats.get(key);
      const kind = float?.kind ?? (pair.kind === 'heading' ? 'heading' : 'passage');
      const number = float?.number ?? sections.get(pair.id) ?? chapter.passages.get(pair.id) ?? '';
      found.push(named(kind, id, pair.id, String(number)));
    }
    return found;
  });
}

/** The questions of a chapter under the numbers that an edition with all of them prints. */
function questionAnchors(exercises: ExerciseChapter | undefined): readonly Named[] {
  if (exercises === undefined) return [];
  return allSheetItems(sheetOf(exercises, everyQuestion)).map(({ question, number, place }) => ({
    id: question.id,
    anchor: {
      id: elementId(questionAnchor(question.id)),
      kind: 'question',
      number,
      chapter: exercises.chapter,
    },
    place,
  }));
}

const everyQuestion: SheetPolicy = {
  answers: [],
  select: { tags: [], levels: [] },
  audience: 'teacher',
  version: undefined,
};

/** Numbers of the chapter's figures and tables by the key of their container: a caption's id names its float. */
function floatNumbers(chapter: Chapter): ReadonlyMap<number, Numbered> {
  return new Map(
    chapter.pairs.flatMap((pair) => {
      const numbered = chapter.numbered.get(pair.id);
      const key = floatKey(pair);
      return numbered !== undefined && key !== undefined ? [[key, numbered] as const] : [];
    }),
  );
}

function floatKey(pair: BlockPair): number | undefined {
  return (containerOf(pair, 'figure') ?? containerOf(pair, 'table'))?.key;
}

/**
 * Chapter and section numbers as printed: `2` for the title, `2.1`, `2.2` … for level-2 headings. A preface and what else
 * stands outside the chapters has none.
 */
export function sectionNumbers(
  chapter: Pick<Chapter, 'number' | 'pairs' | 'title'>,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let section = 0;
  if (chapter.number === undefined) {
    return numbers;
  }
  for (const pair of chapter.pairs) {
    if (pair.kind !== 'heading' || (leadingBlock(pair)?.path.length ?? 0) > 0) {
      continue;
    }
    if (pair.id === chapter.title?.id) {
      numbers.set(pair.id, String(chapter.number));
    } else if (leadingBlock(pair)?.depth === 2) {
      section += 1;
      numbers.set(pair.id, `${chapter.number}.${section}`);
    }
  }
  return numbers;
}
