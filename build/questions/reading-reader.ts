import type { Item, ItemBase } from '../model/exercise.ts';
import type { LocalizedText, OneOrMany } from './fields.ts';
import { eachValue } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { acceptedReadings } from './reading-passage.ts';
import { readSentence } from './reading-sentence.ts';
import { reportShownWord } from './reading-shown.ts';
import { isKana } from './sentence-word.ts';
import { writtenWords } from './written-words.ts';

/** The keys of a reading question beyond those of every question. */
export interface ReadingFields {
  readonly id: string;
  readonly asks?: 'reading' | 'writing' | undefined;
  readonly word?: string | undefined;
  readonly reading?: string | undefined;
  readonly answer?: string | undefined;
  readonly accept?: OneOrMany<string> | undefined;
  readonly text?: LocalizedText | undefined;
}

/**
 * A word with its reading and its sentence, as far as the file says them; the text of the book may say the rest later.
 * Reports a question without a word, or without a reading that could still be found.
 */
export function readReading(
  reader: ItemReader,
  fields: ReadingFields,
  base: ItemBase,
): Item<'reading'> | undefined {
  const { word, stated, field } = halves(fields, base);
  const accepted = eachValue(fields.accept, ['accept']);
  for (const path of [['word'], ['reading'], ['answer'], ...accepted.map(({ path }) => path)])
    reader.reportCut(path);
  const asks = fields.asks ?? 'reading';
  // A word to write may be private; then its reading is what is asked about.
  const isPrivate = asks === 'writing' && reader.answersWithheld && stated !== '';
  if (word === '' && !isPrivate) {
    reader.fault('missing-word', [], { id: fields.id });
    return undefined;
  }
  if (stated !== '' && !isKana(stated)) {
    reader.fault('reading-not-in-kana', [field], { found: stated });
    return undefined;
  }
  const sentence = readSentence(reader, fields, word, stated, field);
  if (sentence === undefined) return undefined;
  const lacksReading = sentence.reading === '' && asks === 'reading';
  const withheld = word === '' || (lacksReading && reader.answersWithheld);
  // The text of the passage may have it.
  if (sentence.reading === '' && base.references.length === 0 && !withheld) {
    reader.fault('missing-answer', [], { id: fields.id });
    return undefined;
  }
  const accept = accepted.map(({ value }) => writtenWords(value));
  const item: Item<'reading'> = {
    ...base,
    withheld,
    type: 'reading',
    asks,
    word,
    ...sentence,
    accept: acceptedReadings({ asks, word, accept, strict: base.strict }, sentence.reading),
  };
  reportShownWord(reader, item);
  return item;
}

/** The word and the reading as stated, one of them as `answer`; `field` holds the reading. */
function halves(
  { asks, answer, word, reading }: ReadingFields,
  { references }: ItemBase,
): { readonly word: string; readonly stated: string; readonly field: 'answer' | 'reading' } {
  const quote = references.find((reference) => reference.quote !== undefined)?.quote;
  const isWriting = asks === 'writing';
  const named = (isWriting ? answer : undefined) ?? word ?? quote ?? '';
  const stated = (isWriting ? undefined : answer) ?? reading ?? '';
  const field = !isWriting && answer !== undefined ? 'answer' : 'reading';
  return { word: writtenWords(named).trim(), stated, field };
}
