import type { PhrasingContent } from 'mdast';
import type { Bead, BlockPair, Span } from '../../model/aligned.ts';
import { nodeText } from '../../tree/plain-text.ts';
import { slicePhrasing } from '../../tree/slice-phrasing.ts';
import type { Stretch } from '../../text/stretch.ts';
import type { AlignedSentence } from './occurrence.ts';

/** In UTF-16 units of the source: less says nothing about a word, more is no card but a page. */
const shortest = 8;
const longest = 100;

/**
 * The sentences of a bead that stands in one block, and where they stand there. Nothing where they are too short or too
 * long to learn from, run over two blocks, have no partner, or hold a reference that prints a number of its own.
 */
export function learnableSentence(
  pair: BlockPair,
  index: number,
  bead: Bead,
): (AlignedSentence & { readonly range: Stretch }) | undefined {
  const other = bead.target[0]?.block;
  const [block, rendering] = [pair.source[index], pair.target[other ?? -1]];
  if (block === undefined || rendering === undefined || other === undefined) return undefined;
  const range = rangeOf(block.text, bead.source, index);
  const rendered = rangeOf(rendering.text, bead.target, other);
  if (range === undefined || rendered === undefined) return undefined;
  const length = range.end - range.start;
  if (length < shortest || length > longest) return undefined;
  const source = slicePhrasing(block.content, range.start, range.end);
  const target = slicePhrasing(rendering.content, rendered.start, rendered.end);
  return [...source, ...target].some(isNumbered) ? undefined : { source, target, range };
}

/** The stretch that spans of one block cover, without white space at its ends; nothing where it is empty or torn. */
function rangeOf(text: string, spans: readonly Span[], block: number): Stretch | undefined {
  const from = spans[0]?.start ?? 0;
  let end = from;
  for (const span of spans) {
    if (span.block !== block || span.start !== end) return undefined;
    end = span.end;
  }
  const words = text.slice(from, end);
  const start = from + (words.length - words.trimStart().length);
  return words.trim() === '' ? undefined : { start, end: start + words.trim().length };
}

/** `[](#id)`: its words are made where the book is printed. */
function isNumbered(node: PhrasingContent): boolean {
  if (node.type === 'crossReference' && nodeText(node) === '') return true;
  return 'children' in node && node.children.some(isNumbered);
}
