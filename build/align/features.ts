import { inlineAtoms } from '../tree/inline-atoms.ts';
import type { Block } from '../model/parsed.ts';
import { statedNumbers } from '../text/numbers.ts';
import { kanaSkeleton, latinSkeletons } from '../text/skeleton.ts';
import { englishStem, glosses, japaneseFor } from './dictionary.ts';
import { isFunctionWord, tokens } from './tokens.ts';

/** Something in a source block that its translation shows too, with the chance that it does. */
export interface Anchor {
  /** Any of these in the target answers it. */
  readonly keys: readonly string[];
  readonly chance: number;
}

/** What is compared of a block or of a sentence. */
export interface Features {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** Everything a partner's anchors can ask for. */
  readonly keys: ReadonlySet<string>;
  /** Keys that must not stand in a target without standing in its source: numbers and notes. */
  readonly owed: readonly Anchor[];
  readonly tokens: readonly string[];
  /** The same, to look up. */
  readonly words: ReadonlySet<string>;
}

/**
 * The anchors of a text: numbers in any notation, Latin words inside Japanese, names by their consonants, and from
 * `blocks` its code, links, notes and ruby readings.
 */
export function featuresOf(text: string, language: string, blocks: readonly Block[]): Features {
  const found: Gathered = { anchors: [], keys: new Set(), owed: [] };
  addNumbers(text, language, found);
  addNames(text, blocks, found);
  addAtoms(blocks, found);
  addGlosses(text, language, found);
  addPunctuation(text, found);
  const words = tokens(text);
  return {
    text,
    anchors: distinct(found.anchors),
    keys: found.keys,
    owed: distinct(found.owed),
    tokens: words,
    words: new Set(words),
  };
}

/** What gives features; it may know some already. */
export type FeaturesOf = typeof featuresOf;

/** Features as they are found. */
interface Gathered {
  readonly anchors: Anchor[];
  readonly keys: Set<string>;
  readonly owed: Anchor[];
}

function addNumbers(text: string, language: string, { anchors, keys, owed }: Gathered): void {
  for (const { values, also, certain } of statedNumbers(text, language)) {
    const names = values.map((value) => `number:${value}`);
    for (const value of [...values, ...also]) keys.add(`number:${value}`);
    if (names.length === 0) continue;
    anchors.push({ keys: names, chance: certain ? 0.9 : 0.5 });
    if (certain) owed.push({ keys: names, chance: 0.9 });
  }
}

function addNames(text: string, blocks: readonly Block[], found: Gathered): void {
  const { anchors, keys, owed } = found;
  const even = text.normalize('NFKC');
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(even);
  for (const [word] of even.matchAll(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu)) {
    const lower = word.toLowerCase();
    keys.add(`word:${lower}`);
    if (word.length > 2) for (const skeleton of latinSkeletons(word)) keys.add(`sound:${skeleton}`);
    if (japanese && word.length > 1) anchors.push({ keys: [`word:${lower}`], chance: 0.85 });
  }
  // A reading over a whole name, やまぞえひろし, is two words in Latin letters.
  for (const [, first = '', second = ''] of even.matchAll(
    /(?<![\p{Script=Latin}'’-])(\p{Lu}[\p{Script=Latin}'’-]*)(?= (\p{Lu}[\p{Script=Latin}'’-]*))/gu,
  )) {
    for (const skeleton of latinSkeletons(first + second)) keys.add(`sound:${skeleton}`);
  }
  for (const [word] of even.matchAll(/[ァ-ヴー]{3,}/gu)) addSound(kanaSkeleton(word), found, 0.45);
  // A reading in parentheses, as word lists have it: 対訳（たいやく） and taiyaku (たいやく).
  for (const [, reading = ''] of even.matchAll(/\(([ぁ-ゖァ-ヴー・、 ]{2,})\)/gu)) {
    keys.add(`reading:${reading}`);
    // A translation gives the readings of what stands in its source, there as ruby.
    if (blocks[0]?.language.startsWith('ja') === true)
      anchors.push({ keys: [`reading:${reading}`], chance: 0.5 });
    else owed.push({ keys: [`reading:${reading}`], chance: 0.7 });
  }
  for (const block of blocks) {
    for (const { reading } of inlineAtoms(block.content).ruby) {
      keys.add(`reading:${reading}`);
      addSound(kanaSkeleton(reading), found, 0.3);
    }
  }
}

/** How often a gloss stands in the translation, counted in the guide and in two chapters of prose. */
const glossChance = { word: 0.62, part: 0.42, back: 0.5 };

function addGlosses(text: string, language: string, { anchors, keys, owed }: Gathered): void {
  if (/^ja\b/u.test(language)) {
    for (const { words, stems, part } of glosses(text)) {
      for (const word of words) keys.add(`japanese:${word}`);
      anchors.push({
        keys: stems.map((stem) => `gloss:${stem}`),
        chance: part ? glossChance.part : glossChance.word,
      });
    }
  } else if (/^en\b/u.test(language)) {
    for (const [word] of text.matchAll(/[A-Za-z][A-Za-z.’']*[A-Za-z]|[A-Za-z]/gu)) {
      const stem = englishStem(word);
      keys.add(`gloss:${stem}`);
      if (isFunctionWord(word)) continue;
      const japanese = japaneseFor(stem).map((each) => `japanese:${each}`);
      if (japanese.length > 0) owed.push({ keys: japanese, chance: glossChance.back });
    }
  }
}

function addSound(skeleton: string, { anchors, keys }: Gathered, chance: number): void {
  keys.add(`sound:${skeleton}`);
  // Two consonants occur by chance in too many words.
  if (skeleton.length >= 3) anchors.push({ keys: [`sound:${skeleton}`], chance });
}

function addAtoms(blocks: readonly Block[], { anchors, keys, owed }: Gathered): void {
  for (const block of blocks) {
    const { code, links, references } = inlineAtoms(block.content);
    const carried = [
      ...code.map((value) => [`code:${value}`, 0.93] as const),
      ...links.map((value) => [`link:${value}`, 0.85] as const),
      ...references.map((value) => [`reference:${value}`, 0.95] as const),
      ...block.calls.map((value) => [`note:${value}`, 0.97] as const),
    ];
    for (const [key, chance] of carried) {
      keys.add(key);
      anchors.push({ keys: [key], chance });
      if (key.startsWith('note:')) owed.push({ keys: [key], chance });
    }
  }
}

function addPunctuation(text: string, { anchors, keys, owed }: Gathered): void {
  if (/[?？]/u.test(text)) {
    keys.add('mark:?');
    anchors.push({ keys: ['mark:?'], chance: 0.85 });
    owed.push({ keys: ['mark:?'], chance: 0.75 });
  }
  if (/[「『“"]/u.test(text)) {
    keys.add('mark:"');
    anchors.push({ keys: ['mark:"'], chance: 0.55 });
  }
}

/** Each anchor once, however often the text repeats it. */
function distinct(anchors: readonly Anchor[]): readonly Anchor[] {
  const seen = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const name = anchor.keys.join(' ');
    const known = seen.get(name);
    if (!known || known.chance < anchor.chance) seen.set(name, anchor);
  }
  return [...seen.values()];
}
