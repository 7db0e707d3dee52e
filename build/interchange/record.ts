import { hashOf } from './hash.ts';
import type { TranslationUnit, UnitSide } from './unit.ts';

/** What a file says of the book when it was written; hashes of a translation that was not there are empty. */
export interface UnitRecord {
  readonly source: string;
  readonly target: string;
  /** Of the translation as the file itself holds it: what shows whether its translator has changed it. */
  readonly words: string;
}

/**
 * The record of a unit as a line, for which every format has a place. `asRead` gives the translation in the form in
 * which it comes back.
 */
export function recordOf({ source, target }: TranslationUnit, asRead: (side: UnitSide) => string): string {
  const words = target === undefined ? none : hashOf(asRead(target));
  return `taiyaku source=${source.hash} target=${target?.hash ?? none} words=${words}`;
}

/** Reads such a line. */
export function readRecord(line: string): UnitRecord | undefined {
  const hash = '([0-9a-f]{16}|none)';
  const found = new RegExp(`^\\s*taiyaku source=${hash} target=${hash} words=${hash}\\s*$`, 'u').exec(line);
  if (found === null) return undefined;
  const [source = '', target = '', words = ''] = found.slice(1).map((each) => (each === none ? '' : each));
  return { source, target, words };
}

const none = 'none';

/** What a block is, for a translator: the headings above it, and its kind. */
export function trailOf({ chapter, trail, kind, source }: TranslationUnit): string {
  const role = source.parts[0]?.block.role;
  return `${[chapter, ...trail].join(' › ')} · ${role ?? kind}`;
}
