/**
 * Whether two lines join without a space where the text runs on: a full-width character on one side and one on the
 * other, or punctuation that is full width in Japanese (JLREQ, 3.1.9; CSS Text 4, segment break transformation).
 */
export function joinsWithoutSpace(before: string, after: string): boolean {
  if (wide.test(before)) return wide.test(after) || ambiguous.test(after);
  return ambiguous.test(before) && wide.test(after);
}

/** Full width in every font; Hangul is left out, since Korean puts spaces between words. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;
/** Punctuation that is full width in Japanese and narrow in Latin text (East Asian Width A). */
const ambiguous = /[\u2010-\u2016\u2018-\u201d\u2025\u2026\u203b]/u;
