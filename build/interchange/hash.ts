import { createHash } from 'node:crypto';

/** A short name for a text: sixteen hexadecimal digits of its SHA-256, canonical composition aside. */
export function hashOf(markdown: string): string {
  return createHash('sha256').update(markdown.normalize('NFC')).digest('hex').slice(0, 16);
}
