import type { FootnoteDefinition, RootContent } from 'mdast';
import { nextKey } from './walk.ts';
import type { Scope, Walk } from './walk.ts';

type WalkFlow = (nodes: readonly RootContent[], scope: Scope, walk: Walk) => void;

/** Adds the blocks of a footnote. Wherever it is defined, it stands in no other container: it is set elsewhere. */
export function emitFootnote(node: FootnoteDefinition, scope: Scope, walk: Walk, walkFlow: WalkFlow): void {
  const label = node.identifier.normalize('NFC');
  const place = walk.inline.placeOf(node);
  const first = walk.footnotes.get(label);
  if (first !== undefined) {
    walk.report('duplicate-footnote', place, { label, line: first.line }, [first]);
    return;
  }
  walk.footnotes.set(label, place);
  const before = walk.blocks.length;
  const path = [{ type: 'footnote', key: nextKey(walk), label }] as const;
  walkFlow(node.children, { ...scope, path, depth: scope.depth + 1, lead: 'footnoteDefinition' }, walk);
  if (walk.blocks.length === before) walk.report('empty-footnote', place, { label });
}

/** Reports notes that nothing calls. */
export function reportUnusedFootnotes(walk: Walk): void {
  const called = new Set(walk.blocks.flatMap((block) => block.calls));
  for (const [label, place] of walk.footnotes) {
    if (!called.has(label)) walk.report('unused-footnote', place, { label });
  }
}
