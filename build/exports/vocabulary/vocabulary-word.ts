import type { PhrasingContent } from 'mdast';
import type { Localized, Place } from '../../model/place.ts';

/** A word that the book explains: an entry of `terms.yaml`, or of a vocabulary box. */
export interface VocabularyWord {
  /** Permanent: the term's own id; in a box the word itself. */
  readonly id: string;
  readonly word: string;
  /** The word with its reading as ruby, as far as it is known. */
  readonly content: readonly PhrasingContent[];
  readonly reading: string | undefined;
  readonly partOfSpeech: string | undefined;
  /** In the target language of the book. */
  readonly translation: string | undefined;
  readonly note: Localized;
  readonly place: Place;
}
