/**
 * What each fault of a page costs, in one place. The unit is arbitrary: a page left entirely white costs 10,000, and
 * everything else is said in relation to that; the first white line of a page of 38 costs 70, the tenth 170. White room
 * counts as such, and squared besides, like the badness of Knuth and Plass ("Breaking paragraphs into lines", 1981): ten
 * pages short of one line each are better than one page short of ten.
 *
 * There are three orders of size. Up to 10,000 are matters of taste, weighed against white room. From 100,000 upwards
 * are promises to the reader: one of them costs more than any white room that could buy it off. `tooTall` is higher
 * than all, because it can only be chosen where nothing else is left.
 */
export const costs = {
  /**
   * White room at the foot, as a share of the page: the sum of it over the chapter is what a reader pays for in paper …
   */
  room: 2_500,
  /** … and squared besides, so that what cannot be filled is spread. Free on the last page before a forced break. */
  unevenRoom: 7_500,
  /** Share of both above a question, for there white room is spread between the questions of the page. */
  looseRoom: 0.35,
  /** Difference in fill between neighbouring pages, squared. */
  ragged: 2_000,
  /** A last page that carries less than `shortPage` of its height. */
  shortLastPage: 150,
  /**
   * A row split in the middle of a sentence, on every side that goes on. Every printed book turns its pages within
   * sentences: it is worth somewhat more than one white line, no more.
   */
  splitRow: 90,
  /** … at the end of a sentence on one of two sides. */
  splitAtOneSentence: 60,
  /** … at the end of a sentence on every side that goes on. */
  splitAtSentence: 15,
  /** A table that goes on on the next page: worth about three white lines, for a reader has to turn back. */
  splitTable: 220,
  /** A figure that waits for the next page: somewhat more than a white line, so that it stands where it is spoken of … */
  floatAway: 120,
  /** … and for every page that it has to wait further. */
  floatFar: 500,
  /** Fewer lines than allowed at a foot or a head, for each side and each end: worse than a page left white. */
  loneLines: 20_000,
  /** A question longer than about half a page divided between its parts: some six white lines are worth it. */
  divideQuestion: 150,
  /** Room to write in divided between its pieces: what is written there is better seen whole, up to some 60 % of white above it. */
  divideRoom: 1_500,
  /** … and a last page with nothing on it but the rest of such room: nobody sees there what the lines are for. */
  roomAlone: 3_000,
  /** One line alone below a heading at the foot of a page. */
  headingAlmostAlone: 200_000,
  /** A row split that asked to stay whole; only rows taller than a page are ever split against their wish. */
  splitUnwilling: 5_000,
  /** What a long note leaves for the next page, times its share of a page. */
  noteRest: 400,
  /** A note that goes on at the foot of the next page … */
  noteSplit: 100_000,
  /** … and on every page after that, when it does not end there. */
  noteSplitAgain: 5_000,
  /** A page of nothing but the rest of a note, where text goes on behind it. */
  notesAlone: 3_000,
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

/**
 * How a page ends: `open` when text simply goes on, `loose` where a question follows, `closed` at the end of a section or
 * before a forced break.
 */
export type PageEnd = 'open' | 'loose' | 'closed';

/** Cost of the room that a page with this fill (0–1) leaves white. */
export function roomCost(fill: number, end: PageEnd): number {
  if (end === 'closed') return fill < shortPage ? costs.shortLastPage : 0;
  const unused = Math.max(0, 1 - fill);
  const cost = (costs.room + costs.unevenRoom * unused) * unused;
  return end === 'loose' ? costs.looseRoom * cost : cost;
}

/** Floats that wait when a page ends: those of its own, and all. */
interface WaitingFloats {
  readonly deferred: number;
  readonly pending: number;
}

/** Cost of the floats that wait when a page ends: those of its own, and those that have waited before. */
export function floatCost({ deferred, pending }: WaitingFloats): number {
  return deferred * costs.floatAway + (pending - deferred) * costs.floatFar;
}

/** Cost of two neighbouring pages of different fill; `undefined` is a page whose fill means nothing (none before, or not open). */
export function raggedCost(before: number | undefined, fill: number, end: PageEnd): number {
  if (before === undefined || end !== 'open') return 0;
  const difference = before - fill;
  return costs.ragged * difference * difference;
}

/**
 * How much more the page behind a page of fill `level` can cost than behind one of fill `other`, whatever its own fill.
 * Both are squares in that fill, so that their difference is a straight line, and its ends (or nothing, at a section's
 * end) decide. A way whose last page has another fill is worth keeping only if it is cheaper by more than that; the
 * fitness classes of Knuth and Plass ask the same question, roughly.
 */
export function raggedExcess(level: number | undefined, other: number | undefined): number {
  if (level === undefined) return 0;
  const before = (fill: number): number => raggedCost(level, fill, 'open') - raggedCost(other, fill, 'open');
  return Math.max(0, before(0), before(1));
}
