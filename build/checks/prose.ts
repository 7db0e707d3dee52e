import type { PhrasingContent } from 'mdast';
import type { Block } from '../model/parsed.ts';

/**
 * The words of blocks that a translation renders: their text without code and addresses, and the alternative text of
 * pictures, a line each. Code and links have checks of their own.
 */
export function proseOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.image === undefined ? wordsOf(block.content) : block.image.alt))
    .join('\n');
}

function wordsOf(content: readonly PhrasingContent[]): string {
  return content
    .map(wordsOfNode)
    .join('')
    .replaceAll(/https?:\/\/[^\s\p{Script=Han}\p{Script=Hiragana}]+/gu, ' ');
}

function wordsOfNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return ' ';
    case 'ruby':
      return node.parts.map(({ base }) => base).join('');
    case 'break':
      return '\n';
    default:
      return 'children' in node ? wordsOf(node.children) : '';
  }
}
