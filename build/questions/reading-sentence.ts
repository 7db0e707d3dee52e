import type { Item } from '../model/exercise.ts';
import { plainText } from '../tree/plain-text.ts';
import type { LocalizedText } from './fields.ts';
import { eachLanguage } from './item-reader.ts';
import type { ItemReader } from './item-reader.ts';
import { nearestText } from './nearest-text.ts';
import { firstPlace, foldedKana, readingAt } from './sentence-word.ts';

/**
 * The author's own sentence with the place of the word in it, and the reading as stated or, failing that, as the
 * sentence's ruby has it; without a sentence, the reading alone. A word to write may stand in it in kana. Reports a word
 * that is not there (with the nearest words) and ruby that says otherwise.
 */
export function readSentence(
  reader: ItemReader,
  fields: { readonly asks?: 'reading' | 'writing' | undefined; readonly text?: LocalizedText | undefined },
  word: string,
  stated: string,
  field: string,
): Pick<Item<'reading'>, 'text' | 'span' | 'reading'> | undefined {
  const texts = eachLanguage(reader, fields.text, ['text'], 'some').map((written) => ({
    ...written,
    content: reader.phrasing(written.text, written.path),
  }));
  const [first] = texts;
  if (first === undefined) return { text: new Map(), span: { start: 0, end: 0 }, reading: stated };
  const found = firstPlace(texts, fields.asks === 'writing' ? [word, stated] : [word]);
  if (found === undefined) {
    const near = nearestText(word, plainText(first.content));
    const values = { found: word === '' ? stated : word, where: 'text' };
    if (near === undefined) reader.fault('word-not-in-text', first.path, values);
    else reader.fault('word-differs-from-text', first.path, { ...values, expected: near });
    return undefined;
  }
  const { text, span } = found;
  const ruby = readingAt(text.content, span);
  if (ruby !== undefined && stated !== '' && foldedKana(ruby) !== foldedKana(stated)) {
    reader.fault('reading-differs-from-ruby', [field], { found: stated, word, expected: ruby });
  }
  const sentence = new Map([[text.language, text.content]]);
  return { text: sentence, span, reading: stated === '' ? (ruby ?? '') : stated };
}
