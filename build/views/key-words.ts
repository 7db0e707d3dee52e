import type { AnswerPlace } from '../model/config.ts';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';

/** A heading with the version of the questions behind it: `解答 A`. */
export function versionedWords(words: string, version: string | undefined): string {
  return version === undefined ? words : `${words} ${version}`;
}

/** Which questions are answered at a place that does not answer all of them. */
export type Admission = Exclude<AnswerPlace['admit'], 'all'>;

/** Says which questions are answered at a place: 奇数番号の問題の解答. */
export function keyLead(admit: Admission, language: Language, t: Translate): string {
  return typeof admit === 'object'
    ? t(language, 'sheets:admit-tag', { tag: admit.tag })
    : t(language, `sheets:admit-${admit}`);
}
