/** A stretch of text in a finished file, and where: `p. 12`, `item/xhtml/p-01.xhtml <img alt>`, `12 0 R /Alt`. */
export interface WrittenPiece {
  readonly text: string;
  readonly where: string;
  /** Runs on from the piece before, as a line does from the one above. */
  readonly continues?: boolean | undefined;
}

/**
 * Pieces of a finished file that are read in one way.
 * `words`: anything may stand there. `names`: what machines go by (class names, roles, keys), in which a plain word in
 * Latin letters says nothing. `bytes`: read by guessing how they are encoded, so that two letters may be there by chance
 * and only long stretches mean something.
 */
export interface WrittenStream {
  readonly kind: 'words' | 'names' | 'bytes';
  readonly pieces: readonly WrittenPiece[];
}

/** An attribute of markup, or a name in a PDF (`attribute` is then empty). */
export interface WrittenMark {
  readonly attribute: string;
  readonly value: string;
  readonly where: string;
}

/** All that can be read in a finished file. */
export interface WrittenFile {
  readonly streams: readonly WrittenStream[];
  readonly marks: readonly WrittenMark[];
}
