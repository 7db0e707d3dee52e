/** What a comment of a bilingual file is for. */
export type CommentUse =
  /** The translation of what follows. */
  | 'translation'
  /** A note in the language of the text, an annotation of this program, or a word to another program: stays. */
  | 'note'
  /** Nothing stands in it: it keeps two lists apart. */
  | 'separator';

/** How the comments of an imported file begin that speak to another program, or remind its author of work. */
const toTools =
  /^(?:@|prettier-|markdownlint-|textlint-|cspell[:\s]|vale\s|toc\b|ANCHOR(?:_END)?:|TODO\b|FIXME\b|ignore\b|manual-regeneration\b)/iu;

/** What the words between `<!--` and `-->` are for. */
export function commentUse(inside: string): CommentUse {
  const words = inside.trim();
  if (words === '') return 'separator';
  if (toTools.test(words)) return 'note';
  const japanese = words.match(japaneseLetter)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  // A translation may quote a word of Japanese; a note may name a file or a program.
  return japanese > 0 && japanese >= 3 * latin ? 'note' : 'translation';
}

const japaneseLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Whether a text has letters of Japanese: a text without any says the same in every language. */
export function hasJapanese(text: string): boolean {
  return text.search(japaneseLetter) !== -1;
}

/**
 * The Markdown in a comment: without the marks, and without the indentation that all its lines share. A line that stands
 * beside `<!--` has none to share.
 */
export function commentMarkdown(inside: string): string {
  const [beside = '', ...lines] = inside.replace(/\s+$/u, '').split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents, Infinity);
  const kept = lines.map((line) => (shared === Infinity ? line : line.slice(shared)));
  return [...(beside.trim() === '' ? [] : [beside.trim()]), ...kept].join('\n').replace(/^\n+/u, '');
}
