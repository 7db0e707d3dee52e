import { kanaSkeleton, latinSkeletons } from '../text/skeleton.ts';

/** A word with a capital in a translation. */
export interface LatinName {
  readonly word: string;
  /** At the beginning of a sentence, where any word has a capital. */
  readonly initial: boolean;
  /** Its consonants, see `latinSkeletons`. */
  readonly sounds: readonly string[];
}

/** Katakana words that may be names, and acronyms in Latin letters, of a Japanese text outside titles, each once. */
export function sourceNames(text: string): readonly string[] {
  const even = text.normalize('NFKC').replaceAll(/『[^』]*』/gu, ' ');
  const katakana = [...even.matchAll(/[ァ-ヺ][ァ-ヺー]{1,40}/gu)]
    .map(([word]) => word)
    .filter((word) => kanaSkeleton(word).length >= 2);
  const acronyms = [...even.matchAll(/(?<![\p{Script=Latin}\d])\p{Lu}{2,}(?![\p{Script=Latin}\d])/gu)];
  return [...new Set([...katakana, ...acronyms.map(([word]) => word)])];
}

/** The words with a capital of a translation, without ’s; at their most telling place. */
export function latinNames(text: string): readonly LatinName[] {
  const found = new Map<string, LatinName>();
  const even = text.normalize('NFKC');
  for (const match of even.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}]*(?:['’]\p{Lu}?\p{L}+)*/gu)) {
    const word = match[0].replace(/['’]s?$/u, '');
    const before = even.slice(Math.max(0, match.index - 3), match.index);
    const initial = match.index === 0 || /(?:^|[.!?:“”"(\n])\s*$/u.test(before);
    if (!initial || !found.has(word)) found.set(word, { word, initial, sounds: latinSkeletons(word) });
  }
  return [...found.values()];
}

/** Whether a word could be this name in Latin letters: the same consonants, or the same letters of an acronym. */
export function soundsLike(name: string, { word, sounds }: LatinName): boolean {
  if (/^\p{Script=Latin}/u.test(name)) return word === name || word === `${name}s`;
  return word.length > 2 && sounds.includes(kanaSkeleton(name));
}

/** Endings that make an adjective or a people of the name of a country or city. */
const derived = /^(?:(?:n|an|ian|ean|i|er|ic|ite)?s?|ese|ish)$/u;

/** Whether one word is derived from another: Russian of Russia, Maltese of Malta, Icelandic of Iceland. */
export function isDerived(word: string, name: string): boolean {
  const [one, other] = [word.toLowerCase(), name.toLowerCase()];
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  if (shared < Math.max(3, other.length - 2)) return false;
  return one.slice(shared) === '' || derived.test(one.slice(shared)) || derived.test(one.slice(shared - 1));
}

/** Whether the words of a text have the letters of an acronym as initials: EU, European Union. */
export function spellsOut(acronym: string, text: string): boolean {
  const initials = [...text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)]
    .map(([word]) => word)
    .filter((word) => !/^(?:of|and|the|for|in|on|to)$/iu.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return initials.includes(acronym);
}
