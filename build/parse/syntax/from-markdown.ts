import type { Nodes } from 'mdast';
import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import type { SyntaxKind, SyntaxNode } from './syntax-node.ts';

/** Turns the tokens of constructs.ts into `SyntaxNode`s. */
export function bookSyntaxFromMarkdown(): Extension {
  const exit: Handle = function (this: CompileContext, token: Token) {
    this.exit(token);
  };
  return {
    enter: {
      taiyakuRuby: enterAs('ruby'),
      taiyakuAozora: enterAs('aozora'),
      taiyakuUnclosed: enterAs('unclosed'),
      taiyakuBlockId: enterAs('blockId'),
      taiyakuSentenceMark: enterAs('sentenceMark'),
    },
    exit: {
      taiyakuRuby: exit,
      taiyakuAozora: exit,
      taiyakuUnclosed: exit,
      taiyakuBlockId: exit,
      taiyakuSentenceMark: exit,
    },
  };
}

function enterAs(kind: SyntaxKind): Handle {
  return function (this: CompileContext, token: Token) {
    const node: SyntaxNode = { type: 'taiyakuSyntax', kind, value: this.sliceSerialize(token) };
    // mdast's union is closed on purpose: these nodes are gone before anything else sees the tree.
    this.enter(node as unknown as Nodes, token);
  };
}
