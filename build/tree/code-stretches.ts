import type { PhrasingContent } from 'mdast';
import { nodeText } from './plain-text.ts';

/** Where inline code stands in the plain text of a block's content, in order; UTF-16 offsets. */
export function codeStretches(
  content: readonly PhrasingContent[],
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  const walk = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if ('children' in node) {
        walk(node.children);
        continue;
      }
      const start = at;
      at += nodeText(node).length;
      if (node.type === 'inlineCode' && at > start) found.push({ start, end: at });
    }
  };
  walk(content);
  return found;
}
