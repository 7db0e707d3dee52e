import type { Report } from '../../model/message.ts';
import type { Language } from '../../model/place.ts';
import type { FileSystem } from '../../model/ports.ts';

/** What is to be made into a book. */
export interface AdoptionRequest {
  /** The folder with the texts. Places in messages are paths inside it. */
  readonly files: FileSystem;
  /** The one file of it that is meant; nothing for all of them. */
  readonly only: string | undefined;
  readonly source: Language;
  /** The language of the translation, where the texts do not name it. */
  readonly target: Language;
}

/** One file of the book to be: the chapter in one language. */
export interface AdoptedText {
  readonly chapter: string;
  readonly language: Language;
  readonly bytes: Uint8Array;
}

/** The texts of a book to be, sorted by chapter and then by language, the source first. */
export interface Adoption {
  readonly source: Language;
  readonly texts: readonly AdoptedText[];
  /** Chapters in their order, where the texts state one; by name otherwise. */
  readonly order: readonly string[] | undefined;
}

/**
 * Reads texts that are there already and gives the files of a book. Reports all that it cannot take. Gives nothing where
 * a sentence would be lost or stand in the wrong place: then nothing may be written.
 */
export type Adopt = (request: AdoptionRequest, report: Report) => Promise<Adoption | undefined>;

/** Makes the adoption of texts in any order, each of its own chapter and language. */
export function adoptionOf(
  source: Language,
  texts: readonly AdoptedText[],
  order?: readonly string[],
): Adoption {
  const rank = ({ language }: AdoptedText): string => (language === source ? '' : language);
  const sorted = texts.toSorted((a, b) => byCodeUnit(a.chapter, b.chapter) || byCodeUnit(rank(a), rank(b)));
  return { source, texts: sorted, order };
}

/** A text as the bytes of a file, which ends with a line end. */
export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text === '' || text.endsWith('\n') ? text : `${text}\n`);
}

/** Order that depends on nothing but the strings. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
