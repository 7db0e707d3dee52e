import type { ElementContent, Element } from 'hast';
import type { Container } from './parsed.ts';
import type { Language, SideName } from './place.ts';

/**
 * One column's content. `content` is block-level hast in which generated words (numbers, marks, page references)
 * carry `dataGenerated`, so that the text gate can read what the author wrote and nothing else.
 */
export interface Cell {
  readonly side: SideName | 'neutral';
  readonly language: Language;
  readonly content: readonly ElementContent[];
  /** The stretches of author's text that stand here, in order. */
  readonly spans: readonly TextSpan[];
}

/** A stretch of one block side's plain text (UTF-16 offsets, end exclusive). */
export interface TextSpan {
  readonly block: string;
  readonly side: SideName;
  /** Index in the side's list of blocks (more than 0 only after @join/@split). */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** What stands level: one cell over the whole width, or source and target side by side. */
export interface Row {
  /** Unique in the book; `chapter/p3`, `chapter/p3/s2` for the second bead … Also the element id. */
  readonly id: string;
  /** Style name, a class in CSS: `heading-1`, `paragraph`, `list-item`, `figure`, `table-row`, `question`, `choice` … */
  readonly style: string;
  readonly layout: 'parallel' | 'full' | 'stacked';
  readonly cells: readonly Cell[];
  /** Boxes, lists and quotes around it; outermost first. */
  readonly path: readonly Container[];
  readonly breakInside: 'lines' | 'avoid';
  readonly keepWithNext: boolean;
  readonly breakBefore: 'auto' | 'page';
  /** May stand at the head of a following page instead, if that leaves less white: figures in running text. */
  readonly floats: boolean;
  /** Printed beside the row, in the gutter. */
  readonly passage: number | undefined;
  /** The block whose page the report and references give. */
  readonly block: string | undefined;
  /** Further ids that lead here. */
  readonly anchors: readonly string[];
  /** The table this row belongs to. */
  readonly table: TableFrame | undefined;
  /** In a draft: a bar in the margin beside a translation that is out of date. */
  readonly mark?: DraftMark;
}

/** A mark in the margin, in words for those who do not see it. */
export interface DraftMark {
  readonly language: Language;
  /** Said once: the further rows of a pair have the bar alone. */
  readonly label: string | undefined;
}

/** What a column of a table asks for, in em of the table's own size. */
export interface ColumnWants {
  /** Its longest word, which must not be broken, and its longest date or name, which had better not be. */
  readonly word: number;
  readonly unit: number;
  /** Its longest cell in one line. */
  readonly full: number;
  /** Share in the room that is left over. */
  readonly weight: number;
}

/** What all rows of one table share. `columns` are widths in percent, for a page of usual width. */
export interface TableFrame {
  readonly id: string;
  readonly head: readonly Element[];
  readonly columns: readonly number[];
  /** From which a format finds widths for its own pages; without them, `columns` stand. */
  readonly wants?: readonly ColumnWants[];
  /** Generated words above the head on a page on which the table goes on: `表1（つづき）`. */
  readonly continued?: readonly ElementContent[];
  /** Rows that head a group of rows (a year), by row id, as they are set again where the group goes on. */
  readonly groups?: ReadonlyMap<string, Element>;
  /** Class names of the table, given by the format that fitted it to its page. */
  readonly className?: readonly string[];
}

export interface RenderedNote {
  readonly id: string;
  readonly number: number;
  readonly layout: Row['layout'];
  readonly cells: readonly Cell[];
  readonly mark?: DraftMark;
}

export type SectionRole =
  | 'cover'
  | 'halftitle'
  | 'titlepage'
  | 'disclaimer'
  | 'toc'
  | 'preface'
  | 'chapter'
  | 'worksheet'
  | 'appendix'
  | 'answers'
  | 'glossary'
  | 'index'
  | 'bibliography'
  | 'colophon';

export interface Section {
  readonly id: string;
  readonly role: SectionRole;
  readonly numbering: 'none' | 'roman' | 'arabic';
  readonly startOn: 'any' | 'recto' | 'verso';
  /** Plain words without ruby, by language: running heads, contents, navigation. */
  readonly titles: Readonly<Record<Language, string>>;
  /** Chapter number as printed, if any. */
  readonly number: string | undefined;
  readonly rows: readonly Row[];
  readonly notes: readonly RenderedNote[];
  /** Headings for contents, outline and navigation. */
  readonly headings: readonly Heading[];
  /** What stands behind its text, in order: its questions, and the key to them. */
  readonly parts: readonly SectionPart[];
  /**
   * Facing pages: the same section in the other language. This one stands on versos and that one on the rectos facing
   * them, row by row: both have rows of the same ids in the same order.
   */
  readonly opposite: Section | undefined;
}

/** The stretch of a section from one row to the next part or to its end. Without pages it is a document of its own. */
export interface SectionPart {
  readonly role: 'exercises' | 'answers';
  /** Id of the row it begins with. */
  readonly row: string;
  /** Plain words, by language. */
  readonly titles: Readonly<Record<Language, string>>;
}

export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly number: string | undefined;
  readonly titles: Readonly<Record<Language, string>>;
}

/** A book as one edition shows it, the same for every format. */
export interface RenderedBook {
  readonly edition: string;
  readonly languages: readonly Language[];
  /** The sides it shows, in the order in which they stand. */
  readonly sides: readonly SideName[];
  /** Columns of running text beside each other on a page. */
  readonly columns: 1 | 2;
  /** The languages face each other on versos and rectos. */
  readonly facing: boolean;
  readonly sections: readonly Section[];
  /** Paths of the pictures that are used. */
  readonly images: readonly string[];
}
