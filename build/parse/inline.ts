import type { PhrasingContent } from 'mdast';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { convertInline } from './inline/convert.ts';
import { nestingLimit } from './inline/context.ts';
import type { InlineContext } from './inline/context.ts';
import { parseParagraphs } from './markdown.ts';

/**
 * Reads inline Markdown from a string of a YAML file, with the ruby, links and emphasis of the manuscript. Nothing in
 * it begins a block: `1. `, `- ` and `#` stay text. A blank line becomes a hard break. Every fault is reported at `at`;
 * footnotes, pictures and raw HTML are faults. Nodes carry no positions.
 */
export function parseInline(markdown: string, at: Place, report: Report): readonly PhrasingContent[] {
  const root = parseParagraphs(markdown);
  if (root === undefined) {
    report('nested-too-deeply', at, { limit: nestingLimit });
    return [];
  }
  const context: InlineContext = {
    report,
    placeOf: () => at,
    placeAt: () => at,
    source: markdown,
    definitions: new Map(),
    footnotes: 'refused',
    openedHtml: new Set(),
  };
  const content: PhrasingContent[] = [];
  for (const paragraph of root.children) {
    if (paragraph.type !== 'paragraph') continue;
    const { content: line, id } = convertInline(paragraph.children, context);
    if (id !== undefined) report('misplaced-id', at, { id: id.value });
    if (content.length > 0 && line.length > 0) content.push({ type: 'break' });
    content.push(...line);
  }
  for (const node of content) dropPositions(node);
  return content;
}

function dropPositions(node: PhrasingContent): void {
  delete node.position;
  if ('children' in node) for (const child of node.children) dropPositions(child);
}
