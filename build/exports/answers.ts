import type { ClozePart, Item, WordedAnswer } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import { oneLine } from './wording.ts';

/** Every spelling that counts, each once, as it is typed: of each language the answer itself first. */
export function acceptedAnswers(answer: WordedAnswer, languages: readonly Language[]): readonly string[] {
  const written = languages.flatMap((language) => {
    const nodes = answer.answer.get(language);
    return nodes === undefined ? [] : [plainText(nodes)];
  });
  const more = languages.flatMap((language) => [
    ...answer.accept.flatMap((each) => (each.has(language) ? [plainText(each.get(language) ?? [])] : [])),
    ...(answer.variants.get(language) ?? []),
  ]);
  return distinct([...written, ...more]);
}

/** What may be typed into a gap, the answer wanted first. */
export function gapAnswers(gap: Extract<ClozePart, { type: 'gap' }>): readonly string[] {
  return distinct([
    ...gap.answers.map(({ content }) => plainText(content)),
    ...gap.answers.flatMap(({ variants }) => variants),
  ]);
}

/** Whether each sentence to be rewritten has an answer in one of these languages, or no one answer. */
export function isAnswered({ rows }: Item<'transform'>, languages: readonly Language[]): boolean {
  return rows.every((row) => row.varies || acceptedAnswers(row, languages).length > 0);
}

/** What is asked for of a word in a text: its reading, or the word in kanji. */
export function readingAnswers(item: Item<'reading'>): readonly string[] {
  return distinct([item.asks === 'reading' ? item.reading : item.word, ...item.accept]);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(oneLine))].filter((text) => text !== '');
}
