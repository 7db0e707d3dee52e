import type { PhrasingContent } from 'mdast';
import type { LocalizedContent } from '../model/exercise.ts';

/** Whether any of these words has a reading, in any language. */
export function hasReadings(...contents: readonly LocalizedContent[]): boolean {
  return contents.some((content) => [...content.values()].some(hasRuby));
}

function hasRuby(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'ruby' || ('children' in node && hasRuby(node.children)));
}
