import { strFromU8, unzipSync } from 'fflate';
import { siteManifest } from '../model/ports.ts';
import { markupStrings } from './markup-strings.ts';
import { styleStrings } from './style-strings.ts';
import type { WrittenFile, WrittenMark, WrittenPiece, WrittenStream } from './written-text.ts';
import { zipRemainder } from './zip-remainder.ts';

/**
 * All that can be read in an EPUB: names of its files, text, attributes and comments of markup, strings and comments of
 * style sheets, other text files, and what the container holds beside its files. Fonts, photographs and sound have no words.
 * `known` are files that come with the program as they are (licences of typefaces).
 */
export function epubStrings(epub: Uint8Array, known: ReadonlySet<string>): WrittenFile {
  const parts = Object.entries(unzipSync(epub)).map(([path, bytes]) => fileStrings(path, bytes, known));
  const rest: WrittenStream = {
    kind: 'words',
    pieces: zipRemainder(epub).map((bytes) => ({ text: strFromU8(bytes), where: 'zip' })),
  };
  return {
    streams: [rest, ...parts.flatMap(({ streams }) => streams)],
    marks: parts.flatMap(({ marks }) => marks),
  };
}

/**
 * All that can be read in one file of an EPUB or of a site, its name included. The list of a site's files says nothing but
 * their names.
 */
export function fileStrings(path: string, bytes: Uint8Array, known: ReadonlySet<string>): WrittenFile {
  const name: WrittenStream = { kind: 'names', pieces: [{ text: path, where: path }] };
  if (path.endsWith(`/${siteManifest}`)) return { streams: [name], marks: [] };
  const { streams, marks } = contentStrings(path, bytes, known);
  return { streams: [name, ...streams], marks };
}

function contentStrings(path: string, bytes: Uint8Array, known: ReadonlySet<string>): WrittenFile {
  if (/\.(?:woff2?|[ot]tf|png|jpe?g|webp|gif|mp3|m4a|opus|ogg)$/iu.test(path))
    return { streams: [], marks: [] };
  const text = strFromU8(bytes);
  if (known.has(text) || path === 'mimetype') return { streams: [], marks: [] };
  if (/\.css$/iu.test(path)) return words(styleStrings(text, path));
  if (/\.(?:x?html?|xml|svg|opf|ncx|smil)$/iu.test(path)) return markupFile(text, path);
  return words([{ text, where: path }]);
}

function words(pieces: readonly WrittenPiece[], marks: readonly WrittenMark[] = []): WrittenFile {
  return { streams: [{ kind: 'words', pieces }], marks };
}

/** A file of markup, its words in all three ways in which ruby can be read. */
export function markupFile(markup: string, path: string): WrittenFile {
  const { text, hidden, names, attributes } = markupStrings(markup, path);
  const ways = [...new Set(text)].map((way) => ({ text: way, where: path }));
  const { streams, marks } = words([...ways, ...hidden], attributes);
  return { streams: [...streams, { kind: 'names', pieces: names }], marks };
}
