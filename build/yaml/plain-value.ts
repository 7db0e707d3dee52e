import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Document, Node } from 'yaml';

/** Far above any book, far below what a hostile file with aliases of aliases would grow to. */
export const nodeLimit = 200_000;
const depthLimit = 64;

interface Walk {
  nodes: number;
  /** The node at which a limit was passed. */
  tooLarge: Node | undefined;
  /** What each anchor names so far: an alias means the last anchor of its name before it (YAML 1.2, 7.1). */
  readonly anchors: Map<string, Node>;
  readonly unresolved: Alias[];
}

/**
 * Turns a YAML document into plain data with bounded work: aliases are followed, and a document that grows beyond the
 * limits (or holds itself) gives the node where that happened as `tooLarge`. Aliases of nothing are `unresolved`.
 */
export function plainValue(document: Document.Parsed): {
  readonly value: unknown;
  readonly tooLarge: Node | undefined;
  readonly unresolved: readonly Alias[];
} {
  const walk: Walk = { nodes: 0, tooLarge: undefined, anchors: new Map(), unresolved: [] };
  const value = convert(document.contents, 0, walk);
  return { value, tooLarge: walk.tooLarge, unresolved: walk.unresolved };
}

function convert(node: unknown, depth: number, walk: Walk): unknown {
  if (!isScalar(node) && !isAlias(node) && !isMap(node) && !isSeq(node)) return undefined;
  if (walk.tooLarge !== undefined) return undefined;
  walk.nodes += 1;
  if (walk.nodes > nodeLimit || depth > depthLimit) {
    walk.tooLarge = node;
    return undefined;
  }
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source);
    if (target === undefined) walk.unresolved.push(node);
    return convert(target, depth + 1, walk);
  }
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  if (isScalar(node)) {
    const empty = node.type === 'PLAIN' && node.value === '';
    return empty || typeof node.value !== 'string' ? undefined : node.value;
  }
  if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1, walk));
  // No prototype: a key named `__proto__` is then a key like any other.
  const record: Record<string, unknown> = Object.create(null);
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    record[key] = convert(pair.value, depth + 1, walk);
  }
  return record;
}
