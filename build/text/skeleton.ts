import { inKatakana } from './kana.ts';

const rows: readonly (readonly [string, string])[] = [
  ['カキクケコ', 'k'],
  ['サシスセソ', 's'],
  ['タチツテト', 't'],
  ['ナニヌネノン', 'n'],
  ['ハヒフヘホ', 'h'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
  ['ガギグゲゴ', 'g'],
  ['ザジズゼゾ', 'z'],
  ['ダヂヅデド', 'd'],
  ['バビブベボヴ', 'b'],
  ['パピプペポ', 'p'],
];
const consonants: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([kana, consonant]) => [...kana].map((character) => [character, consonant] as const)),
);

/** Latin letters folded to the sounds that kana can tell apart; order matters. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/chr/gu, 'kr'],
  [/tch|ch/gu, 't'],
  [/sch|sh/gu, 's'],
  // An f is heard wherever it stands (ソフト), an h only before a vowel.
  [/ph|f/gu, 'φ'],
  [/th/gu, 's'],
  [/gh(?![aeiou])/gu, ''],
  [/ck|q|c(?![eiy])/gu, 'k'],
  [/c/gu, 's'],
  [/x/gu, 'ks'],
  [/v/gu, 'b'],
  [/j|g(?=[ei])/gu, 's'],
  [/m(?=[bp])/gu, 'n'],
  [/h(?![aeiouy])/gu, ''],
  [/φ/gu, 'h'],
];

/**
 * The consonants of a kana word, as they would sound in Latin letters: ロンドン gives “rndn”, よこはま “khm”. Two words
 * of two languages with the same skeleton are probably the same name.
 */
export function kanaSkeleton(word: string): string {
  let result = '';
  for (const katakana of inKatakana(word.normalize('NFC'))) result += consonants.get(katakana) ?? '';
  return folded(result);
}

/**
 * The consonants of a Latin word in the same alphabet: “London” gives “rndn”. An r before a consonant may be heard
 * (オルガン) or only lengthen the vowel (カーター), and a v at the end is heard as f (ペトロフ), so that there may be several.
 */
export function latinSkeletons(word: string): readonly string[] {
  let plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  for (const [from, to] of latin) plain = plain.replaceAll(from, to);
  const silent = plain.replaceAll(/r(?![aeiouy])/gu, '');
  const spoken = [plain, silent, ...(/v$/iu.test(word) ? [plain.replace(/b$/u, 'h')] : [])];
  return [...new Set(spoken.map(consonantsOf))];
}

function consonantsOf(latinWord: string): string {
  return folded(latinWord.replaceAll('l', 'r').replaceAll(/[^bdghkmnprstz]/gu, ''));
}

/** What kana and spelling cannot keep apart: z and s, doubles. */
function folded(skeleton: string): string {
  return skeleton.replaceAll('z', 's').replaceAll(/(.)\1+/gu, '$1');
}
