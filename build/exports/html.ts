import type { PhrasingContent } from 'mdast';
import type { Ruby } from '../model/parsed.ts';

/** What differs between dialects of HTML. */
export interface Markup {
  ruby(node: Ruby): string;
  /** The element for words struck out. */
  readonly deleted: string;
}

/**
 * Inline content as HTML of a dialect that is well-formed XML too: `em`, `strong`, `code`, `br`, `a`, what the dialect has
 * for ruby and for words struck out, and no other element; everything else is escaped. Note calls and index marks print
 * nothing.
 */
export function inlineMarkup(nodes: readonly PhrasingContent[], dialect: Markup): string {
  return nodes.map((node) => markup(node, dialect)).join('');
}

/** Text ready to stand between tags, or between double quotes, of HTML and XML; what XML cannot hold is left out. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(noCharacters, '')
    .replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}

/** A reading over its word, and in brackets for readers without ruby. */
export function rubyElement({ parts }: Ruby): string {
  const pairs = parts.map(
    ({ base, reading }) => `${escapeHtml(base)}<rp>（</rp><rt>${escapeHtml(reading)}</rt><rp>）</rp>`,
  );
  return `<ruby>${pairs.join('')}</ruby>`;
}

/** XML 1.0 §2.2: controls, lone surrogates, U+FFFE and U+FFFF are no characters. */
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const noCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function markup(node: PhrasingContent, dialect: Markup): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'emphasis':
      return `<em>${inlineMarkup(node.children, dialect)}</em>`;
    case 'strong':
      return `<strong>${inlineMarkup(node.children, dialect)}</strong>`;
    case 'delete':
      return `<${dialect.deleted}>${inlineMarkup(node.children, dialect)}</${dialect.deleted}>`;
    case 'link':
      return `<a href="${address(node.url)}">${inlineMarkup(node.children, dialect)}</a>`;
    case 'ruby':
      return dialect.ruby(node);
    default:
      return 'children' in node ? inlineMarkup(node.children, dialect) : '';
  }
}

/** Percent signs that encode already stay as they are. */
function address(url: string): string {
  return escapeHtml(encodeURI(url.replaceAll(/[\uD800-\uDFFF]/gu, '')).replaceAll('%25', '%'));
}
