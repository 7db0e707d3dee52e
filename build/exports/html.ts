import type { PhrasingContent } from 'mdast';
import type { Ruby } from '../model/parsed.ts';

/**
 * Inline content as HTML that is well-formed XML too: `em`, `strong`, `del`, `code`, `br`, `a`, `ruby` and no other
 * element, everything else escaped. Readings stand in `rp` brackets for readers without ruby. Note calls and index marks
 * print nothing.
 */
export function inlineHtml(nodes: readonly PhrasingContent[]): string {
  return inlineMarkup(nodes, rubyElement);
}

/** Inline content as HTML, what becomes of ruby being given. */
export function inlineMarkup(nodes: readonly PhrasingContent[], ruby: (node: Ruby) => string): string {
  return nodes.map((node) => markup(node, ruby)).join('');
}

/** Text ready to stand between tags, or between double quotes, of HTML and XML. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function markup(node: PhrasingContent, ruby: (node: Ruby) => string): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'emphasis':
      return `<em>${inlineMarkup(node.children, ruby)}</em>`;
    case 'strong':
      return `<strong>${inlineMarkup(node.children, ruby)}</strong>`;
    case 'delete':
      return `<del>${inlineMarkup(node.children, ruby)}</del>`;
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${inlineMarkup(node.children, ruby)}</a>`;
    case 'ruby':
      return ruby(node);
    default:
      return 'children' in node ? inlineMarkup(node.children, ruby) : '';
  }
}

function rubyElement({ parts }: Ruby): string {
  const pairs = parts.map(
    ({ base, reading }) => `${escapeHtml(base)}<rp>（</rp><rt>${escapeHtml(reading)}</rt><rp>）</rp>`,
  );
  return `<ruby>${pairs.join('')}</ruby>`;
}
