import type { List, Paragraph, RootContent, Table } from 'mdast';
import { readHtml, takeAnnotations } from './annotations.ts';
import { emitBox } from './box.ts';
import { creditRole } from './credit.ts';
import { emit, emitInline } from './emit.ts';
import { emitFigure, lonePicture } from './figure.ts';
import { emitFootnote } from './footnote.ts';
import { nestingLimit } from './inline/context.ts';
import { checkNumberedCaption, emitTable, tableCaption, tableContainer } from './table.ts';
import type { BlockRole, Container } from '../model/parsed.ts';
import { nextKey, sourceOf, within } from './walk.ts';
import type { Scope, Walk } from './walk.ts';

/** A figure or table just passed, whose source note and credit may follow; or a table whose caption was just passed. */
interface Beside {
  readonly container: Container;
  readonly scope: Scope;
  readonly table: Table | undefined;
  /** What it has been given already: one source note and one credit. */
  readonly given?: readonly BlockRole[];
}

/** Walks blocks that stand side by side, adding their leaf blocks in document order. */
export function walkFlow(nodes: readonly RootContent[], scope: Scope, walk: Walk): void {
  const first = nodes[0];
  if (scope.depth > nestingLimit && first !== undefined) {
    walk.report('nested-too-deeply', walk.inline.placeOf(first), { limit: nestingLimit });
    return;
  }
  let beside: Beside | undefined;
  let lead = scope.lead;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'html') {
      const value = readHtml(node, walk);
      if (value === '') continue;
      const draft = { kind: 'paragraph', place: walk.inline.placeOf(node) } as const;
      emitInline([{ type: 'text', value }], draft, takeAnnotations(scope, walk), walk);
    }
    if (isInvisible(node)) continue;
    const here = takeAnnotations({ ...scope, lead }, walk);
    lead = undefined;
    beside = walkNode(node, followingTable(nodes, index), beside, here, walk);
  }
}

function walkNode(
  node: RootContent,
  following: Table | undefined,
  beside: Beside | undefined,
  scope: Scope,
  walk: Walk,
): Beside | undefined {
  const place = walk.inline.placeOf(node);
  switch (node.type) {
    case 'paragraph':
      return walkParagraph(node, following, beside, scope, walk);
    case 'table': {
      const held = beside?.table === node ? beside : undefined;
      const container = held?.container ?? tableContainer(node, walk);
      emitTable(node, container, held?.scope ?? scope, walk);
      return { container, scope: held?.scope ?? scope, table: undefined };
    }
    case 'heading':
      if (!emitInline(node.children, { kind: 'heading', depth: node.depth, place }, scope, walk)) {
        walk.report('empty-heading', place);
      }
      return undefined;
    case 'code':
      emit(
        { kind: 'code', place, code: { language: node.lang ?? undefined, value: node.value } },
        scope,
        walk,
      );
      return undefined;
    case 'thematicBreak':
      emit({ kind: 'thematicBreak', place }, scope, walk);
      return undefined;
    case 'blockquote':
      walkFlow(node.children, within(scope, { type: 'blockquote', key: nextKey(walk) }), walk);
      return undefined;
    case 'list':
      walkList(node, scope, walk);
      return undefined;
    case 'footnoteDefinition':
      emitFootnote(node, scope, walk, walkFlow);
      return undefined;
    case 'containerDirective':
      emitBox(node, scope, walk, walkFlow);
      return undefined;
    case 'leafDirective':
      walk.report('unknown-directive', place, { found: node.name });
      return undefined;
    default:
      return undefined;
  }
}

function walkParagraph(
  node: Paragraph,
  following: Table | undefined,
  beside: Beside | undefined,
  scope: Scope,
  walk: Walk,
): Beside | undefined {
  const place = walk.inline.placeOf(node);
  const fence = /^[ \t>]*:{3,}/mu.exec(sourceOf(node, walk));
  if (fence !== null) {
    walk.report('stray-fence', walk.inline.placeAt((node.position?.start.offset ?? 0) + fence.index));
  }
  const picture = lonePicture(node);
  if (picture !== undefined) {
    return { container: emitFigure(picture, scope, walk), scope, table: undefined };
  }
  const caption = following === undefined ? undefined : tableCaption(node, walk);
  if (following !== undefined && caption === undefined) checkNumberedCaption(node, walk);
  if (following !== undefined && caption !== undefined) {
    const container = tableContainer(following, walk);
    emitInline(caption, { kind: 'caption', role: 'table-caption', place }, within(scope, container), walk);
    return { container, scope, table: following };
  }
  const role = beside === undefined ? undefined : creditRole(node);
  if (beside !== undefined && role !== undefined && beside.given?.includes(role) !== true) {
    // What is omitted or added with its figure keeps that; annotations of its own come on top.
    const annotations = { ...beside.scope.annotations, ...scope.annotations };
    const inner = within({ ...beside.scope, annotations }, beside.container);
    emitInline(node.children, { kind: 'caption', role, place }, inner, walk);
    return { ...beside, table: undefined, given: [...(beside.given ?? []), role] };
  }
  emitInline(node.children, { kind: scope.lead ?? 'paragraph', place }, scope, walk);
  return undefined;
}

function walkList(list: List, scope: Scope, walk: Walk): void {
  const start = list.start ?? 1;
  const ordered = list.ordered === true;
  const inner = within(scope, { type: 'list', key: nextKey(walk), ordered, start });
  for (const [index, item] of list.children.entries()) {
    const before = walk.blocks.length;
    const checked = item.checked ?? undefined;
    const container: Container = { type: 'listItem', key: nextKey(walk), ordinal: start + index, checked };
    walkFlow(item.children, within(inner, container, 'listItem'), walk);
    if (walk.blocks.length === before && scope.depth + 2 <= nestingLimit) {
      walk.report('empty-list-item', walk.inline.placeOf(item));
    }
  }
}

function isInvisible(node: RootContent): boolean {
  return node.type === 'html' || node.type === 'definition';
}

/** The table that comes next, comments aside. */
function followingTable(nodes: readonly RootContent[], index: number): Table | undefined {
  if (nodes[index]?.type !== 'paragraph') return undefined;
  let next = index + 1;
  while (next < nodes.length && nodes[next]?.type === 'html') next += 1;
  const node = nodes[next];
  return node?.type === 'table' ? node : undefined;
}
