import type { PhrasingContent } from 'mdast';
import { nodeText } from '../../tree/plain-text.ts';
import type { Stretch } from '../../text/stretch.ts';

/** The stretches of ruby in some content. */
export function rubyStretches(nodes: readonly PhrasingContent[], from = 0): readonly Stretch[] {
  let start = from;
  return nodes.flatMap((node): readonly Stretch[] => {
    const here = start;
    start += nodeText(node).length;
    if (node.type === 'ruby') return [{ start: here, end: start }];
    return 'children' in node ? rubyStretches(node.children, here) : [];
  });
}
