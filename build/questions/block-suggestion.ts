import { firstOf, suggestion } from '../yaml/suggest.ts';
import { chapterOf } from './book-text.ts';

/** So many unknown ids are compared with the known ones; for more, the first of those are named. */
const mostCompared = 100;

/**
 * Gives what an unknown block id may stand for: a block of its chapter, or, where there is no such chapter, a chapter.
 * Each id is compared once, and only the first hundred are: a chapter that was renumbered has as many faults as questions.
 */
export function blockSuggester(blocks: Iterable<string>): (block: string) => string {
  const chapters = new Map<string, string[]>();
  for (const id of blocks) {
    const chapter = chapterOf(id);
    const listed = chapters.get(chapter);
    if (listed === undefined) chapters.set(chapter, [id]);
    else listed.push(id);
  }
  const names = [...chapters.keys()].map(anyBlock);
  const known = new Map<string, string>();
  return (block) => {
    const earlier = known.get(block);
    if (earlier !== undefined) return earlier;
    const own = chapters.get(chapterOf(block));
    if (known.size >= mostCompared) return firstOf(own ?? names);
    const found =
      own === undefined ? suggestion(anyBlock(chapterOf(block) || block), names) : suggestion(block, own);
    known.set(block, found);
    return found;
  };
}

function anyBlock(chapter: string): string {
  return `${chapter}/…`;
}
