import { patternSearch } from '../text/pattern-search.ts';

/** Where a term stands in a source text, by its index in the list of terms. `free`: not part of a longer word. */
export interface TermHit {
  readonly term: number;
  readonly free: boolean;
}

/**
 * Makes a finder of terms in a Japanese text: one automaton for all, of overlapping terms the longest that begins first.
 * Width and a long vowel at the end of a katakana word do not count (コンテナ, コンテナー, ｺﾝﾃﾅ). Nothing is found inside a
 * longer katakana or Latin word, nor in a title (『…』); between kanji a term is found but not free: 交渉人 is not
 * necessarily 交渉.
 */
export function sourceTermFinder(terms: readonly string[]): (text: string) => readonly TermHit[] {
  const forms = terms.map(evenForm);
  // Equal forms are one pattern, the first term's.
  const patterns = [...new Set(forms)];
  const indexOf = new Map(patterns.map((form) => [form, forms.indexOf(form)] as const));
  const search = patternSearch(patterns);
  return (text) => {
    const even = evenForm(text.replaceAll(/『[^』]*』/gu, (title) => '　'.repeat(title.length)));
    const longest = new Map<number, number>();
    search(even, (pattern, start) => {
      const known = longest.get(start);
      const length = patterns[pattern]?.length ?? 0;
      if (known !== undefined && (patterns[known]?.length ?? 0) >= length) return;
      if (!isInsideWord(even, start) && !isInsideWord(even, start + length)) longest.set(start, pattern);
    });
    const hits: TermHit[] = [];
    let done = 0;
    for (const [start, pattern] of [...longest].sort(([left], [right]) => left - right)) {
      if (start < done) continue;
      const form = patterns[pattern] ?? '';
      done = start + form.length;
      hits.push({ term: indexOf.get(form) ?? 0, free: isFree(even, start, done) });
    }
    return hits;
  };
}

function evenForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=[ァ-ヺ][ァ-ヺー]{2,20})ー(?![ァ-ヺー])/gu, '');
}

const katakana = /[ァ-ヺー]/u;
const latin = /[\p{Script=Latin}\p{N}]/u;
const kanji = /[\p{Script=Han}々]/u;
const hiragana = /\p{Script=Hiragana}/u;

function isInsideWord(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return [katakana, latin].some((script) => script.test(before) && script.test(after));
}

/** Kanji before and after a word that are no part of it: 各協定, 交渉中. */
const prefixes = new Set('各両同当本');
const suffixes = new Set('後中前時等側');

function isFree(text: string, start: number, end: number): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]];
  const [first = '', last = ''] = [text[start], text[end - 1]];
  if (kanji.test(first) && kanji.test(before) && !prefixes.has(before)) return false;
  if (kanji.test(last) && kanji.test(after) && !suffixes.has(after)) return false;
  // Hiragana alone may be the end of one word and the beginning of another.
  return !(hiragana.test(first) && hiragana.test(before) && end - start < 5);
}
