import { z } from 'zod';
import { epubFonts } from '../model/config.ts';
import type { EpubSettings } from '../model/config.ts';

/** The form of `epub` in `book.yaml`, of the book or of an edition. */
export const epubSettings = z.strictObject({
  fonts: z.enum(epubFonts).optional(),
});

type EpubData = z.output<typeof epubSettings>;

/** What an edition says of its EPUB, else the book, else what is usual; key by key. */
export function completeEpubSettings(edition: EpubData = {}, book: EpubData = {}): EpubSettings {
  return {
    fonts: edition.fonts ?? book.fonts ?? 'subset',
  };
}
