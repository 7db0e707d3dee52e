import { createHash } from 'node:crypto';
import type { BookConfig } from '../model/config.ts';

/**
 * The unique identifier of one edition (EPUB 3.3, 5.5.3.1). The first edition that is written as EPUB has the book's
 * own; the others are publications of their own and get a UUID made from it and their name (RFC 9562, version 5 in
 * form), so that they never take each other's place on a reader's shelf and are the same in every run.
 */
export function editionIdentifier(config: BookConfig, edition: string): string {
  const first = config.editions.find(({ formats }) => formats.includes('epub'));
  if (first === undefined || first.id === edition) return config.identifier;
  const digest = createHash('sha1').update(`${config.identifier}\n${edition}`).digest('hex');
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `${variant}${digest.slice(18, 20)}`,
  ];
  return `urn:uuid:${parts.join('-')}-${digest.slice(20, 32)}`;
}
