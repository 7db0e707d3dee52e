import type { Node, PhrasingContent } from 'mdast';
import type { Block, BlockKind, Written } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import { nodeText, plainText } from '../tree/plain-text.ts';
import { convertInline, isVisible } from './inline/convert.ts';
import { isSyntaxNode } from './syntax/syntax-node.ts';
import type { SyntaxNode } from './syntax/syntax-node.ts';
import type { Scope, Walk } from './walk.ts';

/** A block before what all blocks have in common is filled in. */
export interface Draft extends Partial<Pick<Block, 'role' | 'depth' | 'cell' | 'code' | 'image'>> {
  readonly kind: BlockKind;
  readonly place: Place;
  readonly content?: readonly PhrasingContent[];
  readonly id?: SyntaxNode | undefined;
  readonly written?: Written | undefined;
}

/** Adds a block to the document, with its text, calls and marks, and checks its explicit id. */
export function emit(draft: Draft, scope: Scope, walk: Walk): void {
  const content = draft.content ?? [];
  const text = plainText(content);
  const found: Found = { calls: [], marks: [], offset: 0 };
  collect(content, found);
  const { once } = walk;
  walk.once = {};
  walk.blocks.push({
    kind: draft.kind,
    role: draft.role,
    language: walk.language,
    path: scope.path,
    depth: draft.depth,
    cell: draft.cell,
    content,
    code: draft.code,
    image: draft.image,
    text,
    explicitId: draft.id === undefined ? undefined : claimId(draft.id.value.slice(2, -1), draft.id, walk),
    calls: found.calls,
    marks: found.marks,
    annotations: { ...scope.annotations, ...once },
    place: draft.place,
    ...(draft.written === undefined ? {} : { written: draft.written }),
  });
}

/** Converts inline nodes and adds them as one block; gives false, with nothing added, when they show nothing. */
export function emitInline(
  nodes: readonly PhrasingContent[],
  draft: Omit<Draft, 'content' | 'id'>,
  scope: Scope,
  walk: Walk,
): boolean {
  const { content, id } = convertInline(nodes, walk.inline);
  if (content.length === 0 && draft.kind !== 'tableCell') {
    if (id !== undefined) walk.report('misplaced-id', walk.inline.placeOf(id), { id: id.value });
    return false;
  }
  const written = draft.written ?? writtenOf(nodes, formOf(draft), walk);
  emit({ ...draft, content, id, written }, scope, walk);
  return true;
}

function formOf({ kind, role }: Pick<Draft, 'kind' | 'role'>): Written['form'] {
  if (role === 'box-title') return 'label';
  if (kind === 'heading') return 'line';
  return kind === 'tableCell' ? 'cell' : 'flow';
}

/** From the first visible node to the last, the `{#id}` at the end left out. */
function writtenOf(
  nodes: readonly PhrasingContent[],
  form: Written['form'],
  walk: Walk,
): Written | undefined {
  const isShown = (node: PhrasingContent): boolean => {
    const wider: Node = node;
    return isVisible(node) && !(isSyntaxNode(wider) && wider.kind === 'blockId');
  };
  const start = nodes.find(isShown)?.position?.start.offset;
  const end = nodes.findLast(isShown)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const { source } = walk.inline;
  const stands = source.slice(start, end);
  const before = stands.length - stands.trimStart().length;
  return { start: start + before, end: start + Math.max(before, stands.trimEnd().length), form };
}

/** Names that are names in HTML, XML and addresses alike. */
const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u;

/** Checks an id and that the document has it once; gives it in NFC, or nothing when it cannot be used. */
export function claimId(written: string, node: Node, walk: Walk): string | undefined {
  const id = written.normalize('NFC');
  const place = walk.inline.placeOf(node);
  if (!idPattern.test(id)) {
    walk.report('invalid-id', place, { id });
    return undefined;
  }
  const first = walk.ids.get(id);
  if (first !== undefined) {
    walk.report('duplicate-id', place, { id, line: first.line }, [first]);
    return undefined;
  }
  walk.ids.set(id, place);
  return id;
}

interface Found {
  readonly calls: string[];
  readonly marks: number[];
  offset: number;
}

function collect(content: readonly PhrasingContent[], found: Found): void {
  for (const node of content) {
    if (node.type === 'footnoteReference') found.calls.push(node.identifier);
    else if (node.type === 'sentenceMark') found.marks.push(found.offset);
    else if ('children' in node) collect(node.children, found);
    else found.offset += nodeText(node).length;
  }
}
