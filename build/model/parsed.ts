import type { Data, Node, Parent, PhrasingContent } from 'mdast';
import type { Language, Place } from './place.ts';

/** Furigana: one part for group ruby, one part a base character for mono ruby. */
export interface Ruby extends Node {
  type: 'ruby';
  parts: { base: string; reading: string }[];
  data?: Data;
}

/** `[](#id)` or `[text](#id)`: a reference to something with an id in this book. */
export interface CrossReference extends Parent {
  type: 'crossReference';
  target: string;
  children: PhrasingContent[];
  data?: Data;
}

/** `:index[語]{reading=ご}`: an index entry marked by hand; its children stay in the text. */
export interface IndexMark extends Parent {
  type: 'indexMark';
  reading: string | undefined;
  children: PhrasingContent[];
  data?: Data;
}

/** `‖`: a sentence link set by hand; prints nothing. */
export interface SentenceMark extends Node {
  type: 'sentenceMark';
  data?: Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    ruby: Ruby;
    crossReference: CrossReference;
    indexMark: IndexMark;
    sentenceMark: SentenceMark;
  }
  interface RootContentMap {
    ruby: Ruby;
    crossReference: CrossReference;
    indexMark: IndexMark;
    sentenceMark: SentenceMark;
  }
}

export const boxNames = ['note', 'column', 'vocabulary', 'grammar', 'aims', 'summary'] as const;
export type BoxName = (typeof boxNames)[number];

/** What a block stands in, outermost first. `key` is unique in the document, so neighbours can be grouped again. */
export type Container =
  | { readonly type: 'blockquote'; readonly key: number }
  | { readonly type: 'list'; readonly key: number; readonly ordered: boolean; readonly start: number }
  | {
      readonly type: 'listItem';
      readonly key: number;
      readonly ordinal: number;
      readonly checked: boolean | undefined;
    }
  | { readonly type: 'box'; readonly key: number; readonly name: BoxName; readonly id: string | undefined }
  | {
      readonly type: 'table';
      readonly key: number;
      readonly align: readonly ('left' | 'right' | 'center' | null)[];
    }
  | { readonly type: 'figure'; readonly key: number }
  | { readonly type: 'footnote'; readonly key: number; readonly label: string };

/**
 * The kinds of leaf block: what is paired, numbered and set. `listItem` is the first paragraph of an item,
 * `footnoteDefinition` the first paragraph of a note; later paragraphs are `paragraph` with the container in `path`.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'tableCell'
  | 'footnoteDefinition'
  | 'caption'
  | 'image'
  | 'code'
  | 'thematicBreak';

/** What a caption or paragraph is to the thing it stands with. */
export type BlockRole = 'figure-caption' | 'table-caption' | 'source-note' | 'credit' | 'box-title';

/** `<!-- @omit: … -->` and its kin, attached to the block that follows. */
export interface Annotations {
  readonly omit?: string;
  readonly extra?: string;
  readonly join?: boolean;
  readonly split?: boolean;
  /** `<!-- @ok number-mismatch: … -->`: findings that the author accepts, of this block and of what is around it. */
  readonly ok?: readonly Waiver[];
}

/** A finding that is accepted, and why. */
export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
}

export interface TableCellPosition {
  /** 0 is the head row. */
  readonly row: number;
  readonly column: number;
}

/**
 * Where the words of a block stand in its file, for programs that change them and nothing else. `flow` may run over
 * several lines, `line` and `label` may not; in a `cell` bars are escaped; `alternative` and `title` are words of a
 * picture, in which Markdown itself is escaped.
 */
export interface Written {
  /** UTF-16 offsets in the file's text (LF, no BOM), end exclusive: markers, `{#id}` and comments around left out. */
  readonly start: number;
  readonly end: number;
  readonly form: 'flow' | 'line' | 'cell' | 'label' | 'alternative' | 'title';
  /** The Markdown of a picture's words, read out of what stands there. */
  readonly markdown?: string;
}

/** One leaf block of one file. */
export interface Block {
  readonly kind: BlockKind;
  readonly role: BlockRole | undefined;
  readonly language: Language;
  readonly path: readonly Container[];
  /** 1–6 for headings. */
  readonly depth: number | undefined;
  readonly cell: TableCellPosition | undefined;
  /** The inline content; empty for image, code and thematicBreak. */
  readonly content: readonly PhrasingContent[];
  readonly code: { readonly language: string | undefined; readonly value: string } | undefined;
  /** `path` is inside the book folder, checked, `/` between parts. */
  readonly image: { readonly url: string; readonly path: string; readonly alt: string } | undefined;
  /**
   * Plain text of `content` (NFC): ruby base only, footnote marks and sentence marks gone, soft breaks as one space
   * or nothing between two full-width characters, hard breaks as U+000A. Offsets everywhere are UTF-16 units of this.
   */
  readonly text: string;
  readonly explicitId: string | undefined;
  /** Footnote labels called in this block, in order. */
  readonly calls: readonly string[];
  /** Offsets in `text` where a `‖` stood. */
  readonly marks: readonly number[];
  readonly annotations: Annotations;
  readonly place: Place;
  /** Absent where nothing of the block is words, or they are written in another place than the block. */
  readonly written?: Written;
}

/** One Markdown file, read: its leaf blocks in document order, footnote definitions included where they stand. */
export interface ParsedDocument {
  readonly file: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
}
