import type { Element } from 'hast';
import type { Language } from '../model/place.ts';
import type { DocumentContent, DocumentPart } from './section-documents.ts';

/** Words that a way of setting translations prints. */
export interface TranslationWords {
  /** What a document of translations is called, by language. */
  readonly titles: DocumentPart['titles'];
  /** A link to the element of an id, from the passage of a number. */
  link(to: 'translation' | 'source', id: string, language: Language, passage: number | undefined): Element;
}

/**
 * Where the translation of a text stands: given a document in which it stands passage by passage, gives the documents
 * that it makes instead, in reading order. The text of both languages is in them once, each in its order.
 */
export type TranslationWay = (
  content: DocumentContent,
  words: TranslationWords,
) => readonly DocumentContent[];
