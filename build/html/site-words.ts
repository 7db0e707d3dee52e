import type { Element } from 'hast';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import { element } from '../epub/element.ts';

/**
 * Words of the site itself in every language of the book, each run in its own. A language without words of its own has
 * the English ones, and they are marked as English and stand once.
 */
export function siteLabel(
  key: string,
  languages: readonly Language[],
  t: Translate,
): readonly (Element | string)[] {
  const english = t('en', key);
  const byWords = new Map<string, Language>();
  for (const language of languages) {
    const words = t(language, key);
    if (!byWords.has(words)) byWords.set(words, words === english ? 'en' : language);
  }
  return [...byWords].flatMap(([words, lang], index): (Element | string)[] => {
    const run = element('span', { lang }, [words]);
    return index === 0 ? [run] : [' ', run];
  });
}
