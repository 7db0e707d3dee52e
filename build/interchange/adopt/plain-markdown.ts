/*
 * What can be said of Markdown without parsing it. Starting a parser takes far longer than reading a sentence, and a
 * catalogue has thousands of them.
 */

/** Whether Markdown of one line could be another block than a paragraph, or is more than one line. */
export function mayBeOtherBlock(markdown: string): boolean {
  return /^\s*(?:[-#>|+*=~`:<[_]|\d{1,9}[.)])|^(?: {4}|\t)|\n/u.test(markdown);
}

/** Whether a text is surely what it says: one line without anything that Markdown could take for a mark. */
export function isPlain(markdown: string): boolean {
  return !mayBeOtherBlock(markdown) && !/[\\`*_{}[\]<>|~&｜‖]|:\/\/|www\.|@|:index| {2}$/iu.test(markdown);
}
