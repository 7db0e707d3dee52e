import type { BookFiles } from '../books/book-files.ts';
import { chance } from '../measured/chance.ts';
import { paragraph, phrase } from '../measured/harbour-text.ts';

/** What a book of very many pairs is to be. */
export interface TranslationWish {
  /** Pairs of headings and paragraphs in all chapters together. */
  readonly pairs: number;
  readonly chapters: number;
  /** Whether every tenth paragraph of the translation is left out, so that there is something to find. */
  readonly faulty: boolean;
}

/** Every so many pairs there is a heading. */
const pairsOfSection = 12;

/**
 * A book of that many pairs without ids, of one to five sentences each: all that is known of partners is what they say.
 * The same at every run.
 */
export function longTranslation({ pairs, chapters, faulty }: TranslationWish): BookFiles {
  const files: [string, string][] = [
    ['manuscript/book.yaml', 'title: {ja: 港町の暮らし, en: Life in a Harbour Town}\ntargets: [en]\n'],
  ];
  const each = pairs / chapters;
  for (let number = 1; number <= chapters; number += 1) {
    const by = chance(number);
    const source: string[] = [];
    const target: string[] = [];
    for (let index = 0; index < each; index += 1) {
      const mark = index === 0 ? '# ' : index % pairsOfSection === 0 ? '## ' : '';
      const text = mark === '' ? paragraph(by, by.whole(1, 5)) : phrase(by);
      source.push(`${mark}${text.ja}`);
      if (!faulty || mark !== '' || index % 10 !== 5) target.push(`${mark}${text.en}`);
    }
    const name = `c${String(number).padStart(4, '0')}.md`;
    files.push([`manuscript/${name}`, `${source.join('\n\n')}\n`]);
    files.push([`translations/en/${name}`, `${target.join('\n\n')}\n`]);
  }
  return new Map(files);
}
