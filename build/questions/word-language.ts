import type { Language } from '../model/place.ts';
import { isJapanese } from '../text/languages.ts';

/** The language of a word in kanji or kana that stands by itself: Japanese, by the tag that the book has for it. */
export function wordLanguage(languages: readonly Language[]): Language {
  return languages.find(isJapanese) ?? 'ja';
}
