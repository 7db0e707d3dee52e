import { englishNumbers } from './numbers-en.ts';
import { japaneseNumbers } from './numbers-ja.ts';
import type { StatedNumber } from './numeral.ts';

/** The numbers of a text in any notation of its language, in order. */
export function statedNumbers(text: string, language: string): readonly StatedNumber[] {
  // Without the space 2½ would become 21⁄2.
  const even = text.replaceAll(/(\d)(?=[¼-¾⅐-⅞])/gu, '$1 ').normalize('NFKC');
  return /^(ja|zh|yue)\b/i.test(language) ? japaneseNumbers(even) : englishNumbers(even);
}
