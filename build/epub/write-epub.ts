import { bookDocuments } from './book-documents.ts';
import { containerFiles } from './container-files.ts';
import type { EpubInput } from './input.ts';
import { zipContainer } from './zip.ts';

/**
 * One edition as an EPUB 3.3 publication: pure, and the same bytes for the same input in every time zone. A section is a
 * document of the reading order, and so are its questions and the key to them; pairs stand source then target. Reports
 * `dangling-link`, `repeated-element-id`, `illegal-character`, `picture-not-packed` and `page-start-not-placed`, all at
 * the book's metadata file, and still gives a valid file.
 */
export function writeEpub(input: EpubInput): Uint8Array {
  return zipContainer(containerFiles(input, bookDocuments(input)));
}
