import type { Bead, Span } from '../model/aligned.ts';
import type { Report } from '../model/message.ts';
import type { Block } from '../model/parsed.ts';
import { sentences } from '../text/sentences.ts';
import { codeStretches } from '../tree/code-stretches.ts';
import { beadSizes, type Sentence } from './bead-programme.ts';
import { featuresOf } from './features.ts';
import { expectedLength, visibleLength, type LengthFit } from './length-fit.ts';

/**
 * The sentences of two partners, brought together: beads in order, none with an empty side as long as both sides have
 * text. `‖` marks cut both sides at the same places; where their numbers differ that is reported and they are ignored.
 */
export function alignBeads(
  source: readonly Block[],
  target: readonly Block[],
  fit: LengthFit,
  report: Report,
): readonly Bead[] {
  const [from] = source;
  const [to] = target;
  const left = markedSpans(source);
  const right = markedSpans(target);
  if (left.length !== right.length && from && to) {
    const values = { found: right.length - 1, expected: left.length - 1 };
    report('sentence-mark-parity', to.place, values, [from.place]);
    return alignParts(source, target, left.flat(), right.flat(), fit);
  }
  return levelParts(left, right).flatMap(([a, b]) => alignParts(source, target, a, b, fit));
}

/** The stretches between the `‖` of all blocks, each as spans of the blocks. */
function markedSpans(blocks: readonly Block[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [[]];
  blocks.forEach(({ text, marks }, block) => {
    let start = 0;
    for (const mark of marks) {
      const end = Math.min(Math.max(mark, start), text.length);
      if (end > start) parts.at(-1)?.push({ block, start, end });
      parts.push([]);
      start = end;
    }
    if (start < text.length) parts.at(-1)?.push({ block, start, end: text.length });
  });
  return parts;
}

/** Parts side by side; where one is empty (a mark at an end), both join the part before. */
function levelParts(
  left: readonly (readonly Span[])[],
  right: readonly (readonly Span[])[],
): readonly (readonly [readonly Span[], readonly Span[]])[] {
  const parts: [Span[], Span[]][] = [];
  left.forEach((spans, index) => {
    const others = right[index] ?? [];
    const last = parts.at(-1);
    const [a, b] = last ?? [[], []];
    if (last && (spans.length === 0 || others.length === 0 || a.length === 0 || b.length === 0)) {
      a.push(...spans);
      b.push(...others);
    } else {
      parts.push([[...spans], [...others]]);
    }
  });
  return parts;
}

function alignParts(
  source: readonly Block[],
  target: readonly Block[],
  left: readonly Span[],
  right: readonly Span[],
  fit: LengthFit,
): readonly Bead[] {
  const from = sentenceSpans(source, left, fit);
  const to = sentenceSpans(target, right, fit);
  if (from.length === 0 && to.length === 0) return [];
  if (from.length <= 1 || to.length <= 1) return [{ source: from, target: to }];
  const sizes = beadSizes(
    from.map((span) => describe(source, span, fit, (text) => expectedLength(text, fit))),
    to.map((span) => describe(target, span, fit, visibleLength)),
    fit,
  );
  const beads: Bead[] = [];
  let [row, column] = [0, 0];
  for (const [down, across] of sizes) {
    beads.push({ source: from.slice(row, row + down), target: to.slice(column, column + across) });
    row += down;
    column += across;
  }
  return beads;
}

function sentenceSpans(
  blocks: readonly Block[],
  spans: readonly Span[],
  { abbreviations }: LengthFit,
): readonly Span[] {
  return spans.flatMap(({ block, start, end }) => {
    const { text = '', language = 'en', content = [] } = blocks[block] ?? {};
    const atoms = codeStretches(content)
      .filter((atom) => atom.start >= start && atom.end <= end)
      .map((atom) => ({ start: atom.start - start, end: atom.end - start }));
    const hints = { atoms, abbreviations: abbreviations[language] ?? [] };
    return sentences(text.slice(start, end), language, hints).map((stretch) => ({
      block,
      start: start + stretch.start,
      end: start + stretch.end,
    }));
  });
}

function describe(
  blocks: readonly Block[],
  span: Span,
  fit: LengthFit,
  lengthOf: (text: string) => number,
): Sentence {
  const find = fit.featuresOf ?? featuresOf;
  const block = blocks[span.block];
  const text = block?.text.slice(span.start, span.end) ?? '';
  return { length: lengthOf(text), features: find(text, block?.language ?? 'en', []) };
}
