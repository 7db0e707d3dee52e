import { inHiragana } from './kana.ts';

/** The headings of a Japanese index: the rows (行) of the fifty sounds. */
export const kanaRows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'] as const;

const rowEnds = 'おこそとのほもよろん';

/**
 * The row of the fifty sounds under which a reading stands, `あ` to `わ`; nothing where it does not begin with kana.
 * Katakana, small kana and voiced kana stand with the plain hiragana; ゔ with う, ゐ and ゑ with わ.
 */
export function kanaRow(reading: string): (typeof kanaRows)[number] | undefined {
  const base = plainKana(reading.trimStart());
  if (base === undefined) return undefined;
  const row = [...rowEnds].findIndex((last) => base <= last);
  return kanaRows[row];
}

/** The first kana without voicing marks, as hiragana of full size. */
function plainKana(reading: string): string | undefined {
  const first = [...reading.normalize('NFKD').replace(/^[・＝\s]+/u, '')][0];
  if (first === undefined || !/[\u3041-\u3096\u30a1-\u30fa]/u.test(first)) return undefined;
  const hiragana = inHiragana(first);
  return small.get(hiragana) ?? hiragana;
}

const small: ReadonlyMap<string, string> = new Map([
  ['ゕ', 'か'],
  ['ゖ', 'け'],
]);

// JIS X 4061: plain before voiced before half-voiced, ー as the vowel before it, small kana before full ones; signs
// inside a reading do not count.
const collator = new Intl.Collator('ja', { ignorePunctuation: true });

/** Orders readings as Japanese indexes do (五十音順). */
export function compareReadings(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether a reading says more than the word itself: not where that is the same in katakana. */
export function saysMore(reading: string, words: string): boolean {
  return inHiragana(reading) !== inHiragana(words);
}

/** Whether some words can be read without help: kana alone, or letters and figures. */
export function isReadable(words: string): boolean {
  return !/\p{Script=Han}/u.test(words);
}
