import type { AlignedChapter, BlockPair, Span } from '../model/aligned.ts';
import type { Block } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import { sentences } from '../text/sentences.ts';

/**
 * What `taiyaku align --json` prints: every pair with its places and the sentences of its beads. A side without a
 * partner is `null`, and the other side's sentences then stand alone; joined, sentences give the block's text back.
 */
export function alignmentJson(chapters: readonly AlignedChapter[]): string {
  const data = {
    chapters: chapters.map(({ id, pairs }) => ({ id, blocks: pairs.map(blockJson) })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function blockJson(pair: BlockPair): object {
  const { id, kind, matchedBy, source, target } = pair;
  return {
    id,
    kind,
    matchedBy,
    source: placeJson(source[0]),
    target: placeJson(target[0]),
    beads: beadsJson(pair),
  };
}

function placeJson(block: Block | undefined): Place | null {
  if (!block) return null;
  const { file, line, column } = block.place;
  return { file, line, column };
}

interface BeadJson {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

function beadsJson({ source, target, beads }: BlockPair): readonly BeadJson[] {
  if (source.length > 0 && target.length > 0) {
    return beads.map((bead) => ({ source: texts(source, bead.source), target: texts(target, bead.target) }));
  }
  return [
    ...source.flatMap(ownSentences).map((text) => ({ source: [text], target: [] })),
    ...target.flatMap(ownSentences).map((text) => ({ source: [], target: [text] })),
  ];
}

function texts(blocks: readonly Block[], spans: readonly Span[]): readonly string[] {
  return spans.map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '');
}

function ownSentences({ text, language }: Block): readonly string[] {
  return sentences(text, language).map(({ start, end }) => text.slice(start, end));
}
