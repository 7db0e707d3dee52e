import type { AlignedChapter, BlockPair } from '../model/aligned.ts';
import type { Term } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Block } from '../model/parsed.ts';
import type { Language } from '../model/place.ts';

/** A book and one translation of it, paired: what the checks see. */
export interface CheckedBook {
  readonly chapters: readonly AlignedChapter[];
  readonly terms: readonly Term[];
  readonly source: Language;
  readonly target: Language | undefined;
}

/** Something that is looked for in every translation. It reports; it changes nothing. Its time is linear in the book. */
export interface Check {
  /** Its rules. */
  readonly ids: readonly string[];
  run(book: CheckedBook, report: Report): void;
}

/** A pair with both sides. */
export interface FullPair {
  readonly pair: BlockPair;
  readonly chapter: string;
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  readonly from: Block;
  readonly to: Block;
}

/** The pairs of a book that have both sides. */
export function fullPairs({ chapters }: Pick<CheckedBook, 'chapters'>): readonly FullPair[] {
  return chapters.flatMap((chapter) =>
    chapter.pairs.flatMap((pair) => {
      const { source, target } = pair;
      const [from] = source;
      const [to] = target;
      return from && to ? [{ pair, chapter: chapter.id, source, target, from, to }] : [];
    }),
  );
}

/** `file:line` of a block, for a message. */
export function where({ place }: Pick<Block, 'place'>): string {
  return `${place.file}:${place.line}`;
}

/** Whether a language is written in kanji and kana. */
export function isJapanese(language: Language | undefined): boolean {
  return language !== undefined && /^ja\b/iu.test(language);
}

/** What `left` has more often than `right`, each as often as it is too many. */
export function surplus(left: readonly string[], right: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of right) counts.set(value, (counts.get(value) ?? 0) + 1);
  return left.filter((value) => {
    const count = counts.get(value) ?? 0;
    counts.set(value, count - 1);
    return count <= 0;
  });
}
