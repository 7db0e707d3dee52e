import type { BlockPair } from '../model/aligned.ts';
import type { Book } from '../model/book.ts';
import type { Item, LocalizedContent } from '../model/exercise.ts';
import { chapterOf } from '../questions/book-text.ts';

/** The blocks of the book that a question refers to, each once, in both languages. */
export function passagesOf(
  { references }: Pick<Item, 'references'>,
  book: Book,
): readonly LocalizedContent[] {
  const blocks = new Set(references.map(({ block }) => block));
  return [...blocks].flatMap((block) => {
    const chapter = book.chapters.find(({ id }) => id === chapterOf(block));
    const pair = chapter?.pairs.find(({ id }) => id === block);
    return pair === undefined ? [] : [contentOf(pair, book)];
  });
}

function contentOf(pair: BlockPair, { source, target }: Book): LocalizedContent {
  const sides = [
    [source, pair.source.flatMap(({ content }) => content)],
    [target ?? source, pair.target.flatMap(({ content }) => content)],
  ] as const;
  return new Map(sides.filter(([, content]) => content.length > 0));
}
