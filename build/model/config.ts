import type { Language, Localized, Place } from './place.ts';

export const viewIds = [
  'parallel-rows',
  'facing-pages',
  'interleaved',
  'source-only',
  'target-only',
  'answer-key',
  'worksheet',
] as const;
export type ViewId = (typeof viewIds)[number];
export const formatIds = ['pdf', 'epub', 'press', 'booklet'] as const;
export type FormatId = (typeof formatIds)[number];
/** Formats that are made of printed pages. */
export const pagedFormats: ReadonlySet<FormatId> = new Set<FormatId>(['pdf', 'press', 'booklet']);

/** Where answers stand: below each question, in a key at the end of chapter or book, or in a book of their own. */
export const answerPositions = ['inline', 'chapter-end', 'book-end', 'separate'] as const;
export type AnswerPosition = (typeof answerPositions)[number];
/** What an entry of a key says. `statement`: the question is printed again. */
export const answerComponents = ['answer', 'explanation', 'rubric', 'statement'] as const;
export type AnswerComponent = (typeof answerComponents)[number];

/** One place of answers: what its entries say, and which questions it answers. */
export interface AnswerPlace {
  readonly where: AnswerPosition;
  readonly show: ReadonlySet<AnswerComponent>;
  readonly admit: 'all' | 'odd' | 'even' | { readonly tag: string };
}

/** Which questions an edition has: those with one of the tags and one of the levels; an empty list lets all pass. */
export interface QuestionSelection {
  readonly tags: readonly string[];
  /** `2`, `1-3`: difficulty; anything else: the author's own level, e.g. `N3`. */
  readonly levels: readonly string[];
}

/** Typefaces in an EPUB: cut down to the characters of the book, or none, so that each reader's own are used. */
export const epubFonts = ['subset', 'none'] as const;

/** How an edition is made into an EPUB: `epub` of the book, and over it that of the edition. */
export interface EpubSettings {
  readonly fonts: (typeof epubFonts)[number];
}

/** One named way to make the book: a view, the formats it is written in, and where questions and answers go. */
export interface EditionConfig {
  readonly id: string;
  /** The name in `book.yaml`: an edition with versions is one for each of them, `sheet-A`, `sheet-B`. */
  readonly family: string;
  readonly view: ViewId;
  readonly unit: 'paragraph' | 'sentence';
  readonly formats: readonly FormatId[];
  readonly exercises: 'chapter-end' | 'none';
  /** Empty: no answer is anywhere in the edition. */
  readonly answers: readonly AnswerPlace[];
  /** Languages of questions and keys; nothing for those of the edition. */
  readonly prompts: readonly Language[] | undefined;
  readonly select: QuestionSelection;
  /** Questions for teachers alone stand in editions for teachers. */
  readonly audience: 'student' | 'teacher';
  /** The version of the questions: `A`, `B` … */
  readonly version: string | undefined;
  /** A table of the points of each set, with room for marks. */
  readonly totals: boolean;
  /** What becomes of the room to write in where the answer stands below its question. */
  readonly room: 'collapse' | 'fill';
  /** Worksheets: the text that stands before the questions, the other language replaced by lines to write on. */
  readonly text: 'none' | 'source' | 'target';
  /** The translation this edition shows; default: the first of `targets`. */
  readonly target: Language | undefined;
  /** The book's page and type, or those of the edition's preset. */
  readonly page: PageConfig;
  readonly type: TypeConfig;
  readonly epub: EpubSettings;
  readonly place: Place;
}

export interface Creator {
  readonly name: Localized;
  readonly reading: string | undefined;
  /** MARC relator: aut, trl, edt, ill … */
  readonly role: string;
}

export const frontParts = ['cover', 'half-title', 'title', 'disclaimer', 'toc', 'figures', 'tables'] as const;
export type FrontPart = (typeof frontParts)[number];
export const backParts = ['answers', 'glossary', 'index', 'bibliography', 'colophon'] as const;
export type BackPart = (typeof backParts)[number];

/** A part before or after the chapters that an author wrote: `preface` is `manuscript/preface.md`. */
export interface WrittenPart {
  readonly chapter: string;
}
export type FrontEntry = FrontPart | WrittenPart;
export type BackEntry = BackPart | WrittenPart;

/** All lengths in millimetres. */
export interface PageConfig {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly inner: number;
    readonly outer: number;
  };
  readonly bleed: number;
  readonly marks: 'none' | 'crop';
  /** The side on which the book is bound: `left` puts rectos on the right. */
  readonly binding: 'left' | 'right';
  /** Two columns of equal width, or of widths in which both languages take about as many lines. */
  readonly columns: 'equal' | 'balanced';
}

/** All lengths in points. */
export interface TypeConfig {
  readonly source: 'serif' | 'sans';
  readonly target: 'serif' | 'sans';
  readonly size: number;
  readonly leading: number;
  /** Of the language in Latin letters; Japanese is always justified. */
  readonly align: 'ragged' | 'justified';
  readonly hyphenate: boolean;
  readonly figures: 'lining' | 'old-style';
}

export const furiganaPolicies = ['none', 'authored', 'first-in-chapter', 'first-in-book', 'all'] as const;
export type FuriganaPolicy = (typeof furiganaPolicies)[number];

/** `manuscript/book.yaml`, complete: every default filled in. */
export interface BookConfig {
  readonly id: string;
  readonly identifier: string;
  readonly title: Localized;
  readonly subtitle: Localized | undefined;
  readonly creators: readonly Creator[];
  readonly publisher: Localized | undefined;
  /** As written: `2026`, `2026-11` or `2026-11-23`. */
  readonly published: string | undefined;
  readonly editionStatement: Localized | undefined;
  readonly isbn: string | undefined;
  readonly rights: Localized | undefined;
  readonly description: Localized | undefined;
  readonly source: Language;
  readonly targets: readonly Language[];
  readonly chapters: readonly string[];
  readonly front: readonly FrontEntry[];
  readonly back: readonly BackEntry[];
  readonly page: PageConfig;
  readonly type: TypeConfig;
  readonly furigana: FuriganaPolicy;
  readonly notes: 'chapter' | 'book';
  /** Which passage numbers are printed in the margin. */
  readonly passages: 'all' | 'fifth' | 'none';
  /** The page on which chapters open. */
  readonly openings: 'any' | 'recto';
  /** The colours of the `press` format. */
  readonly press: 'grey' | 'cmyk';
  readonly stale: 'error' | 'warn';
  /** By language: words whose stop ends no sentence, besides those that the program knows. */
  readonly abbreviations: Readonly<Record<Language, readonly string[]>>;
  readonly editions: readonly EditionConfig[];
  readonly place: Place;
}

/** One entry of `manuscript/terms.yaml`. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly reading: string | undefined;
  readonly translations: Localized;
  readonly partOfSpeech: string | undefined;
  readonly note: Localized | undefined;
  readonly index: boolean;
  readonly use: TermUse;
  readonly place: Place;
}

/** How a term is to be rendered. */
export interface TermUse {
  /** By language, the agreed one first; any of them will do. */
  readonly renderings: Readonly<Record<Language, readonly string[]>>;
  /** By language, what must not stand where the term stands in the source. */
  readonly forbidden: Readonly<Record<Language, readonly string[]>>;
  /** `word`: in any inflection and order of words; `exact`: as written; `none`: not looked for. */
  readonly match: TermMatch;
  /** Chapters in which the term means this; nothing for all. */
  readonly scope: readonly string[] | undefined;
}

export const termMatches = ['word', 'exact', 'none'] as const;
export type TermMatch = (typeof termMatches)[number];
