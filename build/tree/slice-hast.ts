import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';

export interface SliceOptions {
  /** Leave out white space that would begin the slice, as a browser does at the start of a line. */
  readonly trimStart: boolean;
}

/**
 * Cuts the stretch `start`–`end` (UTF-16 offsets in the nodes' textContent, ruby readings included) out of hast, with
 * its ancestors. Slices that follow each other hold every word once:
 * - `ruby` is never cut; a cut inside it moves behind it.
 * - An element without content (`br`, `img`, a marker) goes with the text before it; at offset 0 with the text after it.
 * - A part that lacks its element's beginning has no `id`, so that ids stay unique; all other properties are kept.
 * - A block that goes on in a later slice gets the class `continues` (the innermost one: its last line is not the end of
 *   the paragraph, and is justified); one that comes from an earlier slice gets `continued` (no indent, no list mark).
 */
export function sliceHast(
  nodes: readonly ElementContent[],
  start: number,
  end: number,
  options: SliceOptions = { trimStart: false },
): ElementContent[] {
  const text = toString({ type: 'root', children: [...nodes] });
  const from = options.trimStart ? skipSpace(text, start, end) : start;
  const range: Range = { start: from, end, length: text.length };
  return sliceChildren(nodes, range, { offset: 0 }).nodes;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** Advances through the text as the walk goes on. */
interface Cursor {
  offset: number;
}

/** A part of a node, and whether something was left out before and behind it. */
interface Part {
  readonly node: ElementContent;
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
  /** A block inside already says that it continues. */
  readonly marked: boolean;
}

interface Parts {
  readonly nodes: ElementContent[];
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
  readonly marked: boolean;
}

function skipSpace(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && /[ \t\n\r]/u.test(text.charAt(from))) from += 1;
  return from;
}

function sliceChildren(children: readonly ElementContent[], range: Range, cursor: Cursor): Parts {
  const nodes: ElementContent[] = [];
  let cutBefore = false;
  let cutBehind = false;
  let marked = false;
  for (const child of children) {
    const part = sliceNode(child, range, cursor);
    if (part === undefined) {
      if (child.type === 'text' && child.value === '') continue;
      if (nodes.length === 0) cutBefore = true;
      else cutBehind = true;
      continue;
    }
    if (nodes.length === 0 && part.cutBefore) cutBefore = true;
    nodes.push(part.node);
    cutBehind = part.cutBehind;
    marked = part.marked;
  }
  return { nodes, cutBefore, cutBehind, marked };
}

function sliceNode(node: ElementContent, range: Range, cursor: Cursor): Part | undefined {
  if (node.type === 'text') return sliceText(node.value, node, range, cursor);
  const from = cursor.offset;
  if (node.type === 'comment' || node.children.length === 0)
    return standsAt(from, range) ? whole(node) : undefined;
  if (node.tagName === 'ruby') {
    cursor.offset += toString(node).length;
    return from >= range.start && from < range.end ? whole(node) : undefined;
  }
  const parts = sliceChildren(node.children, range, cursor);
  if (parts.nodes.length === 0) return undefined;
  if (!parts.cutBefore && !parts.cutBehind) return whole(node);
  return cutElement(node, parts);
}

function sliceText(value: string, node: ElementContent, range: Range, cursor: Cursor): Part | undefined {
  const from = cursor.offset;
  cursor.offset += value.length;
  const start = Math.max(range.start, from);
  const end = Math.min(range.end, cursor.offset);
  if (start >= end) return undefined;
  if (start === from && end === cursor.offset) return whole(node);
  const part: ElementContent = { type: 'text', value: value.slice(start - from, end - from) };
  return { node: part, cutBefore: start > from, cutBehind: end < cursor.offset, marked: false };
}

function standsAt(offset: number, range: Range): boolean {
  if (offset === 0) return range.start === 0 && (range.end > 0 || range.length === 0);
  return range.start < offset && offset <= range.end;
}

function whole(node: ElementContent): Part {
  return { node, cutBefore: false, cutBehind: false, marked: false };
}

function cutElement(element: Element, parts: Parts): Part {
  const block = !inlineElements.has(element.tagName);
  const classes: string[] = [];
  if (block && parts.cutBefore) classes.push('continued');
  if (block && parts.cutBehind && !parts.marked) classes.push('continues');
  const properties = { ...element.properties };
  if (parts.cutBefore) delete properties['id'];
  if (classes.length > 0) properties['className'] = [...classNames(element), ...classes];
  return {
    node: { ...element, properties, children: parts.nodes },
    cutBefore: parts.cutBefore,
    cutBehind: parts.cutBehind,
    marked: parts.marked || (block && parts.cutBehind),
  };
}

/** Names a slice of a slice may carry already are left out, so that none stands twice. */
function classNames(element: Element): string[] {
  const value: unknown = element.properties['className'];
  const names = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(' ') : [];
  return names.filter((name) => name !== 'continued' && name !== 'continues');
}

/** Elements that stand inside lines (HTML, phrasing content); everything else makes lines of its own. */
const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp ' +
    'small span strong sub sup time u var'
  ).split(' '),
);
