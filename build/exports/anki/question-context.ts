import type { BlockPair } from '../../model/aligned.ts';
import type { Chapter } from '../../model/book.ts';
import type { ExerciseChapter, Item, LocalizedContent } from '../../model/exercise.ts';
import type { Language } from '../../model/place.ts';
import { questionAnchor } from '../../questions/sheet.ts';
import { exportedReadings } from '../exported-readings.ts';
import type { ExportInput } from '../exporter.ts';
import { pageOf, sourceLine } from '../vocabulary/source-line.ts';
import { fieldText } from './field.ts';
import { inLanguages } from './writing.ts';
import type { Writing } from './writing.ts';

/** What the questions of one chapter are written from. */
export interface QuestionContext {
  readonly input: ExportInput;
  readonly languages: readonly Language[];
  readonly exercises: ExerciseChapter;
  readonly chapter: Chapter | undefined;
  readonly pairs: ReadonlyMap<string, BlockPair>;
}

/** Looks up the passages of a chapter once for all its questions. */
export function contextOf(
  input: ExportInput,
  languages: readonly Language[],
  exercises: ExerciseChapter,
  chapter: Chapter | undefined,
): QuestionContext {
  const pairs = new Map((chapter?.pairs ?? []).map((pair) => [pair.id, pair]));
  return { input, languages, exercises, chapter, pairs };
}

/** How the back of a question's cards is written. */
export function writingOf(item: Item, { input, languages }: QuestionContext): Writing {
  return { languages, readings: item.readings, t: input.t };
}

/** How all that stands on the front is written: readings that are asked for are hidden, in a group those of all parts. */
export function frontOf(item: Item, { input, languages }: QuestionContext): Writing {
  return { languages, readings: exportedReadings(item), t: input.t };
}

/** The blocks that a question refers to, in both languages. */
export function passageOf(item: Item, context: QuestionContext): string {
  const blocks = new Set(item.references.map(({ block }) => block));
  const { source, target } = context.input.book;
  return [...blocks]
    .flatMap((block) => context.pairs.get(block) ?? [])
    .map((pair) => {
      const sides = [
        [source, pair.source.flatMap(({ content }) => content)],
        [target ?? source, pair.target.flatMap(({ content }) => content)],
      ] as const;
      const written: LocalizedContent = new Map(sides.filter(([, content]) => content.length > 0));
      return inLanguages(written, frontOf(item, context), 'div');
    })
    .join('');
}

/** The chapter, the passages it is about and the page on which it is printed. */
export function sourceOf(item: Item, { input, languages, chapter }: QuestionContext): string {
  if (chapter === undefined) return '';
  const numbers = item.references.flatMap(({ block }) => chapter.passages.get(block) ?? []);
  const page = pageOf(questionAnchor(item.id), input.folios);
  const place = { chapter, passages: [...new Set(numbers)], page };
  return fieldText(sourceLine(place, languages.at(-1) ?? '', input.t));
}
