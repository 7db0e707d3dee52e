import { z } from 'zod';
import { answerComponents, answerPositions, backParts, formatIds, viewIds } from '../model/config.ts';
import {
  flag,
  lengthInMillimetres,
  listOf,
  localized,
  millimetres,
  points,
  scalar,
  text,
  versionName,
} from '../yaml/scalars.ts';
import { epubSettings } from './epub-settings.ts';
import { pageSizes } from './page.ts';
import type { PageSize } from './page.ts';
import { presetIds } from './presets.ts';

/** A BCP 47 tag: language, then script, region and variants. */
export const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u;
/** Names that are safe in file names, in addresses and as parts of ids. */
export const namePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

const language = scalar(
  (value) => (languagePattern.test(value) ? value : undefined),
  '`ja`, `en`, `zh-Hant`',
);
const name = scalar((value) => {
  const nfc = value.normalize('NFC');
  return namePattern.test(nfc) && nfc.length <= 100 ? nfc : undefined;
}, '`my-book-1`');
const date = scalar((value) => (isDate(value) ? value : undefined), '`2026`, `2026-11`, `2026-11-23`');
const isbn = scalar((value) => (isIsbn(value) ? value : undefined), '`978-4-…`');
const role = scalar((value) => (/^[a-z]{3}$/u.test(value) ? value : undefined), '`aut`, `trl`, `edt`, `ill`');

/** A word that a sentence end is not to be seen in: `Fig.`, `モーニング娘。`. */
const stoppedWord = scalar(
  (value) =>
    /[.!?。．｡！？]/u.test(value) && /\p{L}/u.test(value) && value.length <= 40 ? value : undefined,
  '`Fig.`, `モーニング娘。`',
);

const pageLength = scalar(
  (value) => lengthInMillimetres(/^[\d.]+$/u.test(value) ? `${value}mm` : value),
  '182',
  'invalid-length',
);
const namedSize = z
  .enum(['A4', 'A5', 'A6', 'B5', 'B6', 'letter'])
  .transform((size): PageSize => pageSizes[size]);
const pageSize = z.union([namedSize, z.tuple([pageLength, pageLength])]);
const margin = z.union([
  millimetres.transform((all) => ({ top: all, bottom: all, inner: all, outer: all })),
  z.strictObject({
    top: millimetres.optional(),
    bottom: millimetres.optional(),
    inner: millimetres.optional(),
    outer: millimetres.optional(),
  }),
]);

const admit = z.union([z.enum(['all', 'odd', 'even']), z.strictObject({ tag: text })]);
const answerPlace = z.strictObject({
  where: z.enum(answerPositions),
  show: listOf(z.enum(answerComponents)).optional(),
  admit: admit.default('all'),
});
const answers = z.union([z.enum(['none', ...answerPositions]), z.array(answerPlace)]);

const edition = z.strictObject({
  view: z.enum(viewIds).default('parallel-rows'),
  unit: z.enum(['paragraph', 'sentence']).default('paragraph'),
  formats: listOf(z.enum(formatIds)).optional(),
  exercises: z.enum(['chapter-end', 'none']).default('chapter-end'),
  answers: answers.optional(),
  prompts: listOf(language).optional(),
  tags: listOf(text).optional(),
  levels: listOf(text).optional(),
  audience: z.enum(['student', 'teacher']).optional(),
  versions: listOf(versionName).optional(),
  totals: flag.optional(),
  room: z.enum(['collapse', 'fill']).default('collapse'),
  text: z.enum(['none', 'source', 'target']).default('none'),
  target: language.optional(),
  preset: z.enum(presetIds).optional(),
  epub: epubSettings.optional(),
});

/**
 * The form of `manuscript/book.yaml` for a book of these languages: `type` has a key for each.
 * Nothing but the title is required; config.ts fills in the rest.
 */
export function bookSchema(source: string, targets: readonly string[]) {
  const words = localized(source, targets);
  const creator = z.strictObject({ name: words, reading: text.optional(), role: role.default('aut') });
  const face = z.enum(['serif', 'sans']).optional();
  const faces = Object.fromEntries([source, ...targets].map((tag) => [tag, face]));
  const stopped = Object.fromEntries(
    [source, ...targets].map((tag) => [tag, listOf(stoppedWord).optional()]),
  );
  return z.strictObject({
    id: name.optional(),
    identifier: text.optional(),
    title: words,
    subtitle: words.optional(),
    creators: listOf(
      z.union([creator, words.transform((called) => ({ name: called, reading: undefined, role: 'aut' }))]),
    ).default([]),
    publisher: words.optional(),
    published: date.optional(),
    edition: words.optional(),
    isbn: isbn.optional(),
    rights: words.optional(),
    description: words.optional(),
    source: language.default('ja'),
    targets: listOf(language).optional(),
    chapters: listOf(text).optional(),
    front: listOf(text).default(['cover', 'title', 'toc']),
    back: listOf(text).default([...backParts]),
    preset: z.enum(presetIds).optional(),
    page: z
      .strictObject({
        size: pageSize.optional(),
        margin: margin.optional(),
        bleed: millimetres.optional(),
        marks: z.enum(['none', 'crop']).optional(),
        binding: z.enum(['left', 'right']).optional(),
        columns: z.enum(['equal', 'balanced']).optional(),
      })
      .default({}),
    type: z
      .strictObject({
        ...faces,
        size: points.optional(),
        leading: points.optional(),
        align: z.enum(['ragged', 'justified']).optional(),
        hyphenate: flag.optional(),
        figures: z.enum(['lining', 'old-style']).optional(),
      })
      .default({}),
    furigana: z.enum(['none', 'authored', 'first-in-chapter', 'first-in-book', 'all']).default('authored'),
    notes: z.enum(['chapter', 'book']).default('chapter'),
    passages: z.enum(['all', 'fifth', 'none']).default('all'),
    openings: z.enum(['any', 'recto']).default('any'),
    press: z.enum(['grey', 'cmyk']).default('grey'),
    stale: z.enum(['error', 'warn']).default('error'),
    abbreviations: z.strictObject(stopped).default({}),
    epub: epubSettings.default({}),
    editions: z.record(z.string(), edition).optional(),
  });
}

export type BookData = z.output<ReturnType<typeof bookSchema>>;
export type EditionData = z.output<typeof edition>;

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Checks the last digit of an ISBN (ISO 2108): weights 1 and 3 for 13 digits, 10 to 1 for the older 10. */
function isIsbn(value: string): boolean {
  const digits = value
    .replace(/^ISBN[:\s]*/iu, '')
    .replace(/[-\s\u2010-\u2015]/gu, '')
    .toUpperCase();
  if (/^\d{13}$/u.test(digits)) {
    return (
      [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
    );
  }
  if (!/^\d{9}[\dX]$/u.test(digits)) return false;
  return (
    [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) %
      11 ===
    0
  );
}
