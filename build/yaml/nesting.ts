import { CST, Lexer } from 'yaml';
import { nodeLimit } from './plain-value.ts';

/** Brackets within brackets; far above what plain-value.ts lets through, far below what ends the stack. */
const bracketLimit = 100;
/** Columns of indentation: each level of a block takes at least one. */
const indentLimit = 256;

/**
 * Where a text nests so deeply that the parser, which calls itself for each level, would run out of stack, or has more
 * values than plain-value.ts lets through; nothing for any text that people write. Looks at tokens alone, in one pass,
 * before anything is built of them. Offset in UTF-16 units.
 */
export function tooLarge(text: string): number | undefined {
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  let values = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // What a scalar holds may look like any other token: a block of text begins with its indentation.
    const type: ReturnType<typeof CST.tokenType> | undefined = isScalar ? undefined : CST.tokenType(lexeme);
    isScalar = false;
    switch (type) {
      // Signs of the lexer's own, which do not stand in the text.
      case 'doc-mode':
      case 'flow-error-end':
      case 'scalar':
        if (lexeme.length === 1 && !text.startsWith(lexeme, offset)) {
          values += 1;
          if (values > nodeLimit) return offset;
          isScalar = type === 'scalar';
          continue;
        }
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        brackets += 1;
        if (brackets > bracketLimit) return offset;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        brackets = Math.max(0, brackets - 1);
        break;
      case 'newline':
        lineStart = offset + lexeme.length;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        if (brackets === 0 && offset - lineStart > indentLimit) return offset;
        break;
      case 'space':
        if (brackets === 0 && offset === lineStart && lexeme.length > indentLimit) return offset;
        break;
      default:
    }
    offset += lexeme.length;
    // Text over several lines is one token.
    const newline = lexeme.lastIndexOf('\n');
    if (newline >= 0) lineStart = offset - lexeme.length + newline + 1;
  }
  return undefined;
}
