/** What GIFT gives a meaning to, behind a backslash (Moodle's importer, `escapedchar_pre`). */
function escaped(text: string): string {
  return text.replaceAll(/[\\:#={}~]/gu, String.raw`\$&`);
}

/** HTML as GIFT has it, marked as such. It holds no line ends: a blank one would end the question. */
export function giftHtml(html: string): string {
  return `[html]${giftInner(html)}`;
}

/** HTML that goes on after an answer; its format is that of the words before. */
export function giftInner(html: string): string {
  return escaped(html.replaceAll(/\s*\n\s*/gu, ' '));
}

/**
 * An answer to be typed, plain. `*` would stand for any letters. A `%` or `[` at the beginning would be read as a share
 * of the points or a format, so the format is said before it.
 */
export function giftAnswer(text: string): string {
  const written = escaped(text.replaceAll('*', String.raw`\*`));
  return /^[[%]/u.test(written) ? `[plain]${written}` : written;
}

/** The right side of a pair: plain, and no pattern. */
export function giftPairText(text: string): string {
  return escaped(text);
}

/** Two characters that GIFT cannot escape: they part the sides of a pair, in answers too. */
export function withoutArrows(text: string): string {
  return text.replaceAll('->', '→');
}

/** The name of a question. */
export function giftTitle(text: string): string {
  return `::${escaped(text)}::`;
}

/** A name of a category: `/` parts categories and is doubled; a backslash would be taken for an escape. */
export function giftCategory(names: readonly string[]): string {
  const path = names.map((name) => name.replaceAll('/', '//').replaceAll('\\', '＼'));
  return `$CATEGORY: ${path.join('/')}`;
}

/** A tag in a comment ends at the first bracket. */
export function giftTag(tag: string): string {
  return tag.replaceAll('[', '［').replaceAll(']', '］').replaceAll('\\', '＼');
}
