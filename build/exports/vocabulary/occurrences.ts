import type { Bead, BlockPair } from '../../model/aligned.ts';
import type { Book } from '../../model/book.ts';
import { termFinder } from '../../text/find-terms.ts';
import type { FoundTerm } from '../../text/find-terms.ts';
import { primaryLanguage } from '../../text/languages.ts';
import { plainText } from '../../tree/plain-text.ts';
import { isInVocabularyBox } from './box-words.ts';
import type { Occurrence } from './occurrence.ts';
import { learnableSentence } from './sentence.ts';

/**
 * Looks for all words at once, in one pass over the source text of the book: running text, then the notes of each
 * chapter; titles of other books are left out.
 */
export function findOccurrences(book: Book, words: Iterable<string>): ReadonlyMap<string, Occurrence> {
  const find = termFinder(words, primaryLanguage(book.source) === 'en');
  const found = new Map<string, Occurrence>();
  for (const { pair, ...where } of placesOf(book)) {
    for (const [index, block] of pair.source.entries()) {
      const hits = find(block.text);
      const exampleOf = isExample(pair, index, where.block)
        ? exampleFinder(pair, index, hits)
        : () => undefined;
      for (const hit of hits) {
        const known = found.get(hit.words);
        if (known?.example !== undefined) continue;
        const example = exampleOf(hit);
        if (known !== undefined && example === undefined) continue;
        found.set(hit.words, { ...where, position: known?.position ?? found.size, example });
      }
    }
  }
  return found;
}

interface TextPlace extends Pick<Occurrence, 'chapter' | 'passage' | 'block'> {
  readonly pair: BlockPair;
}

function placesOf(book: Book): readonly TextPlace[] {
  return book.chapters
    .filter(({ id }) => id !== 'bibliography')
    .flatMap((chapter) => {
      let passage: number | undefined;
      const text = chapter.pairs.map((pair): TextPlace => {
        passage = chapter.passages.get(pair.id) ?? passage;
        return { chapter, passage, block: pair.id, pair };
      });
      const notes = chapter.notes.flatMap(({ id, pairs }) =>
        pairs.map((pair): TextPlace => ({ chapter, passage: undefined, block: id, pair })),
      );
      return [...text, ...notes];
    });
}

/** What is left of a sentence without the word must be able to say something about it. In UTF-16 units. */
const leastContext = 4;

/** Gives the sentence around a hit of one block as an example; each sentence is looked at once. */
function exampleFinder(
  pair: BlockPair,
  index: number,
  hits: readonly FoundTerm[],
): (hit: FoundTerm) => Occurrence['example'] {
  const beadAt = beadFinder(pair, index);
  const sentences = new Map<Bead, ReturnType<typeof learnableSentence>>();
  return (hit) => {
    const bead = beadAt(hit.start);
    if (bead === undefined) return undefined;
    if (!sentences.has(bead)) sentences.set(bead, learnableSentence(pair, index, bead));
    const sentence = sentences.get(bead);
    if (sentence === undefined) return undefined;
    const { source, target, range } = sentence;
    if (range.end - range.start < hit.words.length + leastContext) return undefined;
    // A translation that leaves the word as it is says it, where it is asked for.
    if (isJapanese(hit.words) && plainText(target).includes(hit.words)) return undefined;
    const own = hits.filter(
      ({ words, start, end }) => words === hit.words && start >= range.start && end <= range.end,
    );
    if (own.length === 0) return undefined;
    const stretches = own.map(({ start, end }) => ({ start: start - range.start, end: end - range.start }));
    return { source, target, hits: stretches };
  };
}

/** Paragraphs and items with both sides; not headings, tables, captions, notes, and boxes that explain the word. */
function isExample(pair: BlockPair, index: number, place: string): boolean {
  const block = pair.source[index];
  return (
    pair.state === 'paired' &&
    (pair.kind === 'paragraph' || pair.kind === 'listItem') &&
    pair.id === place &&
    block?.role === undefined &&
    !isInVocabularyBox(block)
  );
}

function isJapanese(words: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
}

/** Gives the bead over an offset of one block; offsets are asked for in rising order. */
function beadFinder(pair: BlockPair, index: number): (offset: number) => Bead | undefined {
  const spans = pair.beads
    .flatMap((bead) => bead.source.filter(({ block }) => block === index).map((span) => ({ span, bead })))
    .toSorted((a, b) => a.span.start - b.span.start);
  let at = 0;
  return (offset) => {
    while (at < spans.length && (spans[at]?.span.end ?? 0) <= offset) at += 1;
    const here = spans[at];
    return here !== undefined && here.span.start <= offset ? here.bead : undefined;
  };
}
