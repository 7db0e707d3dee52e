import { wordLists } from './words/index.ts';

/** A Japanese word of a text, or the characters of one, with the stems of the English words that may render it. */
export interface Gloss {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** The characters of a compound that the list does not know say less about the whole. */
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
  /** Where the part of a compound ended that was found last. */
  let compound = -1;
  for (let at = 0; at < text.length;) {
    const hit = words.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
    if (!hit || isInsideKana(text, at, hit.word) || isCounter(text, at, hit.word)) {
      at++;
      continue;
    }
    const end = at + hit.word.length;
    const part = hit.word.length === 1 && (isHan(text.charAt(at - 1)) || isHan(text.charAt(end)));
    const last = found.at(-1);
    if (part && last && compound === at) {
      const stems = [...new Set([...last.stems, ...hit.stems])];
      found[found.length - 1] = { words: [...last.words, hit.word], stems, part };
    } else {
      found.push({ words: [hit.word], stems: hit.stems, part });
    }
    compound = part ? end : -1;
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

/**
 * The Japanese words that an English word may render; none for a word that the list does not know, or that renders too
 * many to say anything.
 */
export function japaneseFor(stem: string): readonly string[] {
  const words = lists().byStem.get(stem) ?? [];
  return words.length > mostRenderings ? [] : words;
}

/** An English word that renders more Japanese ones than this stands anywhere: “go”, “take”. */
const mostRenderings = 25;

let known: { readonly byStart: Words; readonly byStem: ReadonlyMap<string, readonly string[]> } | undefined;

/** Read when first asked for; the same for every book. */
function lists(): NonNullable<typeof known> {
  if (known) return known;
  const byStart = new Map<string, { word: string; stems: readonly string[] }[]>();
  const byStem = new Map<string, string[]>();
  for (const entry of wordLists.flatMap((list) => list.split(';'))) {
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

/** 2025年, 第1節: in dates and references a translation names no year and writes a sign for the section. */
function isCounter(text: string, at: number, word: string): boolean {
  return (
    /^[年月日時分秒節章注頁条号巻版]$/u.test(word) &&
    /[\d０-９〇一二三四五六七八九十]/u.test(text.charAt(at - 1))
  );
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
