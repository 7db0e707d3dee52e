import type { ExerciseChapter, ExerciseReference } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Language } from '../model/place.ts';
import { comparableText } from '../text/comparable.ts';
import { countOf } from '../text/places-of.ts';
import { allItems } from './all-items.ts';
import { blockSuggester } from './block-suggestion.ts';
import { chapterOf, searchableText } from './book-text.ts';
import type { BookText, SearchableText } from './book-text.ts';
import { checkIds } from './ids.ts';
import { nearestSearch, type NearestSearch } from './nearest-search.ts';
import { writtenWords } from './written-words.ts';

/**
 * Holds the questions of the whole book against its text. Reports ids given twice or retired, passages that do not exist
 * (with the nearest id) and quotes that do not stand in their passage: in the other language, in another passage, too few
 * times, or nowhere (with the nearest words). Quotes are compared by compatibility form and without white space: a line
 * end or a full-width digit is no difference. Nearest words are looked for in the first hundred faults only.
 */
export function anchorExercises(chapters: readonly ExerciseChapter[], book: BookText, report: Report): void {
  checkIds(chapters, report);
  const search: Search = {
    text: searchableText(book),
    suggest: blockSuggester(book.keys()),
    nearest: nearestSearch(),
    report,
  };
  for (const reference of chapters.flatMap(allItems).flatMap(({ references }) => references))
    checkReference(reference, search);
}

interface Search {
  readonly text: SearchableText;
  readonly suggest: (block: string) => string;
  readonly nearest: NearestSearch;
  readonly report: Report;
}

function checkReference(reference: ExerciseReference, { text, suggest, nearest, report }: Search): void {
  const { block, quote, place } = reference;
  const sides = text.block(block);
  if (sides === undefined) {
    report('unknown-question-block', place, { found: block, expected: suggest(block) });
    return;
  }
  const wanted = comparable(quote ?? '');
  if (quote === undefined || wanted === '') return;
  const counts = [...sides].map(([language, words]) => ({
    language,
    words,
    count: countOf(words, wanted),
  }));
  const asked = counts.filter(({ language }) => (reference.language ?? language) === language);
  const most = Math.max(0, ...asked.map(({ count }) => count));
  const occurrence = reference.occurrence ?? 1;
  if (most >= occurrence) return;
  if (most > 0) {
    report('quote-occurrence', place, { found: quote, block, occurrence, expected: most });
    return;
  }
  const elsewhere = counts.find(({ count }) => count > 0);
  if (elsewhere !== undefined) {
    const { language } = elsewhere;
    report('quote-in-other-language', place, {
      found: quote,
      block,
      language: reference.language ?? '',
      expected: language,
    });
    return;
  }
  const languages = asked.map(({ language }) => language);
  const moved = movedTo(wanted, languages, chapterOf(block), text);
  if (moved !== undefined) {
    report('quote-moved', place, { found: quote, block, expected: moved.id }, [moved.place]);
    return;
  }
  const near = nearest(
    wanted,
    asked.map(({ words }) => words),
  );
  if (near === undefined) report('quote-not-in-block', place, { found: quote, block });
  else report('quote-differs-from-block', place, { found: quote, block, expected: near });
}

/** A word or two may stand anywhere: they have moved only where there is one such place. */
const tellingLength = 5;

function movedTo(
  wanted: string,
  languages: readonly Language[],
  chapter: string,
  text: SearchableText,
): ReturnType<SearchableText['find']>[number] | undefined {
  for (const language of languages) {
    const [first, second] = text.find(wanted, language, chapter, 2);
    if (first !== undefined && (second === undefined || wanted.length >= tellingLength)) return first;
  }
  return undefined;
}

/** Ruby in a quote is written as in the text and does not count: `{漢字|かんじ}` is 漢字. */
function comparable(text: string): string {
  return comparableText(writtenWords(text)).text;
}
