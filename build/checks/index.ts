import type { Report } from '../model/message.ts';
import type { Check, CheckedBook } from './check.ts';
import { codeParity } from './code-parity.ts';
import { differingRenderings } from './differing-renderings.ts';
import { imageParity } from './image-parity.ts';
import { lengthOutlier } from './length-outlier.ts';
import { linkParity } from './link-parity.ts';
import { nameMismatch } from './name-mismatch.ts';
import { notePlace } from './note-place.ts';
import { numberMismatch } from './number-mismatch.ts';
import { rubyInTranslation } from './ruby-in-translation.ts';
import { termMissing } from './term-missing.ts';
import { untranslatedText } from './untranslated-text.ts';
import { gatherWaivers } from './waivers.ts';

/** Every check of a translation, in the order in which its messages are given. */
export const checks: readonly Check[] = [
  numberMismatch,
  nameMismatch,
  termMissing,
  untranslatedText,
  lengthOutlier,
  codeParity,
  linkParity,
  imageParity,
  rubyInTranslation,
  notePlace,
  differingRenderings,
];

/** Runs every check on every translation, and reports what the author has not accepted. */
export function checkTranslations(books: readonly CheckedBook[], report: Report): void {
  const waivers = gatherWaivers(
    books.flatMap(({ chapters }) => chapters),
    report,
  );
  for (const book of books) {
    for (const check of checks) check.run(book, waivers.report);
  }
  waivers.tellUnused();
}

export type { Check, CheckedBook } from './check.ts';
