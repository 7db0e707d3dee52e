import type { Chapter } from '../../model/book.ts';
import type { ExerciseChapter, Item } from '../../model/exercise.ts';
import type { Language } from '../../model/place.ts';
import { questionAnchor } from '../../questions/sheet.ts';
import { exportedReadings } from '../exported-readings.ts';
import type { ExportInput } from '../exporter.ts';
import { pageOf, sourceLine } from '../vocabulary/source-line.ts';
import { passagesOf } from '../passages.ts';
import { fieldText } from './field.ts';
import { inLanguages } from './writing.ts';
import type { Writing } from './writing.ts';

/** What the questions of one chapter are written from. */
export interface QuestionContext {
  readonly input: ExportInput;
  readonly languages: readonly Language[];
  readonly exercises: ExerciseChapter;
  readonly chapter: Chapter | undefined;
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
  return passagesOf(item, context.input.book)
    .map((content) => inLanguages(content, frontOf(item, context), 'div'))
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
