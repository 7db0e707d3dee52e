import type { RootContent } from 'mdast';
import { boxNames } from '../model/parsed.ts';
import { suggestion } from '../yaml/suggest.ts';
import { claimId, emitInline } from './emit.ts';
import { nextKey, sourceOf, within } from './walk.ts';
import type { Scope, Walk } from './walk.ts';

type WalkFlow = (nodes: readonly RootContent[], scope: Scope, walk: Walk) => void;
type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;

/**
 * Adds what stands in `:::name[title]{#id}`: its title as a block of role `box-title`, then its blocks. An unknown name
 * is reported, and the blocks stand without a box.
 */
export function emitBox(node: ContainerDirective, scope: Scope, walk: Walk, walkFlow: WalkFlow): void {
  const place = walk.inline.placeOf(node);
  const name = boxNames.find((known) => known === node.name);
  if (name === undefined) {
    walk.report('unknown-box', place, { found: node.name, expected: suggestion(node.name, boxNames) });
  }
  if (!isClosed(node, walk)) walk.report('unclosed-box', place, { name: node.name });
  const { id, ...others } = node.attributes ?? {};
  for (const key of Object.keys(others)) {
    walk.report('unknown-attribute', place, { found: key, expected: '`#id`' });
  }
  const claimed = typeof id === 'string' ? claimId(id, node, walk) : undefined;
  const inner =
    name === undefined
      ? { ...scope, lead: undefined, depth: scope.depth + 1 }
      : within(scope, { type: 'box', key: nextKey(walk), name, id: claimed });
  const [label, ...blocks] = node.children;
  if (label?.type === 'paragraph' && label.data?.directiveLabel === true) {
    const draft = { kind: 'paragraph', role: 'box-title', place: walk.inline.placeOf(label) } as const;
    emitInline(label.children, draft, inner, walk);
    walkFlow(blocks, inner, walk);
  } else {
    walkFlow(node.children, inner, walk);
  }
}

/**
 * Whether the box has a closing fence of its own. Markdown closes an open one at the end of the file without a word.
 * The fence is the last line, unless a box inside took it.
 */
function isClosed(node: ContainerDirective, walk: Walk): boolean {
  const lastLine = sourceOf(node, walk).trimEnd().split('\n').at(-1) ?? '';
  const last = node.children.at(-1);
  const lastIsInside = last !== undefined && last.position?.end.line === node.position?.end.line;
  return /^[\s>]*:{3,}$/u.test(lastLine) && !lastIsInside;
}
