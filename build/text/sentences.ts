import { englishSentences } from './sentences-en.ts';
import { japaneseSentences } from './sentences-ja.ts';
import type { Stretch } from './stretch.ts';

/**
 * The sentences of a plain text, in order, covering it completely: spaces between two sentences belong to the first.
 * Japanese and Chinese are read by brackets and stops, every other language by Unicode's sentence rules (UAX #29)
 * with the abbreviations of English joined again.
 */
export function sentences(text: string, language: string): readonly Stretch[] {
  if (text === '') return [];
  return /^(ja|zh|yue)\b/i.test(language) ? japaneseSentences(text) : englishSentences(text, language);
}
