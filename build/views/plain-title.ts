import type { Chapter } from '../model/book.ts';
import type { Language } from '../model/place.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Arrangement } from './arrangement.ts';

/** A heading's words without ruby, by language: for contents, running heads, outline and navigation. */
export function plainTitles(pair: BlockPair, arrangement: Arrangement): Readonly<Record<Language, string>> {
  return Object.fromEntries(
    arrangement.sides.map((side) => [side.language, pair[side.name].map((block) => block.text).join(' ')]),
  );
}

/** A chapter's title in each language; its file name where the author gave no heading. */
export function chapterTitles(
  chapter: Chapter,
  arrangement: Arrangement,
): Readonly<Record<Language, string>> {
  return chapter.title === undefined
    ? Object.fromEntries(arrangement.sides.map((side) => [side.language, chapter.id]))
    : plainTitles(chapter.title, arrangement);
}
