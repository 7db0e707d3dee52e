import type { Place } from '../../model/place.ts';
import type { Block } from '../../model/parsed.ts';

/** One change to a file of the book: new text, with LF line ends, in the place of a stretch of the old. */
export interface Edit {
  readonly file: string;
  /** UTF-16 offsets in the text of the file (LF, no BOM), end exclusive; equal where something is put in. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the imported file asks for it. */
  readonly place: Place;
  /** The plain text that the block is to have afterwards. */
  readonly expected: string;
  /** The block whose words change; nothing where a block is put in. */
  readonly block: Block | undefined;
}
