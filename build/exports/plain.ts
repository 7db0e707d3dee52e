import type { PhrasingContent } from 'mdast';
import { plainText } from '../tree/plain-text.ts';

/** Inline content as plain text, ruby by its base alone: what is typed, and compared, as an answer. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return plainText(nodes);
}

/** Inline content as plain text with the readings in brackets, for formats without ruby: 漢字（かんじ）. */
export function rubyText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(withReading).join('');
}

function withReading(node: PhrasingContent): string {
  if (node.type === 'ruby') {
    const base = node.parts.map((part) => part.base).join('');
    return `${base}（${node.parts.map((part) => part.reading).join('')}）`;
  }
  return 'children' in node ? rubyText(node.children) : inlineText([node]);
}
