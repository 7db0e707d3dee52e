import type { Report } from '../../model/message.ts';
import { textOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { xml, xmlText } from '../xml/write.ts';
import type { CodeIds } from './code-ids.ts';
import type { Token } from './compose.ts';
import type { CodeKind, Piece } from './pieces.ts';

/** How a format names the attributes of `bpt`, `ept` and `ph`, which hold the Markdown that they stand for. */
export interface NativeNames {
  /** Attributes of a start, of its end, and of a code that stands alone. */
  pair(id: number, type: string): Readonly<Record<string, string | number>>;
  end(id: number): Readonly<Record<string, string | number>>;
  lone(id: number, type: string): Readonly<Record<string, string | number>>;
}

/** Pieces as mixed content of TMX 1.4 and XLIFF 1.2: Markdown itself stands in the elements of codes. */
export function nativeInline(pieces: readonly Piece[], { pairs, lone }: CodeIds, names: NativeNames): string {
  return pieces
    .map((piece): string => {
      if (piece.type === 'text') return xmlText(piece.text);
      const code = piece.type === 'lone' ? lone.get(piece) : pairs.get(piece.pair);
      if (code === undefined) throw new Error('a code has no number');
      const data = xmlText(piece.data);
      if (piece.type === 'lone') return xml('ph', names.lone(code.id, typeOf(piece.kind)), data);
      if (piece.type === 'open') return xml('bpt', names.pair(code.id, typeOf(piece.kind)), data);
      return xml('ept', names.end(code.id), data);
    })
    .join('');
}

/** Names that both formats know; what they do not begins with `x-`. */
function typeOf(kind: CodeKind): string {
  if (kind === 'strong') return 'bold';
  if (kind === 'emphasis') return 'italic';
  if (kind === 'link') return 'link';
  return kind === 'break' ? 'lb' : `x-${kind}`;
}

/**
 * Text and codes of such content. A code without Markdown is one that a program has made: bold, italics or a line break;
 * any other is told at its place.
 */
export function nativeTokens(holder: XmlElement, file: string, report: Report): readonly Token[] {
  return holder.children.flatMap((child): readonly Token[] => {
    if (typeof child === 'string') return [{ text: child }];
    const type = child.attributes.get('ctype') ?? child.attributes.get('type') ?? '';
    switch (child.name) {
      case 'bpt':
      case 'ept':
      case 'ph':
      case 'it':
        return [{ data: textOf(child) }];
      case 'mrk':
      case 'hi':
        return nativeTokens(child, file, report);
      case 'g':
        if (type === 'bold' || type === 'italic') {
          const mark = { data: type === 'bold' ? '**' : '*' };
          return [mark, ...nativeTokens(child, file, report), mark];
        }
        break;
      case 'x':
        if (type === 'lb') return [{ data: '\\\n' }];
        break;
      default:
    }
    const place = { file, line: child.line, column: child.column };
    report('import-unknown-code', place, { found: `<${child.name}>` });
    return [];
  });
}
