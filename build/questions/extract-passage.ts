import type { Item } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { FindPassage } from '../model/passage.ts';
import { comparableText } from '../text/comparable.ts';
import { plainText } from '../tree/plain-text.ts';
import type { NearestSearch } from './nearest-search.ts';

/**
 * Holds the words to be taken out against their passage, in each language that the book has. Reports an answer that does
 * not stand in any of the blocks, with the nearest words; the question itself stays as it is.
 */
export function extractInText(
  item: Item<'extract'>,
  find: FindPassage,
  report: Report,
  nearest: NearestSearch,
): Item<'extract'> {
  const passages = item.references.map(find).filter((passage) => passage !== undefined);
  const block = item.references.map((reference) => reference.block).join(', ');
  for (const [language, content] of passages.length === 0 ? [] : item.answer) {
    if (!passages.some(({ languages }) => languages.includes(language))) continue;
    const found = plainText(content);
    const wanted = comparableText(found).text;
    const texts = passages.map((passage) => comparableText(plainText(passage.block.get(language) ?? [])));
    if (texts.some(({ text }) => text.includes(wanted))) continue;
    const near = nearest(
      wanted,
      texts.map(({ text }) => text),
    );
    if (near === undefined) report('extract-not-in-block', item.place, { found, block });
    else report('extract-differs-from-block', item.place, { found, block, expected: near });
  }
  return item;
}
