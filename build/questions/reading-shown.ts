import type { Item } from '../model/exercise.ts';
import { plainText } from '../tree/plain-text.ts';
import type { ItemReader } from './item-reader.ts';
import { kanjiOf } from './sentence-word.ts';

/**
 * Reports a word to write that the question's own words give away: the whole word in prompt or hint (in the sentence it
 * is put in kana wherever it stands), or a kanji of it anywhere.
 */
export function reportShownWord(reader: ItemReader, item: Item<'reading'>): void {
  if (item.asks !== 'writing' || item.word === '') return;
  const beside = [
    { path: ['prompt'], contents: [item.prompt] },
    { path: ['hint'], contents: item.hints },
  ].map(({ path, contents }) => ({
    path,
    text: contents.flatMap((content) => [...content.values()].map((nodes) => plainText(nodes))).join('\n'),
  }));
  for (const { path, text } of beside) {
    if (text.includes(item.word)) reader.fault('word-shown', path, { found: item.word });
    else reportKanji(reader, item.word, text, path);
  }
  const sentence = [...item.text.values()].map((nodes) => plainText(nodes)).join('\n');
  reportKanji(reader, item.word, sentence, ['text']);
}

function reportKanji(reader: ItemReader, word: string, text: string, path: readonly string[]): void {
  const found = shownKanji(word, text);
  if (found !== '') reader.fault('kanji-shown', path, { found, word });
}

/** The kanji of a word that stand in a text outside the word. */
export function shownKanji(word: string, text: string): string {
  const rest = text.replaceAll(word, '');
  return kanjiOf(word)
    .filter((kanji) => rest.includes(kanji))
    .join('・');
}
