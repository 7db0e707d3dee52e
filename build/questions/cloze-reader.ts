import type { PhrasingContent } from 'mdast';
import type { ClozePart, GapAnswer } from '../model/exercise.ts';
import { distinctAnswers } from './cloze-gaps.ts';
import type { WrittenText } from './cloze-gaps.ts';
import { maskedGap, maskGaps } from './gap.ts';
import type { GapSource, MaskedText } from './gap.ts';
import type { ItemReader } from './item-reader.ts';
import { kanaVariants } from './variants.ts';

/** How the gaps of a text are filled. */
export interface GapFilling {
  /** `accept: auto`: what ruby says in kana counts too. */
  readonly auto: boolean;
  /** The answers, in order, where they stand apart from the text. */
  readonly answers: readonly (readonly GapAnswer[])[] | undefined;
  /** Whether gaps may be empty: their answers stand elsewhere, or are private and not at hand. */
  readonly isOpen: boolean;
}

/**
 * A cloze text as words and gaps. The words are parsed as one text with the gaps masked, so that spaces beside a gap
 * and emphasis around one stay what they are; each answer is parsed by itself, at its own place.
 */
export function readClozeText(
  reader: ItemReader,
  { text: markdown, path }: WrittenText,
  { auto, answers: given, isOpen }: GapFilling,
): readonly ClozePart[] {
  const { masked, gaps } = maskGaps(markdown);
  for (const { rule, offset, found } of gapFaults(markdown, isOpen))
    reader.fault(rule, path, { found }, markdown.slice(0, offset));
  const written = gaps.map((gap) =>
    distinctAnswers(
      (isOpen && isEmpty(gap) ? [] : gap).map(({ markdown: answer, offset }): GapAnswer => {
        const content = reader.phrasing(answer.trim(), path, markdown.slice(0, offset));
        return { content, variants: auto ? kanaVariants(content) : [] };
      }),
    ),
  );
  const pieces = splitAtGaps(reader.phrasing(masked, path));
  // A gap in the reading of ruby or the address of a link does not come back as a piece.
  const lost = gaps.length - pieces.filter((piece) => piece === 'gap').length;
  if (lost !== 0) reader.fault('unbalanced-gap', path, { found: '[[' });
  let number = 0;
  return pieces.map((piece) => {
    if (piece !== 'gap') return { type: 'text', content: piece };
    number += 1;
    return { type: 'gap', number, answers: (given ?? written)[number - 1] ?? [] };
  });
}

/** What is wrong with the gaps of a text; `isOpen`: empty ones are not. */
export function gapFaults(markdown: string, isOpen: boolean): MaskedText['faults'] {
  return maskGaps(markdown).faults.filter(({ found }) => !(isOpen && /^\[\[\s*\]\]$/u.test(found)));
}

function isEmpty(gap: readonly GapSource[]): boolean {
  return gap.length === 1 && gap[0]?.markdown.trim() === '';
}

type Piece = readonly PhrasingContent[] | 'gap';

/** Words between gaps; a gap inside emphasis splits it in two. */
function splitAtGaps(nodes: readonly PhrasingContent[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let words: PhrasingContent[] = [];
  const add = (piece: Piece) => {
    if (piece !== 'gap') {
      words.push(...piece);
      return;
    }
    if (words.length > 0) pieces.push(words);
    words = [];
    pieces.push('gap');
  };
  for (const node of nodes) for (const piece of splitNode(node)) add(piece);
  if (words.length > 0) pieces.push(words);
  return pieces;
}

function splitNode(node: PhrasingContent): readonly Piece[] {
  if (node.type === 'text' || node.type === 'inlineCode') {
    const words = node.value.split(maskedGap);
    return words.flatMap((value, index): Piece[] => {
      const piece: Piece[] = value === '' ? [] : [[{ ...node, value }]];
      return index === 0 ? piece : ['gap', ...piece];
    });
  }
  if (!('children' in node)) return [[node]];
  return splitAtGaps(node.children).map((piece) =>
    piece === 'gap' ? piece : [{ ...node, children: [...piece] }],
  );
}
