import type { PhrasingContent } from 'mdast';
import { nodeText, plainText } from './plain-text.ts';

/**
 * Gives the part of inline content that stands between two offsets of its plain text (UTF-16 units, end exclusive),
 * in clones of its ancestors. Slices that follow each other without gaps give all the content once:
 * - ruby is never cut; it belongs whole to the slice in which it begins, so a slice can reach past `end`;
 * - what prints nothing (footnote calls, sentence marks) stays with the text before it, at offset 0 with the first;
 * - a reference without words of its own goes with the text after it, at the very end with the text before.
 */
export function slicePhrasing(
  content: readonly PhrasingContent[],
  start: number,
  end: number,
): PhrasingContent[] {
  return sliceNodes(content, { start, end, offset: 0, wordsAt: -1, total: plainText(content).length });
}

interface Cursor {
  readonly total: number;
  readonly start: number;
  readonly end: number;
  /** Where the next node begins. */
  offset: number;
  /** Where the last reference without words stood: what follows it there goes with it. */
  wordsAt: number;
}

function sliceNodes(content: readonly PhrasingContent[], cursor: Cursor): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of content) {
    const part = sliceNode(node, cursor);
    if (part !== undefined) kept.push(part);
  }
  return kept;
}

function sliceNode(node: PhrasingContent, cursor: Cursor): PhrasingContent | undefined {
  const from = cursor.offset;
  if (node.type === 'text' || node.type === 'inlineCode') {
    cursor.offset += node.value.length;
    const value = node.value.slice(Math.max(0, cursor.start - from), Math.max(0, cursor.end - from));
    if (value === '') return undefined;
    return value.length === node.value.length ? node : { ...node, value };
  }
  if (node.type === 'crossReference' && nodeText(node) === '') {
    // `[](#id)` has no text yet, but prints words: those begin what follows, as any word does.
    cursor.wordsAt = from;
    return begins(cursor, from) ? node : undefined;
  }
  if ('children' in node) {
    const children = sliceNodes(node.children, cursor);
    if (children.length > 0) return { ...node, children };
    return cursor.offset === from && holds(cursor, from, 0) ? node : undefined;
  }
  const length = nodeText(node).length;
  cursor.offset += length;
  return holds(cursor, from, length) ? node : undefined;
}

/** Whether a node that cannot be cut belongs to the slice. */
function holds(cursor: Cursor, from: number, length: number): boolean {
  if (length === 0 && from === cursor.wordsAt) return begins(cursor, from);
  if (length > 0) return from >= cursor.start && from < cursor.end;
  return (from > cursor.start || from === 0) && from <= cursor.end && (from > 0 || cursor.start === 0);
}

/** Whether a reference without words belongs to the slice. */
function begins(cursor: Cursor, from: number): boolean {
  const last = from === cursor.total && cursor.end === cursor.total;
  return (from >= cursor.start && from < cursor.end) || (last && cursor.start <= from);
}
