import type { AlignedChapter } from '../model/aligned.ts';
import type { Book, Chapter } from '../model/book.ts';
import type { BookConfig, Term } from '../model/config.ts';
import type { ExerciseChapter } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Language } from '../model/place.ts';
import type { ImageAsset } from '../model/project.ts';
import { collectAnchors } from './anchors.ts';
import { shareContainers } from './containers.ts';
import {
  containerOf,
  leadingBlock,
  numberFloats,
  numberNotes,
  numberPassages,
  type Counters,
} from './numbering.ts';
import { checkIndexReadings } from './index-readings.ts';
import { checkReferences } from './references.ts';

export interface BookParts {
  readonly config: BookConfig;
  readonly source: Language;
  readonly target: Language | undefined;
  readonly chapters: readonly AlignedChapter[];
  readonly exercises: ReadonlyMap<string, ExerciseChapter>;
  readonly terms: readonly Term[];
  readonly images: ReadonlyMap<string, ImageAsset>;
  readonly theme?: string | undefined;
}

/**
 * Puts the parts together into the one read-only book: numbers for chapters (not for what is written before and after
 * them), passages, notes, figures and tables, and
 * what every id leads to. Reports cross references without an end and ids used twice.
 */
export function assembleBook(parts: BookParts, report: Report): Book {
  const counters: Counters = { figure: 0, table: 0 };
  let notes = 0;
  let number = 0;
  const matterOf = writtenMatter(parts.config);
  const chapters = parts.chapters.map((aligned) => {
    const first = parts.config.notes === 'book' ? notes + 1 : 1;
    const matter = matterOf.get(aligned.id) ?? 'body';
    number += matter === 'body' ? 1 : 0;
    const place = { matter, number: matter === 'body' ? number : undefined };
    const chapter = assembleChapter(aligned, place, first, counters);
    notes += chapter.notes.length;
    reportTitle(chapter, parts.config, report);
    return chapter;
  });
  const anchors = collectAnchors(chapters, parts.exercises, report);
  checkReferences(chapters, parts.exercises, anchors, report);
  checkIndexReadings(parts.config, parts.terms, chapters, report);
  const { config, source, target, terms, images } = parts;
  return { config, source, target, chapters, terms, images, anchors, theme: parts.theme };
}

/** Written parts of the front and back matter, by the name of their file. */
function writtenMatter(config: BookConfig): ReadonlyMap<string, Chapter['matter']> {
  const entries = (['front', 'back'] as const).flatMap((matter) =>
    config[matter].map((entry) => [entry, matter] as const),
  );
  return new Map(
    entries.flatMap(([entry, matter]) => (typeof entry === 'string' ? [] : [[entry.chapter, matter]])),
  );
}

function assembleChapter(
  aligned: AlignedChapter,
  place: Pick<Chapter, 'matter' | 'number'>,
  firstNote: number,
  counters: Counters,
): Chapter {
  const isNote = (pair: AlignedChapter['pairs'][number]) => containerOf(pair, 'footnote') !== undefined;
  const all = shareContainers(aligned.pairs);
  const pairs = all.filter((pair) => !isNote(pair));
  return {
    id: aligned.id,
    ...place,
    title: pairs.find((pair) => pair.kind === 'heading' && leadingBlock(pair)?.depth === 1),
    pairs,
    notes: numberNotes(aligned.id, pairs, all.filter(isNote), firstNote),
    passages: numberPassages(pairs),
    numbered: numberFloats(pairs, counters),
    sheet: undefined,
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
