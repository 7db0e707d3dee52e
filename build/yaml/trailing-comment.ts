import type { Scalar } from 'yaml';
import { shortened } from './text-fault.ts';

/** Letters of Japanese text. */
export const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、「」]/u;
/** The end of a sentence. */
const sentenceEnd = /[。！？」』!?]$/u;

/** What stands behind a value in its line, from the hash on. */
export interface TrailingComment {
  /** In the file's text, UTF-16 units. */
  readonly offset: number;
  readonly words: string;
  /** Whether it cannot have been meant as a comment. */
  readonly isText: boolean;
}

/**
 * The comment behind a value without quotes. A comment is written `# words`: a hash after Japanese text that touches the
 * next character was meant as text, and so were words that end the sentence which the value does not.
 */
export function trailingComment(node: Scalar, text: string): TrailingComment | undefined {
  const end = node.range?.[1];
  if (node.type !== 'PLAIN' || end === undefined || typeof node.value !== 'string') return undefined;
  const found = /^([ \t]*)(#[^\n]*)/u.exec(text.slice(end, end + 120));
  const lost = found?.[2]?.trim();
  if (found === null || lost === undefined) return undefined;
  const isJapanese = fullWidth.test(node.value === '' ? lost : node.value);
  const touches = /^#[^\s#]/u.test(lost);
  const ends =
    node.value !== '' && sentenceEnd.test(lost) && fullWidth.test(lost) && !sentenceEnd.test(node.value);
  return {
    offset: end + (found[1]?.length ?? 0),
    words: shortened(lost),
    isText: isJapanese && (touches || ends),
  };
}
