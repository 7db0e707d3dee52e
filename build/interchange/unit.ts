import type { PhrasingContent } from 'mdast';
import type { Bead, BlockPair } from '../model/aligned.ts';
import type { Block, BlockKind } from '../model/parsed.ts';
import type { Language, Place } from '../model/place.ts';

/** One side of a pair of blocks, as files of translation tools hold it. */
export interface UnitSide {
  /** Markdown, soft line ends folded; of several blocks, with an empty line between. */
  readonly markdown: string;
  /** Of that text: what tells whether the side has been changed since a file was written. */
  readonly hash: string;
  readonly place: Place;
  readonly parts: readonly UnitPart[];
}

/** The words of one block of a side. */
export interface UnitPart {
  readonly block: Block;
  readonly markdown: string;
  /** Inline content whose positions count in `markdown`; nothing where that says something else than the block. */
  readonly content: readonly PhrasingContent[] | undefined;
}

/** A pair of blocks with words to translate. */
export interface TranslationUnit {
  /** The id of the pair. */
  readonly id: string;
  readonly chapter: string;
  readonly kind: BlockKind;
  /** The headings that it stands under, plain. */
  readonly trail: readonly string[];
  /** Why it is not to be translated, in the author's words. */
  readonly omitted: string | undefined;
  readonly source: UnitSide;
  readonly target: UnitSide | undefined;
  readonly beads: readonly Bead[];
  readonly pair: BlockPair;
  /** Set where the source has changed since the translation was accepted; `previous` is the source then, if known. */
  readonly stale: { readonly previous: string | undefined } | undefined;
}

/** All that an export holds, in reading order. */
export interface TranslationFile {
  readonly id: string;
  readonly title: string;
  readonly source: Language;
  readonly target: Language;
  /** Date of the file, from SOURCE_DATE_EPOCH or the day of publication. */
  readonly modified: Date;
  readonly units: readonly TranslationUnit[];
}

/** Units by chapter, in order. */
export function chaptersOf(units: readonly TranslationUnit[]): readonly (readonly TranslationUnit[])[] {
  const chapters = new Map<string, TranslationUnit[]>();
  for (const unit of units) {
    const own = chapters.get(unit.chapter) ?? [];
    chapters.set(unit.chapter, own);
    own.push(unit);
  }
  return [...chapters.values()];
}
