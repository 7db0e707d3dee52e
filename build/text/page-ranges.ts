import { roman } from './roman.ts';

/** A page by its printed number: front matter (run 0, `iv`) stands before the text (run 1, `12`). */
export interface Page {
  readonly label: string;
  readonly run: 0 | 1;
  readonly number: number;
}

/** Reads a printed page number; what is neither arabic nor roman counts as the very first page. */
export function readPage(label: string): Page {
  if (/^\d+$/u.test(label)) return { label, run: 1, number: Number(label) };
  return { label, run: 0, number: romanNumber(label) };
}

/** `12`, or `15–17` with an en dash. */
export function pageRange(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

/** Pages that follow each other; `id` is the first place on them. */
export interface PageRange {
  readonly first: string;
  readonly last: string;
  readonly id: string;
}

/**
 * The pages of many places, each page once, in order, those that follow each other as one range. A place whose page is
 * not known is left out.
 */
export function pageRanges(
  ids: readonly string[],
  labelOf: (id: string) => string | undefined,
): readonly PageRange[] {
  const pages = new Map<string, { page: Page; id: string }>();
  for (const id of ids) {
    const label = labelOf(id) ?? '';
    if (label !== '' && !pages.has(label)) pages.set(label, { page: readPage(label), id });
  }
  const sorted = [...pages.values()].toSorted(
    (a, b) => a.page.run - b.page.run || a.page.number - b.page.number,
  );
  const found: { first: Page; last: Page; id: string }[] = [];
  for (const { page, id } of sorted) {
    const open = found.at(-1);
    if (open?.last.run === page.run && open.last.number + 1 === page.number) open.last = page;
    else found.push({ first: page, last: page, id });
  }
  return found.map(({ first, last, id }) => ({ first: first.label, last: last.label, id }));
}

/** Every page that some printed ranges cover: `iv, 15–17` gives `iv`, `15`, `16`, `17`. */
export function pagesCovered(words: string): readonly string[] {
  return words.split(',').flatMap((part) => {
    const [first = '', last = first] = part.trim().split('–');
    if (first === '') return [];
    const [from, to] = [readPage(first), readPage(last)];
    const count = Math.min(Math.max(0, to.number - from.number), 10_000);
    return Array.from({ length: count + 1 }, (_, step) =>
      from.run === 1 ? String(from.number + step) : step === 0 ? first : roman(from.number + step),
    );
  });
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(label: string): number {
  const digits = [...label.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0);
}
