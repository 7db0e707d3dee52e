import type { UnitSide } from '../unit.ts';
import { escapedText } from './escape-text.ts';
import { piecesOf } from './pieces.ts';

/** What a file of a translation tool holds of some words: text, and the Markdown that a code stands for. */
export type Token = { readonly text: string } | { readonly data: string };

/** The Markdown of text and codes. White space in text is that of running text: one space. */
export function composed(tokens: readonly Token[]): string {
  let markdown = '';
  for (const token of joined(tokens)) {
    markdown += 'data' in token ? token.data : escapedText(token.text.replace(/[ \t\n\r]+/gu, ' '), markdown);
  }
  return markdown.trim();
}

/** Neighbouring texts as one, however a program has divided them. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const all: Token[] = [];
  for (const token of tokens) {
    const last = all.at(-1);
    if (last !== undefined && 'text' in last && 'text' in token) {
      all[all.length - 1] = { text: last.text + token.text };
    } else all.push(token);
  }
  return all;
}

/** A side in the form in which it comes back from a format with codes. */
export function composedSide(side: UnitSide): string {
  return composed(
    piecesOf(side).map((piece) => (piece.type === 'text' ? { text: piece.text } : { data: piece.data })),
  );
}
