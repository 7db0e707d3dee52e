import { natureAndPeople } from './words/nature-and-people.ts';
import { particulars } from './words/particulars.ts';
import { thoughtAndAction } from './words/thought-and-action.ts';

/** A Japanese word of a text with the stems of the English words that may render it. */
export interface Gloss {
  readonly word: string;
  readonly stems: readonly string[];
  /** A character inside a longer word says less about the whole. */
  readonly part: boolean;
}

/** By first character, longest word first. */
type Words = ReadonlyMap<string, readonly { readonly word: string; readonly stems: readonly string[] }[]>;

/**
 * The common words of a Japanese text with their English glosses, from a list that is part of the program: the longest
 * word at each place, else its character. It lets the first blocks of a small book be compared by what they say, before
 * the book has enough of them to learn from (cf. the seed lexicon of Melamed 2000).
 */
export function glosses(text: string): readonly Gloss[] {
  const words = lists().byStart;
  const found: Gloss[] = [];
  for (let at = 0; at < text.length;) {
    const hit = words.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
    if (!hit || isInsideKana(text, at, hit.word)) {
      at++;
      continue;
    }
    const end = at + hit.word.length;
    const part = hit.word.length === 1 && (isHan(text.charAt(at - 1)) || isHan(text.charAt(end)));
    found.push({ word: hit.word, stems: hit.stems, part });
    at = end;
  }
  return found;
}

/** Whether the list has words for a pair of languages: from Japanese into English. */
export function hasGlosses(source: string, target: string): boolean {
  return /^ja\b/u.test(source) && /^en\b/u.test(target);
}

/** The stem that brings “breaks”, “breaking” and “break” together (after Porter 1980, much shortened). */
export function englishStem(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length <= 3) return lower;
  const bare = lower
    .replace(/(?:'s|’s)$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?:[ea]nces?|ing|ed|es|s|ly)$/u, '');
  return bare.length < 3
    ? lower
    : bare
        .replace(/([bdgklmnprt])\1$/u, '$1')
        .replace(/e$/u, '')
        .replace(/y$/u, 'i');
}

/** The Japanese words that an English word may render; none for a word that the list does not know. */
export function japaneseFor(stem: string): readonly string[] {
  return lists().byStem.get(stem) ?? [];
}

let known: { readonly byStart: Words; readonly byStem: ReadonlyMap<string, readonly string[]> } | undefined;

/** Read when first asked for; the same for every book. */
function lists(): NonNullable<typeof known> {
  if (known) return known;
  const byStart = new Map<string, { word: string; stems: readonly string[] }[]>();
  const byStem = new Map<string, string[]>();
  for (const entry of `${natureAndPeople}${thoughtAndAction}${particulars}`.split(';')) {
    const [spellings = '', ...glossed] = entry.trim().split(' ');
    const stems = [...new Set(glossed.map(englishStem))];
    for (const word of spellings.split(',')) {
      if (word === '') continue;
      push(byStart, word.charAt(0), { word, stems });
      for (const stem of stems) push(byStem, stem, word);
    }
  }
  for (const same of byStart.values()) same.sort((a, b) => b.word.length - a.word.length);
  known = { byStart, byStem };
  return known;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Words in hiragana begin where something else ends, or they would be found inside others. */
function isInsideKana(text: string, at: number, word: string): boolean {
  return (
    /^[ぁ-ゖ]/u.test(word) &&
    /[ぁ-ゖ]/u.test(text.charAt(at - 1)) &&
    !/[はがをにのでもとへ]/u.test(text.charAt(at - 1))
  );
}

function isHan(character: string): boolean {
  return /[\p{Script=Han}々]/u.test(character);
}
