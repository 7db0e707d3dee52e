import { createHash } from 'node:crypto';

/**
 * The identifier of a book that states none: a UUID of version 8 (RFC 9562, 5.8) made of the SHA-256 of id and title,
 * so that the same book always has the same one.
 */
export function derivedIdentifier(id: string, title: string): string {
  const hash = createHash('sha256').update(`taiyaku\n${id}\n${title}`, 'utf8').digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

/** A name for files made of any words: letters and digits in lower case, everything between as one hyphen. */
export function slug(words: string): string {
  const made = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return made === '' ? 'book' : made;
}
