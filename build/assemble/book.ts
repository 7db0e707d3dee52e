import type { PhrasingContent } from 'mdast';
import type { AlignedChapter } from '../model/aligned.ts';
import type { Anchor, Book, Chapter } from '../model/book.ts';
import type { BookConfig, Term } from '../model/config.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Language, Place } from '../model/place.ts';
import type { ImageAsset } from '../model/project.ts';
import { collectAnchors } from './anchors.ts';
import {
  containerOf,
  leadingBlock,
  numberFloats,
  numberNotes,
  numberPassages,
  type Counters,
} from './numbering.ts';

export interface BookParts {
  readonly config: BookConfig;
  readonly source: Language;
  readonly target: Language | undefined;
  readonly chapters: readonly AlignedChapter[];
  readonly exercises: ReadonlyMap<string, ExerciseChapter>;
  readonly terms: readonly Term[];
  readonly images: ReadonlyMap<string, ImageAsset>;
}

/**
 * Puts the parts together into the one read-only book: numbers for chapters, passages, notes, figures and tables, and
 * what every id leads to. Reports cross references without an end and ids used twice.
 */
export function assembleBook(parts: BookParts, report: Report): Book {
  const counters: Counters = { figure: 0, table: 0 };
  let notes = 0;
  const chapters = parts.chapters.map((aligned, index) => {
    const first = parts.config.notes === 'book' ? notes + 1 : 1;
    const chapter = assembleChapter(aligned, index + 1, first, parts.exercises.get(aligned.id), counters);
    notes += chapter.notes.length;
    reportTitle(chapter, parts.config, report);
    return chapter;
  });
  const anchors = collectAnchors(chapters, report);
  checkReferences(chapters, anchors, report);
  const { config, source, target, terms, images } = parts;
  return { config, source, target, chapters, terms, images, anchors };
}

function assembleChapter(
  aligned: AlignedChapter,
  number: number,
  firstNote: number,
  exercises: ExerciseChapter | undefined,
  counters: Counters,
): Chapter {
  const isNote = (pair: AlignedChapter['pairs'][number]) => containerOf(pair, 'footnote') !== undefined;
  const pairs = aligned.pairs.filter((pair) => !isNote(pair));
  return {
    id: aligned.id,
    number,
    title: pairs.find((pair) => pair.kind === 'heading' && leadingBlock(pair)?.depth === 1),
    pairs,
    notes: numberNotes(aligned.id, pairs, aligned.pairs.filter(isNote), firstNote),
    passages: numberPassages(pairs),
    numbered: numberFloats(pairs, counters),
    exercises,
    aligned,
  };
}

function reportTitle(chapter: Chapter, config: BookConfig, report: Report): void {
  if (chapter.title === undefined) {
    const first = chapter.pairs[0];
    const place = (first && leadingBlock(first)?.place) ?? config.place;
    report('missing-chapter-title', place);
  }
}

/** Looks up every `[](#id)` of the book, in text, notes and exercises alike. */
function checkReferences(
  chapters: readonly Chapter[],
  anchors: ReadonlyMap<string, Anchor>,
  report: Report,
): void {
  for (const chapter of chapters) {
    const pairs = [...chapter.pairs, ...chapter.notes.flatMap((note) => note.pairs)];
    for (const block of pairs.flatMap((pair) => [...pair.source, ...pair.target])) {
      checkContent(block.content, chapter.id, block.place);
    }
    for (const item of (chapter.exercises?.sets ?? []).flatMap((set) => set.items)) {
      for (const content of item.prompt.values()) {
        checkContent(content, chapter.id, item.place);
      }
    }
  }

  function checkContent(nodes: readonly PhrasingContent[], chapter: string, place: Place): void {
    for (const node of nodes) {
      if (node.type === 'crossReference' && findAnchor(anchors, node.target, chapter) === undefined) {
        const start = node.position?.start;
        const at = start === undefined ? place : { ...place, line: start.line, column: start.column };
        report('dangling-reference', at, { target: node.target, suggestion: '' });
      }
      if ('children' in node) {
        checkContent(node.children, chapter, place);
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
