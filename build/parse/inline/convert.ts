import type { Node, PhrasingContent, Text } from 'mdast';
import { isSyntaxNode } from '../syntax/syntax-node.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { nestingLimit } from './context.ts';
import type { InlineContext } from './context.ts';
import { readComment } from '../comment.ts';
import { reportHtml } from '../html.ts';
import { convertLink } from './link.ts';
import { convertRuby } from './ruby.ts';
import { tidySpaces } from './tidy.ts';

/** Inline content in the terms of model/parsed.ts, and the `{#id}` that stood at its end. */
export interface InlineContent {
  readonly content: readonly PhrasingContent[];
  readonly id: SyntaxNode | undefined;
}

/**
 * Converts parsed inline Markdown: text to NFC, ruby, cross references, index marks, sentence marks; white space
 * settled; comments dropped. Raw HTML, pictures in running text, unsafe links, footnotes nobody defined and broken
 * ruby are reported.
 */
export function convertInline(nodes: readonly PhrasingContent[], context: InlineContext): InlineContent {
  const id = trailingId(nodes);
  const before = id === undefined ? nodes : nodes.slice(0, nodes.indexOf(id.node));
  return { content: tidySpaces(convertAll(before, context, 0)), id: id?.syntax };
}

/** Whether an inline node shows anything: neither white space nor comments do. */
export function isVisible(node: PhrasingContent): boolean {
  return node.type !== 'html' && !(node.type === 'text' && node.value.trim() === '');
}

/** The `{#id}` that ends the content; only white space and comments may follow it. */
function trailingId(
  nodes: readonly PhrasingContent[],
): { readonly node: PhrasingContent; readonly syntax: SyntaxNode } | undefined {
  const node = nodes.findLast((one) => isVisible(one));
  if (node === undefined) return undefined;
  const wider: Node = node;
  return isSyntaxNode(wider) && wider.kind === 'blockId' ? { node, syntax: wider } : undefined;
}

function convertAll(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
  depth: number,
): PhrasingContent[] {
  const first = nodes[0];
  if (depth > nestingLimit && first !== undefined) {
    context.report('nested-too-deeply', context.placeOf(first), { limit: nestingLimit });
    return [];
  }
  return nodes.flatMap((node) => convertNode(node, context, depth));
}

function convertNode(node: PhrasingContent, context: InlineContext, depth: number): PhrasingContent[] {
  const wider: Node = node;
  if (isSyntaxNode(wider)) return convertSyntax(wider, context);
  const { report } = context;
  switch (node.type) {
    case 'text':
      checkFootnoteCalls(node, context);
      return [{ ...node, value: node.value.normalize('NFC') }];
    case 'inlineCode':
      return [{ ...node, value: node.value.normalize('NFC') }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: convertAll(node.children, context, depth + 1) }];
    case 'break':
      return [node];
    case 'link':
    case 'linkReference':
      return convertLink(node, convertAll(node.children, context, depth + 1), context);
    case 'textDirective':
      return convertIndex(node, convertAll(node.children, context, depth + 1), context);
    case 'footnoteReference': {
      const { label: _, ...call } = node;
      return [{ ...call, identifier: node.identifier.normalize('NFC') }];
    }
    case 'image':
    case 'imageReference':
      report('inline-image', context.placeOf(node));
      return [];
    case 'html':
      convertHtml(node.value, node, context);
      return [];
    default:
      // The parser makes no other kinds; the nodes of our own model come into being here.
      return [node];
  }
}

function convertSyntax(node: SyntaxNode, context: InlineContext): PhrasingContent[] {
  const position = node.position === undefined ? {} : { position: node.position };
  switch (node.kind) {
    case 'ruby':
    case 'aozora':
      return [convertRuby(node, context)];
    case 'sentenceMark':
      return [{ type: 'sentenceMark', ...position }];
    case 'blockId':
      context.report('misplaced-id', context.placeOf(node), { id: node.value });
      return [];
    case 'unclosed':
      context.report('unbalanced-ruby', context.placeOf(node), { expected: node.value === '{' ? '}' : '》' });
      return [{ type: 'text', value: node.value, ...position }];
  }
}

function convertIndex(
  node: Extract<PhrasingContent, { type: 'textDirective' }>,
  children: PhrasingContent[],
  context: InlineContext,
): PhrasingContent[] {
  const { reading, ...others } = node.attributes ?? {};
  for (const key of Object.keys(others)) {
    context.report('unknown-attribute', context.placeOf(node), { found: key, expected: '`reading`' });
  }
  if (children.length === 0) {
    context.report('empty-index-mark', context.placeOf(node));
    return [];
  }
  const trimmed = reading?.trim().normalize('NFC');
  const position = node.position === undefined ? {} : { position: node.position };
  return [{ type: 'indexMark', reading: trimmed === '' ? undefined : trimmed, children, ...position }];
}

/** A comment within text is dropped; an annotation there would mark nothing. */
function convertHtml(value: string, node: Node, context: InlineContext): void {
  const comment = readComment(value);
  if (comment.type === 'html') reportHtml(value, context.placeOf(node), context);
  if (comment.type === 'annotation')
    context.report('misplaced-annotation', context.placeOf(node), { name: comment.name });
}

/** A call whose note is not defined is not Markdown for a call: it is found in the text, as it was written. */
function checkFootnoteCalls(node: Text, context: InlineContext): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  for (const call of context.source.slice(start, end).matchAll(/(?<!\\)\[\^([^\s[\]^]{1,200})\]/gu)) {
    const rule = context.footnotes === 'allowed' ? 'undefined-footnote' : 'footnote-not-allowed';
    context.report(rule, context.placeAt(start + call.index), { label: call[1] ?? '' });
  }
}
