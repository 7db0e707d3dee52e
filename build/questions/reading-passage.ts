import type { ExerciseReference, Item } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { FindPassage, Passage } from '../model/passage.ts';
import type { Language } from '../model/place.ts';
import { comparableText } from '../text/comparable.ts';
import { sentences } from '../text/sentences.ts';
import type { Stretch } from '../text/stretch.ts';
import { plainText } from '../tree/plain-text.ts';
import { slicePhrasing } from '../tree/slice-phrasing.ts';
import type { NearestSearch } from './nearest-search.ts';
import { shownKanji } from './reading-shown.ts';
import { countWord, findWord, foldedKana, otherKana, readingAt } from './sentence-word.ts';
import { writtenWords } from './written-words.ts';

type Reading = Item<'reading'>;

/**
 * A word to read or write with what the text gives it: the sentence it stands in, unless the author wrote one, and the
 * reading that its ruby has there, unless the author says it. Reports a word that is not in the passage, a reading that
 * is nowhere, and one that the text contradicts.
 */
export function readingFromText(
  item: Reading,
  find: FindPassage,
  report: Report,
  nearest: NearestSearch,
): Reading {
  if (item.word === '') return item;
  const passages = item.references.flatMap((reference) => {
    const quote = reference.quote ?? item.word;
    const passage = find({ ...reference, quote });
    return passage === undefined ? [] : [{ reference, passage }];
  });
  for (const { reference, passage } of passages) {
    const placed = placedIn(item, reference, passage);
    if (placed !== undefined) return withReading(item, placed, report);
  }
  if (item.text.size > 0) return withReading(item, { ...item, ruby: undefined }, report);
  const [first] = passages;
  if (first !== undefined) reportMissing(item, first.reference, first.passage, nearest, report);
  return item;
}

type Placed = Pick<Reading, 'text' | 'span' | 'word'> & { readonly ruby: string | undefined };

/** The word at its place in a sentence of the text; nothing where it does not stand there. */
function placedIn(item: Reading, reference: ExerciseReference, passage: Passage): Placed | undefined {
  for (const [language, content] of passage.sentences) {
    if (reference.language !== undefined && reference.language !== language) continue;
    const text = plainText(content);
    const span = quotedPlace(item.word, reference, text, plainText(passage.block.get(language) ?? []));
    if (span === undefined) continue;
    const ruby = readingAt(content, span);
    if (item.text.size > 0) return { text: item.text, span: item.span, word: item.word, ruby };
    const quote = findWord(text, writtenWords(reference.quote ?? ''));
    const held = quote !== undefined && quote.start <= span.start && quote.end >= span.end ? quote : span;
    const range = sentenceAround(text, language, held);
    return {
      text: new Map([[language, slicePhrasing(content, range.start, range.end)]]),
      span: { start: span.start - range.start, end: span.end - range.start },
      word: text.slice(span.start, span.end),
      ruby,
    };
  }
  return undefined;
}

/** The word in aligned sentences: where the quote that is the word, or has it, stands in them. */
function quotedPlace(
  word: string,
  { quote = '', occurrence = 1 }: ExerciseReference,
  text: string,
  block: string,
): Stretch | undefined {
  const written = writtenWords(quote);
  if (!isSame(written, word)) return findWord(text, word, 1, written) ?? findWord(text, word);
  // Occurrences are counted through the block, of which the sentences are a part.
  const earlier = countWord(block.slice(0, Math.max(0, block.indexOf(text))), written);
  return findWord(text, word, Math.max(1, occurrence - earlier)) ?? findWord(text, word);
}

/** The sentence, or the sentences, that words stand in; aligned text may hold several. */
function sentenceAround(text: string, language: Language, { start, end }: Stretch): Stretch {
  const held = sentences(text, language).filter((each) => each.start < end && each.end > start);
  const [from, to] = [held[0]?.start ?? 0, held.at(-1)?.end ?? text.length];
  return { start: from, end: from + text.slice(from, to).trimEnd().length };
}

function isSame(one: string, other: string): boolean {
  return comparableText(one).text === comparableText(other).text;
}

function withReading(item: Reading, { ruby, ...placed }: Placed, report: Report): Reading {
  const reading = item.reading === '' ? (ruby ?? '') : item.reading;
  if (reading === '') {
    if (!item.withheld) report('missing-answer', item.place, { id: item.id });
    return { ...item, ...placed };
  }
  if (ruby !== undefined && item.reading !== '' && foldedKana(ruby) !== foldedKana(item.reading)) {
    report('reading-differs-from-ruby', item.place, { found: item.reading, word: item.word, expected: ruby });
  }
  const shown = item.text.size > 0 ? '' : shownKanji(placed.word, textOf(placed.text));
  if (item.asks === 'writing' && shown !== '')
    report('kanji-shown', item.place, { found: shown, word: item.word });
  const withheld = item.withheld && item.asks === 'writing';
  return { ...item, ...placed, reading, withheld, accept: acceptedReadings(item, reading) };
}

function textOf(text: Reading['text']): string {
  return [...text.values()].map((nodes) => plainText(nodes)).join('\n');
}

/** What counts beside a reading: the author's list, and each reading in the other kana. */
export function acceptedReadings(
  { asks, word, accept, strict }: Pick<Reading, 'asks' | 'word' | 'accept' | 'strict'>,
  reading: string,
): readonly string[] {
  const answer = asks === 'writing' ? word : reading;
  if (asks === 'writing' || strict) return [...new Set(accept)].filter((one) => one !== answer);
  const written = [reading, ...accept].filter((one) => one !== '');
  const all = new Set([...accept, ...written.map(otherKana)]);
  all.delete(reading);
  return [...all];
}

/** A quote that is the word itself has been looked for already. */
function reportMissing(
  { word }: Reading,
  { block, quote, place }: ExerciseReference,
  passage: Passage,
  nearest: NearestSearch,
  report: Report,
): void {
  if (quote !== undefined && isSame(writtenWords(quote), word)) return;
  const texts = [...passage.sentences.values()].map((sentence) => plainText(sentence));
  const near = nearest(word, texts);
  if (near === undefined) report('word-not-in-text', place, { found: word, where: block });
  else report('word-differs-from-text', place, { found: word, where: block, expected: near });
}
