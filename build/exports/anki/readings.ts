import type { PhrasingContent } from 'mdast';
import type { QuestionReadings } from '../../model/exercise.ts';
import { nodeText, plainText } from '../../tree/plain-text.ts';
import type { Stretch } from '../vocabulary/occurrence.ts';

/**
 * Content with the readings that a question may show. All are written out, for a card stands alone, but none where the
 * policy is `none`, and none over a word that is suppressed: a question about a reading must not print it.
 */
export function withReadings(
  nodes: readonly PhrasingContent[],
  { policy, suppress }: QuestionReadings,
): readonly PhrasingContent[] {
  if (policy === 'none') return replaced(nodes, () => true, 0);
  if (suppress.length === 0) return nodes;
  const hidden = stretchesOf(plainText(nodes), suppress);
  return replaced(nodes, ({ start, end }) => hidden.some((one) => one.start < end && one.end > start), 0);
}

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

function stretchesOf(text: string, words: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const word of words.filter((each) => each !== '')) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
  }
  return found;
}

function replaced(
  nodes: readonly PhrasingContent[],
  hides: (stretch: Stretch) => boolean,
  from: number,
): readonly PhrasingContent[] {
  let start = from;
  return nodes.map((node): PhrasingContent => {
    const here = start;
    start += nodeText(node).length;
    if (node.type === 'ruby')
      return hides({ start: here, end: start }) ? { type: 'text', value: nodeText(node) } : node;
    return 'children' in node ? { ...node, children: [...replaced(node.children, hides, here)] } : node;
  });
}
