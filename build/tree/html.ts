import type { ElementContent, Root, RootContent } from 'hast';
import { rehype } from 'rehype';

const pages = rehype().data('settings', { fragment: true }).freeze();
const drawings = rehype().data('settings', { fragment: true, space: 'svg' }).freeze();

/** HTML text as a tree: a fragment, without the `html` and `body` that a document would get. */
export function parseHtml(text: string): Root {
  return pages.parse(text);
}

/** The text of an SVG file as a tree, its attribute names as SVG spells them. */
export function parseDrawing(text: string): Root {
  return drawings.parse(text);
}

/** Nodes as HTML text. */
export function writeHtml(...nodes: readonly (ElementContent | RootContent)[]): string {
  return pages.stringify({ type: 'root', children: [...nodes] });
}
