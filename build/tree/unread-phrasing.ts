import type { PhrasingContent } from 'mdast';
import { nodeText, plainText } from './plain-text.ts';
import { wordCover } from './word-cover.ts';

/**
 * Inline content without the readings of some words: ruby that has a character in common with an occurrence of a word
 * becomes plain text, joined to the text beside it. The same law as `withoutReadings` for hast.
 */
export function unreadPhrasing(
  content: readonly PhrasingContent[],
  words: readonly string[],
): readonly PhrasingContent[] {
  const covered = wordCover(plainText(content), words);
  return unread(content, covered, { offset: 0 });
}

function unread(
  nodes: readonly PhrasingContent[],
  covered: (start: number, end: number) => boolean,
  cursor: { offset: number },
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    if ('children' in node) {
      result.push({ ...node, children: unread(node.children, covered, cursor) });
      continue;
    }
    const value = nodeText(node);
    const start = cursor.offset;
    cursor.offset += value.length;
    const isBare = node.type === 'ruby' && covered(start, cursor.offset);
    const last = result.at(-1);
    if (!isBare && node.type !== 'text') result.push(node);
    else if (last?.type === 'text') result[result.length - 1] = { type: 'text', value: last.value + value };
    else result.push(isBare ? { type: 'text', value } : node);
  }
  return result;
}
