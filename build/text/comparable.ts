/** A text in the form in which quotes are compared, and where in the text each of its UTF-16 units comes from. */
export interface ComparableText {
  readonly text: string;
  /** `offsets[i]` is the offset in the original of what `text[i]` was made from. */
  readonly offsets: readonly number[];
}

/**
 * Compatibility form (NFKC) without white space: a line end, a full-width digit or a narrow katakana is no difference.
 * Composition across characters is the one thing that is done character by character here; texts are NFC already.
 */
export function comparableText(text: string): ComparableText {
  let plain = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const form = character.normalize('NFKC').replaceAll(/\s+/gu, '');
    plain += form;
    for (let index = 0; index < form.length; index += 1) offsets.push(offset);
    offset += character.length;
  }
  return { text: plain, offsets };
}
