/** Stands between texts that do not run on from each other; no pattern holds it. */
export const breakMark = '\u0000';

/**
 * The form in which words are searched for in finished files: compatibility form (NFKC) in small letters, without white
 * space, hyphens and dashes, brackets and quotation marks, which setting a page adds, drops or exchanges. Other
 * punctuation stays, so that the end of one sentence and the beginning of the next make no word together.
 */
export function searchedForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, '');
}
