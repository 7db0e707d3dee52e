import { createHash } from 'node:crypto';

/** The permanent name under which Anki knows a note from one import to the next: 96 bits of a hash, as text. */
export function guidOf(book: string, key: string): string {
  return createHash('sha256').update(`${book}\u0000${key}`).digest('base64url').slice(0, 16);
}

/**
 * A number for a note, card or deck that is the same in every export. Anki reads ids as times in milliseconds and gives
 * those of the future new ones when it checks a collection, so they lie between 2001 and 2017.
 */
export function idOf(...parts: readonly string[]): number {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  return earliest + (hash.readUIntBE(0, 6) % span);
}

const earliest = 1_000_000_000_000;
const span = 500_000_000_000;

/** Gives each id once: one that is taken goes to the next free number. */
export function uniqueIds(): (id: number) => number {
  const taken = new Set<number>();
  return (id) => {
    let free = id;
    while (taken.has(free)) free += 1;
    taken.add(free);
    return free;
  };
}

/** Anki's checksum of a first field, by which it finds notes that are alike: 32 bits of SHA-1. */
export function checksumOf(words: string): number {
  return createHash('sha1').update(words).digest().readUInt32BE(0);
}
