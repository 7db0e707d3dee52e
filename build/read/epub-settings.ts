import { z } from 'zod';
import { epubFonts } from '../model/config.ts';
import type { EpubSettings } from '../model/config.ts';
import { resolveInBook } from '../text/book-path.ts';
import { listOf, scalar, text } from '../yaml/scalars.ts';

/** A folder inside `manuscript/`, as pictures are named: `audio`. */
const audioFolder = scalar((value) => {
  const path = resolveInBook('manuscript', value);
  return path?.startsWith('manuscript/') === true ? path : undefined;
}, '`audio`, `sound/reader`: a folder inside `manuscript/`');

/** The form of `epub` in `book.yaml`, of the book or of an edition. */
export const epubSettings = z.strictObject({
  fonts: z.enum(epubFonts).optional(),
  audio: audioFolder.optional(),
  narrators: listOf(text).optional(),
});

type EpubData = z.output<typeof epubSettings>;

/** What an edition says of its EPUB, else the book, else what is usual; key by key. */
export function completeEpubSettings(edition: EpubData = {}, book: EpubData = {}): EpubSettings {
  return {
    fonts: edition.fonts ?? book.fonts ?? 'subset',
    audio: edition.audio ?? book.audio,
    narrators: edition.narrators ?? book.narrators,
  };
}
