import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../parse/markdown.ts';
import { nestsTooDeeply } from '../../parse/nesting.ts';
import { mayBeOtherBlock } from './plain-markdown.ts';
import { escapeBlockStart } from './escape-text.ts';

/**
 * The text of an entry as Markdown in the place of a block: on one line in headings and cells, with the marks of lists
 * and quotations before further lines, and never read as another kind of block. `before` is what stands left of it on its
 * line. Nothing is given for a text that holds other blocks than the one that it translates.
 */
export function fitInPlace(text: string, node: Nodes, before: string): string | undefined {
  const trimmed = text.replace(/^\n+|\s+$/gu, '');
  if (node.type === 'tableCell') return oneLine(trimmed).replace(/(?<!\\)\|/gu, String.raw`\|`);
  // Some programs take a heading with its marks.
  if (node.type === 'heading') return oneLine(trimmed.replace(/^#{1,6}\s+/u, ''));
  const margin = before.replace(/[^>\s]/gu, ' ');
  const lines = (markdown: string): string => markdown.split('\n').join(`\n${margin}`);
  if (node.type === 'paragraph') {
    const paragraph = [trimmed, escapeBlockStart(trimmed)].find((one) => blockTypes(one) === 'paragraph');
    return paragraph === undefined ? undefined : lines(paragraph);
  }
  if (node.type === 'code' && blockTypes(trimmed) !== 'code') return lines(fenced(text, node.lang ?? ''));
  return blockTypes(trimmed) === node.type ? lines(trimmed) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}

/** The kinds of blocks that Markdown holds, with spaces between. */
function blockTypes(markdown: string): string {
  if (!mayBeOtherBlock(markdown)) return 'paragraph';
  if (nestsTooDeeply(markdown) !== undefined) return '';
  return (parseMarkdown(markdown)?.children ?? []).map(({ type }) => type).join(' ');
}

function fenced(value: string, language: string): string {
  const longest = Math.max(2, ...(value.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${value.replace(/\n$/u, '')}\n${fence}`;
}
