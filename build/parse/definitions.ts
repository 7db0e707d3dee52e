import type { Definition, Nodes, Root } from 'mdast';

/** `[label]: url` lines of a document by identifier; the first of a label counts (CommonMark 4.7). */
export function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  // A list of work instead of recursion: the tree of a hostile file can be deeper than the stack.
  const work: Nodes[] = [root];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if (node.type === 'definition') {
      const known = found.get(node.identifier);
      if (known === undefined || offset(known) > offset(node)) found.set(node.identifier, node);
    } else if ('children' in node && node.type !== 'paragraph') {
      for (const child of node.children) work.push(child);
    }
  }
  return found;
}

function offset(node: Definition): number {
  return node.position?.start.offset ?? 0;
}
