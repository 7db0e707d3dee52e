import type { PhrasingContent } from 'mdast';
import type { Chapter } from '../../model/book.ts';
import type { Stretch } from '../../text/stretch.ts';

/** A sentence of the source with what renders it. */
export interface AlignedSentence {
  readonly source: readonly PhrasingContent[];
  readonly target: readonly PhrasingContent[];
}

/** Where a word is met: in the first sentence that can be an example of it, or else at its first place. */
export interface Occurrence {
  readonly chapter: Chapter;
  /** The passage it stands in, or the last one before it. */
  readonly passage: number | undefined;
  /** The block or note that it stands in, by its id in the book. */
  readonly block: string;
  /** Rises through the book. */
  readonly position: number;
  /** `hits`: where the word stands, by plain text of `source`. */
  readonly example: (AlignedSentence & { readonly hits: readonly Stretch[] }) | undefined;
}
