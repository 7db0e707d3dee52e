/**
 * What each fault of a page costs, in one place. The unit is arbitrary: a page left entirely white costs 10,000, and
 * everything else is said in relation to that. Squared like the badness of Knuth and Plass ("Breaking paragraphs into
 * lines", 1981), so that ten pages short of one line each are better than one page short of ten lines.
 *
 * There are three orders of size. Up to 10,000 are matters of taste, weighed against white room. From 100,000 upwards
 * are promises to the reader: one of them costs more than any white room that could buy it off. `tooTall` is higher
 * than all, because it can only be chosen where nothing else is left.
 */
export const costs = {
  /** White room at the foot, times its share of the page squared. Free on the last page before a forced break. */
  unusedRoom: 10_000,
  /** Difference in fill between neighbouring pages, squared. */
  ragged: 2_000,
  /** A last page that carries less than `shortPage` of its height. */
  shortLastPage: 150,
  /** A row split in the middle of a sentence, on every side that goes on: worth about three and a half white lines. */
  splitRow: 60,
  /** … at the end of a sentence on one of two sides. */
  splitAtOneSentence: 40,
  /** … at the end of a sentence on every side that goes on. */
  splitAtSentence: 20,
  /** A table that goes on on the next page: worth seven white lines, for a reader has to turn back to its head. */
  splitTable: 300,
  /** Fewer lines than allowed at a foot or a head, for each side and each end. */
  loneLines: 3_000,
  /** A row split that asked to stay whole; only rows taller than a page are ever split against their wish. */
  splitUnwilling: 5_000,
  /** What a long note leaves for the next page, times its share of a page. */
  noteRest: 400,
  /** A note that goes on at the foot of the next page. */
  noteSplit: 100_000,
  /** The calls of one note, in the two languages, on different pages. */
  callsApart: 1_000_000,
  /** A heading, or another row kept with the next, that ends a page. */
  keep: 10_000_000,
  /** A note that starts on a later page than its call. */
  noteApart: 100_000_000,
  /** Something that cannot be split and is taller than the page. */
  tooTall: 10_000_000_000,
} as const;

/** Share of the page under which a last page looks forgotten. */
const shortPage = 0.12;

/** How a page ends: `open` when text simply goes on, `closed` at the end of a section or before a forced break. */
export type PageEnd = 'open' | 'closed';

/** Cost of the room that a page with this fill (0–1) leaves white. */
export function roomCost(fill: number, end: PageEnd): number {
  if (end === 'closed') return fill < shortPage ? costs.shortLastPage : 0;
  const unused = Math.max(0, 1 - fill);
  return costs.unusedRoom * unused * unused;
}

/** Cost of two neighbouring pages of different fill; `undefined` is a page whose fill means nothing (first or closed). */
export function raggedCost(before: number | undefined, fill: number, end: PageEnd): number {
  if (before === undefined || end === 'closed') return 0;
  const difference = before - fill;
  return costs.ragged * difference * difference;
}

/**
 * The class of a fill, 0–3. As the fitness classes of Knuth and Plass, it keeps several ways to one break alive when they
 * differ in how full their last page is, because that decides what the next page costs.
 */
export function fillClass(fill: number): number {
  if (fill >= 0.97) return 3;
  if (fill >= 0.9) return 2;
  return fill >= 0.75 ? 1 : 0;
}

/** Number of fill classes. */
export const fillClasses = 4;
