import type { Element, ElementContent } from 'hast';
import type { RenderedNote } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { altered, contains, element, text, visitElements } from './element.ts';
import { anchorId } from './element-id.ts';
import type { RowContext } from './row-element.ts';
import { draftMark, preparedContent, sideProperties } from './row-element.ts';

/** The way back from a note to its call, in words for those who do not see the number. */
export type BackLinkWords = (language: string, number: number) => string;

/**
 * Marks the calls of notes, so that readers show the note in a pop-up: `a role="doc-noteref" epub:type="noteref"`
 * (DPUB-ARIA 1.1, EPUB 3 Structural Semantics Vocabulary).
 */
export function withNoteCalls(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'a' && node.properties['dataNote'] !== undefined) {
    return altered(node, { properties: { role: 'doc-noteref', epubType: 'noteref' } });
  }
  return altered(node, { children: node.children.map(withNoteCalls) });
}

/**
 * The notes of a section at the end of its document, one `aside` each, with both languages. The link back to the call
 * stands first in each; a note without one gets it when its call is among `calls` (element id by note).
 */
export function noteElements(
  notes: readonly RenderedNote[],
  calls: ReadonlyMap<string, string>,
  context: RowContext,
  words: BackLinkWords,
): readonly Element[] {
  if (notes.length === 0) return [];
  const asides = notes.flatMap((note) => [noteElement(note, calls.get(note.id), context, words), text('\n')]);
  return [element('div', { className: ['notes'], epubType: 'footnotes' }, [text('\n'), ...asides])];
}

/**
 * Empty anchors before the first call of each note that some link leads into, other than a call. A reader that shows
 * notes over the page takes them out of the text, so that a link to one would lead nowhere; `linked` holds element ids.
 */
export function withNotePlaces(
  rows: readonly ElementContent[],
  notes: readonly ElementContent[],
  linked: ReadonlySet<string>,
): readonly ElementContent[] {
  const waiting = new Map<string, readonly string[]>();
  visitElements(notes, (note) => {
    if (note.properties['role'] !== 'doc-footnote') return;
    const ids: string[] = [];
    visitElements([note], ({ properties: { id } }) => {
      if (typeof id === 'string' && linked.has(id)) ids.push(id);
    });
    if (ids.length > 0) waiting.set(`#${String(note.properties['id'])}`, ids);
  });
  return waiting.size === 0 ? rows : placed(rows, waiting);
}

function placed(
  content: readonly ElementContent[],
  waiting: Map<string, readonly string[]>,
): readonly ElementContent[] {
  return content.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { role, href } = node.properties;
    if (role !== 'doc-noteref' || typeof href !== 'string')
      return [altered(node, { children: placed(node.children, waiting) })];
    const ids = waiting.get(href) ?? [];
    waiting.delete(href);
    return [...ids.map((id) => element('span', { className: ['anchor'], id: anchorId(id) })), node];
  });
}

/** The element id of the first call of each note that some content calls. */
export function noteCalls(content: readonly ElementContent[]): ReadonlyMap<string, string> {
  const calls = new Map<string, string>();
  visitElements(content, ({ properties: { dataNote, id } }) => {
    if (typeof dataNote === 'string' && typeof id === 'string' && !calls.has(dataNote))
      calls.set(dataNote, id);
  });
  return calls;
}

function noteElement(
  note: RenderedNote,
  call: string | undefined,
  context: RowContext,
  words: BackLinkWords,
): Element {
  const sides = note.cells
    .filter((cell) => cell.content.length > 0)
    .map((cell) => {
      const label = words(cell.language, note.number);
      const content = preparedContent(cell.content, cell.language, context).map((node) =>
        withBackLink(node, label),
      );
      return element('div', sideProperties(cell, context), content);
    });
  const linked = contains(sides, (found) => found.properties['role'] === 'doc-backlink');
  const own = linked || call === undefined ? [] : [backLink(call, note, context, words)];
  return element(
    'aside',
    {
      className: note.mark === undefined ? ['note'] : ['note', 'out-of-date'],
      id: elementId(note.id),
      role: 'doc-footnote',
      epubType: 'footnote',
    },
    [...draftMark(note), ...own, ...sides],
  );
}

function backLink(call: string, note: RenderedNote, context: RowContext, words: BackLinkWords): Element {
  const ariaLabel = words(context.source, note.number);
  return element('a', { href: `#${call}`, role: 'doc-backlink', ariaLabel }, [String(note.number)]);
}

/** The note's number as the view set it, linked to the call. */
function withBackLink(node: ElementContent, ariaLabel: string): ElementContent {
  if (node.type !== 'element') return node;
  const { className } = node.properties;
  if (node.tagName === 'a' && Array.isArray(className) && className.includes('note-number')) {
    return altered(node, { properties: { role: 'doc-backlink', ariaLabel } });
  }
  return altered(node, { children: node.children.map((child) => withBackLink(child, ariaLabel)) });
}
