/*
 * What is known of languages, by their tags (BCP 47). A text in Latin letters, `ja-Latn`, is set, sorted and counted as
 * other Latin text is.
 */

/** The language that a tag names, in small letters: `zh` of `zh-Hant`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** Japanese in its own script. */
export function isJapanese(tag: string): boolean {
  return primaryLanguage(tag) === 'ja' && !isInLatinLetters(tag);
}

/** Languages written without spaces between words. */
export function isWrittenSolid(tag: string): boolean {
  return solid.has(primaryLanguage(tag)) && !isInLatinLetters(tag);
}

const solid: ReadonlySet<string> = new Set(['ja', 'zh', 'yue', 'lzh', 'th', 'lo', 'km', 'my']);

function isInLatinLetters(tag: string): boolean {
  return /-latn\b/iu.test(tag);
}
