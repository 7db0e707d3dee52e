import { z } from 'zod';
import { epubAnswers, epubFonts, epubProfiles, epubTranslations } from '../model/config.ts';
import type { EpubSettings } from '../model/config.ts';
import { resolveInBook } from '../text/book-path.ts';
import { listOf, scalar, text } from '../yaml/scalars.ts';

/** A square of it has the four million pixels that book shops let a picture have. */
const usualPictures = 2000;

const pictureLimit = scalar((value): EpubSettings['pictures'] | undefined => {
  if (value === 'none') return value;
  const half = value.normalize('NFKC');
  const pixels = /^\d{3,5}$/u.test(half) ? Number(half) : Number.NaN;
  return pixels >= 100 && pixels <= 20_000 ? pixels : undefined;
}, '100–20000, `none`');

/** A folder inside `manuscript/`, as pictures are named: `audio`. */
const audioFolder = scalar((value) => {
  const path = resolveInBook('manuscript', value);
  return path?.startsWith('manuscript/') === true ? path : undefined;
}, '`audio`, `sound/reader`: a folder inside `manuscript/`');

/** The form of `epub` in `book.yaml`, of the book or of an edition. */
export const epubSettings = z.strictObject({
  fonts: z.enum(epubFonts).optional(),
  translation: z.enum(epubTranslations).optional(),
  answers: z.enum(epubAnswers).optional(),
  profile: z.enum(epubProfiles).optional(),
  pictures: pictureLimit.optional(),
  audio: audioFolder.optional(),
  narrators: listOf(text).optional(),
});

type EpubData = z.output<typeof epubSettings>;

/** What an edition says of its EPUB, else the book, else what is usual; key by key. */
export function completeEpubSettings(edition: EpubData = {}, book: EpubData = {}): EpubSettings {
  return {
    fonts: edition.fonts ?? book.fonts ?? 'subset',
    translation: edition.translation ?? book.translation ?? 'passage',
    answers: edition.answers ?? book.answers ?? 'linked',
    profile: edition.profile ?? book.profile ?? 'plain',
    pictures: edition.pictures ?? book.pictures ?? usualPictures,
    audio: edition.audio ?? book.audio,
    narrators: edition.narrators ?? book.narrators,
  };
}
