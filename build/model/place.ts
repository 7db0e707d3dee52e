/** A point in one of the book's own files: the only way a message names where an author must edit. */
export interface Place {
  /** Path inside the book folder, `/` between parts, as it stands on disk. */
  readonly file: string;
  /** 1-based; 1 when only the file is known. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** A BCP 47 tag, e.g. `ja`, `en`, `zh-Hant`. */
export type Language = string;

/** The Japanese side or the translation side of anything paired. */
export type SideName = 'source' | 'target';

/** One text in several languages, as authors write `{ja: …, en: …}`. */
export type Localized = Readonly<Record<Language, string>>;
