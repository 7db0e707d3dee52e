import type { PhrasingContent } from 'mdast';

/**
 * The plain text of inline content, as `Block.text` documents it: ruby gives its base, a hard break U+000A, and what
 * prints nothing of its own (footnote calls, sentence marks) gives nothing. The parser has already turned soft line
 * ends into a space or nothing.
 */
export function plainText(content: readonly PhrasingContent[]): string {
  return content.map((node) => nodeText(node)).join('');
}

/** The plain text of one node; see `plainText`. */
export function nodeText(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'ruby':
      return node.parts.map((part) => part.base).join('');
    case 'break':
      return '\n';
    default:
      return 'children' in node ? plainText(node.children) : '';
  }
}
