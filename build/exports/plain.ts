import type { PhrasingContent } from 'mdast';
import { nodeText } from '../tree/plain-text.ts';

/** Inline content as plain text with the readings in brackets, for formats without ruby: 漢字（かんじ）. */
export function rubyText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(withReading).join('');
}

function withReading(node: PhrasingContent): string {
  if (node.type === 'ruby') {
    return `${nodeText(node)}（${node.parts.map((part) => part.reading).join('')}）`;
  }
  return 'children' in node ? rubyText(node.children) : nodeText(node);
}
