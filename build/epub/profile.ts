import type { Element } from 'hast';
import type { DocumentContent } from './section-documents.ts';

/** Conventions that an EPUB keeps to beyond the standard. */
export interface Profile {
  /** A prefix of the package document's vocabulary, as it is declared. */
  readonly prefix: string | undefined;
  /** Properties of the publication and their values. */
  readonly metadata: readonly (readonly [property: string, value: string])[];
  /** Class of the `body` of a document. */
  readonly bodyClass: (content: DocumentContent) => string | undefined;
  /** What stands in that body. */
  readonly body: (section: Element) => Element;
}
