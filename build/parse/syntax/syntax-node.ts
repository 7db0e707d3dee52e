import type { Literal, Node } from 'mdast';

/** The syntax of our own that runs inside a line. */
export type SyntaxKind = 'ruby' | 'aozora' | 'unclosed' | 'blockId' | 'sentenceMark';

/**
 * What the tokenizer found, still as written. Lives only between parsing and conversion (inline/convert.ts), and has
 * a `value` so that the alternative text of a picture keeps its ruby.
 */
export interface SyntaxNode extends Literal {
  type: 'taiyakuSyntax';
  kind: SyntaxKind;
}

/** Whether a node of the parsed tree is one of ours. */
export function isSyntaxNode(node: Node): node is SyntaxNode {
  return node.type === 'taiyakuSyntax';
}
