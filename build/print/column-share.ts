import type { Book } from '../model/book.ts';

/**
 * The share of two columns that the source takes when both are to end at the same height: its width among the widths of
 * all paragraphs that have a partner, 0.4–0.6. Kanji and kana are an em wide, letters a little less
 * than half of one, as they are on average.
 */
export function sourceShare(book: Book): number {
  let source = 0;
  let target = 0;
  for (const pair of book.chapters.flatMap(({ pairs }) => pairs)) {
    if (pair.state === 'paired' && (pair.kind === 'paragraph' || pair.kind === 'listItem')) {
      source += pair.source.reduce((sum, { text }) => sum + widthOf(text), 0);
      target += pair.target.reduce((sum, { text }) => sum + widthOf(text), 0);
    }
  }
  return source + target === 0 ? 0.5 : Math.min(0.6, Math.max(0.4, source / (source + target)));
}

/** Mean width of a letter with its share of the spaces, em. */
const letter = 0.47;

function widthOf(text: string): number {
  const wide = text.match(/[\u3000-\u9fff\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0;
  return wide + (text.length - wide) * letter;
}
