import type { DrawnLine, FollowedText } from './drawn-text.ts';
import type { FollowedPair } from './followed-blocks.ts';
import type { TypeArea } from './type-area.ts';

/** Something amiss on a page, in words, with the sheet (from 1) on which it can be seen. */
export type Fault = string;

/** Kinds of blocks whose languages stand one above the other. */
const stacked: ReadonlySet<string> = new Set(['heading', 'caption', 'tableCell']);

/** How far apart the first base lines of a pair stand: same page and height, or facing pages and the same height. */
export interface Level {
  readonly id: string;
  /** Pages from the source's to the translation's first line. */
  readonly pages: number;
  /** Points by which the translation begins lower. */
  readonly apart: number;
}

/** The levels of all pairs that stand beside each other. */
export function levels(pairs: readonly FollowedPair[]): readonly Level[] {
  return pairs.flatMap(({ id, kind, source, target }) => {
    const [a, b] = [source?.lines[0], target?.lines[0]];
    if (stacked.has(kind) || a === undefined || b === undefined) return [];
    return [{ id, pages: b.page - a.page, apart: b.y - a.y }];
  });
}

/**
 * Headings that are not followed by two lines of their text on their own page, or by all of it where it is shorter: in each
 * language.
 */
export function strandedHeadings(pairs: readonly FollowedPair[]): readonly Fault[] {
  return pairs.flatMap((pair, index) => {
    if (pair.kind !== 'heading') return [];
    const next = pairs.slice(index + 1).find(({ kind }) => kind !== 'heading' && kind !== 'caption');
    return (['source', 'target'] as const).flatMap((side) => {
      const [page, text] = [pair[side]?.lines.at(-1)?.page, next?.[side]?.lines];
      if (page === undefined || text === undefined || chapterOf(next) !== chapterOf(pair)) return [];
      const count = text.filter((line) => line.page === page).length;
      if (count >= Math.min(2, text.length)) return [];
      return [`sheet ${page + 1}: ${count} lines of text below heading ${pair.id} (${side})`];
    });
  });
}

function chapterOf(pair: FollowedPair | undefined): string | undefined {
  return pair?.id.split('/')[0];
}

/** Single lines of a paragraph at the foot of a page or at the head of the next, in either language. */
export function loneLines(pairs: readonly FollowedPair[]): readonly Fault[] {
  return pairs
    .filter(({ kind }) => !stacked.has(kind) && kind !== 'image')
    .flatMap(({ id, source, target }) =>
      [source, target].flatMap((side, index) =>
        loneLinesOf(side).map(
          (what) => `${what} of ${index === 0 ? 'the source' : 'the translation'} of ${id}`,
        ),
      ),
    );
}

function loneLinesOf(text: FollowedText | undefined): readonly string[] {
  const lines = text?.lines ?? [];
  const pages = [...new Set(lines.map(({ page }) => page))];
  if (pages.length < 2) return [];
  const count = (page: number | undefined) => lines.filter((line) => line.page === page).length;
  return [
    ...(count(pages[0]) === 1 ? [`sheet ${(pages[0] ?? 0) + 1}: first line alone`] : []),
    ...(count(pages.at(-1)) === 1 ? [`sheet ${(pages.at(-1) ?? 0) + 1}: last line alone`] : []),
  ];
}

/** Lines of running text that stand off the page's grid of base lines, pt: nothing where all of it is on the grid. */
export function gridDeviations(pairs: readonly FollowedPair[], area: TypeArea): readonly number[] {
  const lines = pairs
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ source, target }) => [...(source?.lines ?? []), ...(target?.lines ?? [])]);
  const phase = ({ y }: DrawnLine) => (((y - area.top) % area.line) + area.line) % area.line;
  const usual = median(lines.map(phase));
  return lines.map((line) => {
    const off = Math.abs(phase(line) - usual);
    return Math.min(off, area.line - off);
  });
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
