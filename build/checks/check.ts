import type { AlignedChapter } from '../model/aligned.ts';
import type { Report } from '../model/message.ts';
import type { Block } from '../model/parsed.ts';

/** Something that is looked for in every aligned chapter. It reports; it changes nothing. */
export interface Check {
  /** The id of its rule. */
  readonly id: string;
  run(chapter: AlignedChapter, report: Report): void;
}

/** A pair with both sides. */
export interface FullPair {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  readonly from: Block;
  readonly to: Block;
}

/** The pairs of a chapter that have both sides. */
export function fullPairs(chapter: AlignedChapter): readonly FullPair[] {
  return chapter.pairs.flatMap(({ source, target }) => {
    const [from] = source;
    const [to] = target;
    return from && to ? [{ source, target, from, to }] : [];
  });
}

/** `file:line` of a block, for a message. */
export function where({ place }: Block): string {
  return `${place.file}:${place.line}`;
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
