/** Letters, marks and spaces that the toolchain itself may print, whatever the author wrote. */
const always = [
  ' \u00a0\u3000',
  '0123456789',
  'ivxlcdmIVXLCDM',
  '‘’“”«»‚„„',
  '‐‑–—―‖…‥',
  '、。，．・：；？！ー〜「」『』（）〈〉《》【】〔〕',
  '.,:;?!\'"()[]/-',
  // Rules between words, dates, boxes to tick, arrows.
  '｜|年月日□○→←↑↓',
  // Emphasis dots of Japanese: the filled dot and the sesame (CSS Text Decoration 3, text-emphasis-style).
  '•◦●○﹅﹆',
].join('');

/** Gives every character (code point) of some texts, with those that the toolchain adds. */
export function charactersOf(texts: Iterable<string>): ReadonlySet<string> {
  const characters = new Set<string>(always);
  for (const text of texts) {
    for (const character of text) characters.add(character);
  }
  return characters;
}

/** True for a character that prints no glyph of its own: controls, marks of direction, joiners, variation selectors. */
export function isInvisible(character: string): boolean {
  return /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]$/u.test(character);
}
