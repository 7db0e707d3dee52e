import type { ColumnWants } from '../model/rendered.ts';
import { setWidths } from '../text/set-width.ts';

/** Texts of one table: by row, then by column, what stands there in each language. Columns may be lacking. */
export type TableTexts = readonly (readonly (readonly string[])[])[];

/** A translation below Japanese text is set a little smaller (page/tables.css). */
const latinSize = 0.975;
const japanese = /[\u3000-\u9fff]/u;
/** Bold heads run a little wider than the text below them. */
const boldFactor = 1.05;
/** A little air: an estimate that is too small by a hair would break a word. */
const air = 0.2;
/** Narrower than this no column of Japanese can be read. */
const leastColumn = 2.5;

/** Gives what each column needs and would like, em of the table's own size. The first row is the head. */
export function columnWants(texts: TableTexts): readonly ColumnWants[] {
  const count = texts.reduce((width, row) => Math.max(width, row.length), 0);
  return Array.from({ length: count }, (_, column) => {
    let [word, unit, full, squares] = [0, 0, 0, 0];
    for (const [index, row] of texts.entries()) {
      const bold = index === 0 && texts.length > 1 ? boldFactor : 1;
      const cell = row[column] ?? [];
      for (const text of cell) {
        const widths = setWidths(text);
        const factor = bold * (cell.length === 1 || japanese.test(text) ? 1 : latinSize);
        word = Math.max(word, widths.word * factor);
        unit = Math.max(unit, widths.unit * factor);
        full = Math.max(full, widths.full * factor);
        squares += (widths.full * factor) ** 2;
      }
    }
    const least = Math.min(full, leastColumn);
    return {
      word: Math.max(word, least) + air,
      unit: Math.max(unit, least) + air,
      full: full + air,
      weight: Math.cbrt(squares),
    };
  });
}

/** How a table is fitted to its room. */
export interface FittedColumns {
  /** Widths in percent. */
  readonly columns: readonly number[];
  /** Size of the text in percent of the usual size of tables. */
  readonly size: number;
  /** What was kept whole: dates and names too, words, or nothing, where even the smallest size is too wide. */
  readonly whole: 'units' | 'words' | 'none';
}

/** What is tried, in order: a little smaller is better than a broken name, a broken name better than small print. */
const attempts = [
  { whole: 'units', size: 100 },
  { whole: 'units', size: 90 },
  { whole: 'words', size: 100 },
  { whole: 'words', size: 90 },
  { whole: 'units', size: 80 },
  { whole: 'words', size: 80 },
] as const;

/**
 * Shares a room (em of the usual size of tables) among columns. None is narrower than what must stay whole in it nor
 * wider than its longest cell; between the two, widths go with the cube root of the sum of squared lengths, which makes
 * the sum of squared line counts least. Where what must stay whole is too wide, the text is set smaller, and only then
 * broken. `padding` is what each column has beside its text, same unit; it does not shrink with the text.
 */
export function fitColumns(wants: readonly ColumnWants[], room: number, padding: number): FittedColumns {
  const free = Math.max(1, room - padding * wants.length);
  for (const { whole, size } of attempts) {
    const scale = size / 100;
    const least = wants.map((want) => (whole === 'units' ? want.unit : want.word) * scale);
    if (sum(least) <= free) {
      const widths = share(wants, raised(wants, least, scale, free), scale, free);
      return { columns: percentages(widths.map((width) => width + padding)), size, whole };
    }
  }
  const smallest = 0.8;
  const widths = capped(
    wants.map(({ word }) => word * smallest),
    free,
  );
  return {
    columns: percentages(widths.map((width) => width + padding)),
    size: smallest * 100,
    whole: 'none',
  };
}

/** Widths that together fill the room, none above one limit: only the longest words are broken. */
function capped(widths: readonly number[], free: number): readonly number[] {
  let left = free;
  let waiting = widths.length;
  let limit = Infinity;
  for (const width of widths.toSorted((one, other) => one - other)) {
    if (width * waiting > left) {
      limit = left / waiting;
      break;
    }
    left -= width;
    waiting -= 1;
  }
  return widths.map((width) => Math.min(width, limit));
}

/** Columns that lack least for their dates and names are given it as long as there is room. */
function raised(
  wants: readonly ColumnWants[],
  least: readonly number[],
  scale: number,
  free: number,
): readonly number[] {
  const widths = [...least];
  let left = free - sum(widths);
  const lacks = wants
    .map(({ unit }, index) => ({ index, by: unit * scale - (least[index] ?? 0) }))
    .filter(({ by }) => by > 0)
    .toSorted((one, other) => one.by - other.by || one.index - other.index);
  for (const { index, by } of lacks) {
    if (by > left) break;
    widths[index] = (widths[index] ?? 0) + by;
    left -= by;
  }
  return widths;
}

function share(
  wants: readonly ColumnWants[],
  least: readonly number[],
  scale: number,
  free: number,
): readonly number[] {
  const full = wants.map((want, index) => Math.max(want.full * scale, least[index] ?? 0));
  if (sum(full) <= free) {
    const factor = free / sum(full);
    return full.map((width) => width * factor);
  }
  const at = (factor: number) =>
    wants.map(({ weight }, index) =>
      Math.min(full[index] ?? 0, Math.max(least[index] ?? 0, weight * factor)),
    );
  let [low, high] = [0, 1];
  while (sum(at(high)) < free && high < 1e6) high *= 2;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < free) low = middle;
    else high = middle;
  }
  return at(low);
}

function percentages(widths: readonly number[]): readonly number[] {
  const total = sum(widths);
  return widths.map((width) => Math.round((width / total) * 10_000) / 100);
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, length) => all + length, 0);
}
