/** One column of a measured row. Lengths in pt from the row's top. */
export interface PlanColumn {
  readonly height: number;
  /** Bottom of each line; empty when the column cannot be split. */
  readonly lineBottoms: readonly number[];
  /** Indexes of lines after which a sentence ends: the better places to split. */
  readonly sentenceEnds: ReadonlySet<number>;
  /** Of choices: the last line of each but the last. A question is divided between them, on all sides after the same one. */
  readonly partEnds?: readonly number[];
  /** Where texts of two languages stand one above the other: the last line of each but the last. */
  readonly textEnds?: readonly number[];
}

/** A row as the planner sees it: no text, only lengths (pt) and wishes. */
export interface PlanRow {
  readonly id: string;
  /** Dropped when the row starts a page. */
  readonly spaceBefore: number;
  readonly height: number;
  readonly columns: readonly PlanColumn[];
  readonly breakInside: 'lines' | 'avoid';
  readonly keepWithNext: boolean;
  /** Start a new page here whatever is left. */
  readonly breakBefore: 'auto' | 'page';
  /** May be set at the head of a later page, in the order of such rows: a figure. Never one that calls notes. */
  readonly floats: boolean;
  /** A figure, whether it may float or not: none that waits is passed by another. */
  readonly figure?: boolean;
  /** Goes on with the paragraph of the row above it: a line of it at a head or foot does not stand alone there. */
  readonly continues?: boolean;
  /** A heading: two lines of what it stands over follow it on its page. */
  readonly heading?: boolean;
  /** A question, or the title of some: white room is at home above it, and may be spread between such rows. */
  readonly loose?: boolean;
  /**
   * Of a question that takes, with what it stays together with, more than about half a page: its choices may be divided
   * between two of them; room to write and answers may begin a page, though never right behind what is asked.
   */
  readonly ifLong?: 'divide' | 'begin';
  /** A piece of room to write in that goes on with the piece above it. */
  readonly goesOn?: boolean;
  /** Room that takes what is left of its page, by this share where there are several. */
  readonly fills?: number;
  /** Notes called from this row, with the line of each call in each column (undefined: not called there). */
  readonly notes: readonly { readonly note: string; readonly lines: readonly (number | undefined)[] }[];
  /** Rows of one table: the head is repeated, and takes room, wherever the group starts again on a page. */
  readonly group: { readonly id: string; readonly headHeight: number } | undefined;
}

/** A note to be set at the foot of the page that calls it. Lines as in rows. */
export interface PlanNote {
  readonly id: string;
  readonly height: number;
  readonly columns: readonly PlanColumn[];
}

export interface PlanOptions {
  /** Height of the type area, pt. */
  readonly pageHeight: number;
  /** Room taken once on a page that has notes: rule and space, pt. */
  readonly noteSeparator: number;
  /** Line pitch, pt: room is spread in whole lines. Left out, none is. */
  readonly line?: number;
  /** Least lines of a side left at the foot, and carried to the head, of a page. */
  readonly orphans: number;
  readonly widows: number;
}

/** Lines of one row that stand on one page: for each column, from (inclusive) to (exclusive). */
export interface PlacedPiece {
  readonly row: string;
  readonly columns: readonly { readonly from: number; readonly to: number }[];
  /** First and last piece of its row. */
  readonly first: boolean;
  readonly last: boolean;
  /** True when the table head is printed again above this piece. */
  readonly repeatHead: boolean;
  /** True for a row that was carried to the head of this page, out of its place in the text. */
  readonly floated: boolean;
  /** Room of the piece, without space before it, pt: its taller column, table head included. */
  readonly height: number;
  /** Room spread above it beyond its own space, so that questions fill their page; whole lines, pt. */
  readonly added?: number;
  /** How much of `height` the piece took of what was left of its page; whole lines, pt. */
  readonly grown?: number;
}

export interface PlacedNote {
  readonly note: string;
  readonly columns: readonly { readonly from: number; readonly to: number }[];
  readonly first: boolean;
  readonly last: boolean;
  /** Room of the part, pt. */
  readonly height: number;
}

/** Why a page is left with white room at its foot. */
export interface ShortPage {
  /** The row, or the note, that found no room. */
  readonly row: string;
  readonly reason: 'unbreakable' | 'keep-with-next' | 'table' | 'note' | 'lone-lines' | 'even-pages';
  /** Room it would have taken, pt, and room that there was. */
  readonly needed: number;
  readonly left: number;
}

export interface PlannedPage {
  readonly pieces: readonly PlacedPiece[];
  readonly notes: readonly PlacedNote[];
  /** Used height ÷ page height, 0–1. */
  readonly fill: number;
  /** For a page under 85 % that is not the last before a forced break: what caused it. */
  readonly short: ShortPage | undefined;
}

export interface Plan {
  readonly pages: readonly PlannedPage[];
  /** Rows that had to break a wish, in order: what, and where. */
  readonly compromises: readonly {
    readonly row: string;
    readonly kind: 'keep' | 'widow' | 'note-apart' | 'note-split' | 'too-tall';
  }[];
}
