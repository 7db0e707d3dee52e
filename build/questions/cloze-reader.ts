import type { PhrasingContent } from 'mdast';
import type { ClozePart, GapAnswer } from '../model/exercise.ts';
import { seenForm } from './alike.ts';
import { maskedGap, maskGaps, type GapSource } from './gap.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';
import { kanaVariants } from './variants.ts';

/**
 * A cloze text as words and gaps. The words are parsed as one text with the gaps masked, so that spaces beside a gap
 * and emphasis around one stay what they are; each answer is parsed by itself, at its own place. Where answers are
 * private and not at hand, a gap may be empty.
 */
export function readClozeText(
  reader: ItemReader,
  markdown: string,
  path: FieldPath,
  auto: boolean,
): readonly ClozePart[] {
  const { masked, gaps, faults } = maskGaps(markdown);
  for (const { rule, offset, found } of faults) {
    const isPrivate = reader.answersWithheld && /^\[\[\s*\]\]$/u.test(found);
    if (!isPrivate) reader.fault(rule, path, { found }, markdown.slice(0, offset));
  }
  const answers = gaps.map((gap) =>
    withoutRepeated(
      withoutPrivate(reader, gap).map(({ markdown: written, offset }): GapAnswer => {
        const content = reader.phrasing(written.trim(), path, markdown.slice(0, offset));
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
    return { type: 'gap', number, answers: answers[number - 1] ?? [] };
  });
}

/** An answer that is written twice is printed once. */
function withoutRepeated(answers: readonly GapAnswer[]): readonly GapAnswer[] {
  const known = new Set<string>();
  return answers.filter(({ content }) => {
    const form = seenForm(content);
    const isNew = !known.has(form);
    known.add(form);
    return isNew;
  });
}

function withoutPrivate(reader: ItemReader, gap: readonly GapSource[]): readonly GapSource[] {
  const isEmpty = gap.length === 1 && gap[0]?.markdown.trim() === '';
  return isEmpty && reader.answersWithheld ? [] : gap;
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
