import type { AlignedChapter, BlockPair } from './aligned.ts';
import type { BookConfig, Term } from './config.ts';
import type { Language } from './place.ts';
import type { ImageAsset } from './project.ts';
import type { RecordingFolder } from './recording.ts';
import type { SheetChapter } from './sheet.ts';

/** A footnote with both sides; `number` runs through the chapter or the book. */
export interface Note {
  /** `chapter/fn-label`. */
  readonly id: string;
  readonly label: string;
  readonly number: number;
  /** The note's paragraphs, in order. */
  readonly pairs: readonly BlockPair[];
}

/** A figure or table with its number: 図1 / Figure 1, through the book. */
export interface Numbered {
  readonly kind: 'figure' | 'table';
  readonly number: number;
}

export interface Chapter {
  readonly id: string;
  /** Where it stands: `body` for chapters, else a written part of the front or back matter. */
  readonly matter: 'front' | 'body' | 'back';
  /** From 1; the chapter's place in the book. Written parts before and after the chapters have none. */
  readonly number: number | undefined;
  /** First level-1 heading. */
  readonly title: BlockPair | undefined;
  /** Everything in reading order except footnotes. */
  readonly pairs: readonly BlockPair[];
  readonly notes: readonly Note[];
  /** Passage number of each paragraph pair, from 1 in each chapter. */
  readonly passages: ReadonlyMap<string, number>;
  /** By block id of the image pair, or of the first cell of a table. */
  readonly numbered: ReadonlyMap<string, Numbered>;
  /** Its questions as one edition has them; nothing until an edition is chosen. */
  readonly sheet: SheetChapter | undefined;
  readonly aligned: AlignedChapter;
}

/** The whole book in one language pair, read-only. */
export interface Book {
  readonly config: BookConfig;
  readonly source: Language;
  readonly target: Language | undefined;
  readonly chapters: readonly Chapter[];
  readonly terms: readonly Term[];
  /** By path inside the book folder. */
  readonly images: ReadonlyMap<string, ImageAsset>;
  /** What an id of a cross reference names: `chapter/id` and, where it is unique in the book, `id`. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** `manuscript/theme.css`, checked: set after all other styles of the page. */
  readonly theme: string | undefined;
  /** In a draft: ids of the pairs whose translation is out of date. */
  readonly outOfDate?: ReadonlySet<string>;
  /** What the folders hold that `epub.audio` of its editions names. */
  readonly recordings?: readonly RecordingFolder[];
}

/** Where a cross reference leads. */
export interface Anchor {
  /** The element id in every output. */
  readonly id: string;
  readonly kind: 'heading' | 'figure' | 'table' | 'passage' | 'question' | 'box';
  /** Figure, table, chapter, passage or question number as printed, without its word. */
  readonly number: string;
  readonly chapter: string;
}
