import type { PhrasingContent } from 'mdast';
import type { AlignedChapter, Bead, BlockPair, Span } from '../model/aligned.ts';
import type { ExerciseReference } from '../model/exercise.ts';
import type { Block } from '../model/parsed.ts';
import type { FindPassage, Passage } from '../model/passage.ts';
import type { Language, SideName } from '../model/place.ts';
import { writtenWords } from '../questions/written-words.ts';
import { comparableText } from '../text/comparable.ts';
import { nthPlace } from '../text/places-of.ts';
import type { Stretch } from '../text/stretch.ts';
import { slicePhrasing } from '../tree/slice-phrasing.ts';

/** The languages of the two sides. */
type Sides = Readonly<Record<SideName, Language | undefined>>;

/** Passages by block id, for questions that take words from the text. */
export function passageFinder(chapters: readonly AlignedChapter[], sides: Sides): FindPassage {
  const pairs = new Map(chapters.flatMap((chapter) => chapter.pairs.map((pair) => [pair.id, pair] as const)));
  return (reference) => {
    const pair = pairs.get(reference.block);
    return pair === undefined ? undefined : passageOf(pair, reference, sides);
  };
}

function passageOf(pair: BlockPair, reference: ExerciseReference, sides: Sides): Passage {
  const whole = (side: SideName): readonly PhrasingContent[] =>
    pair[side].flatMap((block) => words(block.content));
  const languages = [sides.source, sides.target].filter((language) => language !== undefined);
  const block = bySide(sides, whole);
  const beads = reference.quote === undefined ? undefined : quotedBeads(pair, reference, sides);
  if (beads === undefined || beads.length === 0) return { languages, sentences: block, block };
  const sentences = bySide(sides, (side) =>
    beads.flatMap((bead) => bead[side].flatMap((span) => slice(pair, side, span))),
  );
  return { languages, sentences, block };
}

function bySide(sides: Sides, words: (side: SideName) => readonly PhrasingContent[]): Passage['block'] {
  const entries = (['source', 'target'] as const).flatMap((side) => {
    const language = sides[side];
    const content = words(side);
    return language === undefined || content.length === 0 ? [] : [[language, content] as const];
  });
  return new Map(entries);
}

/** The beads in which the quote stands, in the side in which it is found. */
function quotedBeads(
  pair: BlockPair,
  { quote = '', language, occurrence = 1 }: ExerciseReference,
  sides: Sides,
): readonly Bead[] | undefined {
  const wanted = comparableText(writtenWords(quote)).text;
  for (const side of ['source', 'target'] as const) {
    if (language !== undefined && language !== sides[side]) continue;
    const found = rangesOf(pair[side], wanted, occurrence);
    if (found === undefined) continue;
    return pair.beads.filter((bead) =>
      bead[side].some((span) => found.some((range) => range.block === span.block && overlap(range, span))),
    );
  }
  return undefined;
}

/** Where a quote stands in the blocks of one side, read as one text: as it may run over the end of one, one range a block. */
function rangesOf(blocks: readonly Block[], wanted: string, occurrence: number): readonly Span[] | undefined {
  const texts = blocks.map((block) => comparableText(block.text));
  const at = nthPlace(texts.map(({ text }) => text).join(''), wanted, occurrence);
  if (at === undefined) return undefined;
  let before = 0;
  return texts.flatMap(({ text, offsets }, block): Span[] => {
    const first = Math.max(at - before, 0);
    const last = Math.min(at - before + wanted.length, text.length) - 1;
    before += text.length;
    return first > last ? [] : [{ block, start: offsets[first] ?? 0, end: (offsets[last] ?? 0) + 1 }];
  });
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && one.end > other.start;
}

function slice(pair: BlockPair, side: SideName, span: Span): readonly PhrasingContent[] {
  const content = pair[side][span.block]?.content ?? [];
  return words(slicePhrasing(content, span.start, span.end));
}

/** Content without what belongs to its place in the text: calls of notes, links of sentences, marks of the index. */
function words(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'footnoteReference' || node.type === 'sentenceMark') return [];
    if (node.type === 'indexMark') return [...words(node.children)];
    if ('children' in node) return [{ ...node, children: [...words(node.children)] }];
    return [node];
  });
}
