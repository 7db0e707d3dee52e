import type { PhrasingContent, Text } from 'mdast';
import { joinsWithoutSpace } from '../../text/line-ends.ts';
import { nodeText } from '../../tree/plain-text.ts';

/**
 * Settles white space in converted content, which it may change: a line end becomes one space, or nothing between two
 * full-width characters; runs of spaces become one; spaces at both ends and empty text go.
 */
export function tidySpaces(content: PhrasingContent[]): PhrasingContent[] {
  const state: State = { before: '', lineEnd: undefined, afterMark: false, last: undefined };
  settle(content, state);
  if (state.last !== undefined) state.last.value = state.last.value.replace(/[ \t\n]+$/u, '');
  return withoutEmptyText(content);
}

interface State {
  /** The last visible character so far; empty at the start of a line. */
  before: string;
  /** Text that ended with a line end whose space is not yet decided. */
  lineEnd: Text | undefined;
  /** Whether a sentence mark came last: the space beside it was put there with it. */
  afterMark: boolean;
  /** The text that ends the content so far, if it is text. */
  last: Text | undefined;
}

function settle(content: readonly PhrasingContent[], state: State): void {
  for (const node of content) {
    if (node.type === 'text') settleText(node, state);
    else if (node.type === 'break') Object.assign(state, { before: '', lineEnd: undefined, last: undefined });
    else if (node.type === 'sentenceMark') state.afterMark = true;
    else if (node.type === 'crossReference' && node.children.length === 0) passOver(printedWords, state);
    else if ('children' in node) settle(node.children, state);
    else passOver(nodeText(node), state);
  }
}

/**
 * Stands for what `[](#id)` will print: both spaces around it are kept, and a line end beside it joins as its other side
 * does.
 */
const printedWords = '\u2026';

function settleText(node: Text, state: State): void {
  const lines = node.value.replace(/[ \t]+/gu, ' ').split('\n');
  node.value = '';
  if (state.afterMark && lines[0]?.startsWith(' ') === true) state.lineEnd ??= node;
  state.afterMark = false;
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      node.value = node.value.replace(/ $/u, '');
      state.lineEnd ??= node;
    }
    const atGap = state.before === '' || state.before === ' ' || state.lineEnd !== undefined;
    const words = atGap ? line.replace(/^ /u, '') : line;
    if (words === '') continue;
    resolveLineEnd(words, state);
    node.value += words;
    state.before = lastCharacter(words);
    state.last = node;
  }
}

function passOver(words: string, state: State): void {
  if (words === '') return;
  resolveLineEnd(words, state);
  state.before = lastCharacter(words);
  state.last = undefined;
}

function resolveLineEnd(next: string, state: State): void {
  const { lineEnd, before } = state;
  state.lineEnd = undefined;
  if (lineEnd === undefined || before === '' || before === ' ') return;
  if (!joinsWithoutSpace(before, String.fromCodePoint(next.codePointAt(0) ?? 0))) lineEnd.value += ' ';
}

function lastCharacter(text: string): string {
  // The last two units hold the last code point; a variation selector after a character leaves its width as it is.
  return Array.from(text.replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]+$/u, '').slice(-2)).at(-1) ?? '';
}

function withoutEmptyText(content: PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of content) {
    if (node.type === 'text' && node.value === '') continue;
    if ('children' in node) {
      // Removing text from phrasing content leaves phrasing content of the same parent.
      (node as { children: PhrasingContent[] }).children = withoutEmptyText(node.children);
    }
    kept.push(node);
  }
  return kept;
}
