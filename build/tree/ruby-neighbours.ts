import type { Element, ElementContent } from 'hast';

/** The characters that stand directly before and behind a ruby, if any does on its line of text. */
export interface RubyNeighbours {
  readonly before: string | undefined;
  readonly behind: string | undefined;
}

/**
 * Gives what stands on both sides of each ruby of some blocks, whatever elements lie between. Another ruby beside one is
 * none of it: browsers set readings apart from each other by themselves.
 */
export function rubyNeighbours(nodes: readonly ElementContent[]): ReadonlyMap<Element, RubyNeighbours> {
  const leaves: Leaf[] = [];
  collect(nodes, leaves);
  return new Map(
    leaves.flatMap((leaf, index) =>
      leaf.type === 'ruby'
        ? [[leaf.ruby, { before: lastOf(leaves[index - 1]), behind: firstOf(leaves[index + 1]) }] as const]
        : [],
    ),
  );
}

type Leaf =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'ruby'; readonly ruby: Element }
  | { readonly type: 'edge' };

function collect(nodes: readonly ElementContent[], leaves: Leaf[]): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      if (node.value !== '') leaves.push({ type: 'text', value: node.value });
    } else if (node.type === 'element') {
      const block = blocks.has(node.tagName);
      if (block) leaves.push({ type: 'edge' });
      if (node.tagName === 'ruby') leaves.push({ type: 'ruby', ruby: node });
      else collect(node.children, leaves);
      if (block) leaves.push({ type: 'edge' });
    }
  }
}

/** Elements whose text stands on lines of its own. */
const blocks: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li ol ul dl dt dd td th tr div figcaption caption pre blockquote br hr'.split(' '),
);

function lastOf(leaf: Leaf | undefined): string | undefined {
  return leaf?.type === 'text' ? [...leaf.value].at(-1) : undefined;
}

function firstOf(leaf: Leaf | undefined): string | undefined {
  return leaf?.type === 'text' ? [...leaf.value].at(0) : undefined;
}
