import type { ExerciseChapter, ExerciseReference, Item } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { comparableText } from '../text/comparable.ts';
import { suggestion } from '../yaml/suggest.ts';
import { allItems } from './all-items.ts';
import { nearestText } from './nearest-text.ts';
import { writtenWords } from './written-words.ts';

/** Plain text of both sides of a block, by id. */
export type BlockTexts = (id: string) => { readonly source: string; readonly target: string } | undefined;

/**
 * Holds the questions of the whole book against its text. Reports ids given twice, passages that do not exist (with
 * the nearest id) and quotes that do not stand in their passage (with the nearest words). Quotes are compared by
 * compatibility form and without white space: a line end or a full-width digit is no difference.
 */
export function anchorExercises(
  chapters: readonly ExerciseChapter[],
  blocks: BlockTexts,
  blockIds: readonly string[],
  report: Report,
): void {
  const sets = chapters.flatMap((chapter) => chapter.sets);
  const items = chapters.flatMap(allItems);
  reportDuplicates(sets, report);
  reportDuplicates(items, report);
  for (const reference of items.flatMap((item: Item) => item.references)) {
    checkReference(reference, blocks, blockIds, report);
  }
}

function reportDuplicates(
  things: readonly { readonly id: string; readonly place: Place }[],
  report: Report,
): void {
  // Anchors in books are compared without regard to case by some reading systems.
  const first = new Map<string, Place>();
  for (const { id, place } of things) {
    const earlier = first.get(id.toLowerCase());
    if (earlier === undefined) first.set(id.toLowerCase(), place);
    else report('duplicate-question-id', place, { id }, [earlier]);
  }
}

function checkReference(
  { block, quote, place }: ExerciseReference,
  blocks: BlockTexts,
  blockIds: readonly string[],
  report: Report,
): void {
  const texts = blocks(block);
  if (texts === undefined) {
    report('unknown-question-block', place, { found: block, expected: suggestion(block, blockIds) });
    return;
  }
  if (quote === undefined) return;
  const wanted = comparable(quote);
  const sides = [comparable(texts.source), comparable(texts.target)];
  if (wanted === '' || sides.some((side) => side.includes(wanted))) return;
  const near = sides.map((side) => nearestText(wanted, side)).find((found) => found !== undefined);
  if (near === undefined) report('quote-not-in-block', place, { found: quote, block });
  else report('quote-differs-from-block', place, { found: quote, block, expected: near });
}

/** Ruby in a quote is written as in the text and does not count: `{漢字|かんじ}` is 漢字. */
function comparable(text: string): string {
  return comparableText(writtenWords(text)).text;
}
