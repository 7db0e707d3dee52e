import type { PhrasingContent } from 'mdast';
import type { AlignedChapter, Bead, BlockPair, Span } from '../model/aligned.ts';
import type { ExerciseReference } from '../model/exercise.ts';
import type { FindPassage, Passage } from '../model/passage.ts';
import type { Language, SideName } from '../model/place.ts';
import { writtenWords } from '../questions/written-words.ts';
import { comparableText, type ComparableText } from '../text/comparable.ts';
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
    for (const [index, block] of pair[side].entries()) {
      const found = rangeOf(comparableText(block.text), wanted, occurrence);
      if (found === undefined) continue;
      return pair.beads.filter((bead) =>
        bead[side].some((span) => span.block === index && span.start < found.end && span.end > found.start),
      );
    }
  }
  return undefined;
}

function rangeOf(
  text: ComparableText,
  wanted: string,
  occurrence: number,
): { readonly start: number; readonly end: number } | undefined {
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) {
    at = text.text.indexOf(wanted, at + 1);
    if (at < 0 || wanted === '') return undefined;
  }
  const start = text.offsets[at] ?? 0;
  return { start, end: (text.offsets[at + wanted.length - 1] ?? start) + 1 };
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
