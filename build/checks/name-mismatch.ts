import type { Report } from '../model/message.ts';
import { englishStem } from '../text/stems-en.ts';
import { fullPairs, isJapanese, where, type Check, type FullPair } from './check.ts';
import { isDerived, latinNames, soundsLike, sourceNames, spellsOut, type LatinName } from './names.ts';
import { proseOf } from './prose.ts';

/** A rendering counts when this many other blocks have it, and this share of those with the name. */
const fewestBlocks = 2;
const smallestShare = 0.6;
/** Spellings of a name that are weighed, the commonest. */
const mostForms = 4;
/** What may stand for a name that was named before. */
const pronouns =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|who|whose|himself|herself|itself|this|that|these|those|former|latter)\b/iu;

/**
 * Names in katakana (ペトロフ) and acronyms (EU) that other blocks render in one way and this block does not. Consonants
 * tell which word renders which name; only names with such evidence in the book are asked for. Where a pronoun may stand
 * for the name, nothing is said; names that are terms are checked as terms.
 */
export const nameMismatch: Check = {
  ids: ['name-mismatch', 'name-missing'],
  run(book, report) {
    if (!isJapanese(book.source) || book.target === undefined || isJapanese(book.target)) return;
    const terms = new Set(book.terms.map(({ term }) => term.normalize('NFKC')));
    const blocks = fullPairs(book).map((pair): NamedPair => {
      const text = proseOf(pair.target);
      const names = sourceNames(proseOf(pair.source)).filter((name) => !terms.has(name));
      return { pair, text, names, words: latinNames(text) };
    });
    const evidence = learn(blocks);
    const common = new Set(
      blocks.flatMap(({ text }) => text.match(/(?<![\p{L}'’])\p{Ll}+/gu) ?? []).map(englishStem),
    );
    for (const block of blocks) judge(block, evidence, common, report);
  },
};

interface NamedPair {
  readonly pair: FullPair;
  /** Of the translation. */
  readonly text: string;
  readonly names: readonly string[];
  readonly words: readonly LatinName[];
}

/** What the blocks of the book say of one name. */
interface Known {
  /** Blocks whose source has it. */
  readonly blocks: NamedPair[];
  /** Blocks by the word in their translation that sounds like it. */
  readonly forms: Map<string, Set<NamedPair>>;
}

interface Evidence {
  readonly names: ReadonlyMap<string, Known>;
  /** The names that a word renders somewhere. */
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** In how many blocks a word with a capital stands. */
  readonly counts: ReadonlyMap<string, number>;
}

function learn(blocks: readonly NamedPair[]): Evidence {
  const names = new Map<string, Known>();
  const namesOf = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const { word } of block.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const name of block.names) {
      const known = names.get(name) ?? { blocks: [], forms: new Map<string, Set<NamedPair>>() };
      names.set(name, known);
      known.blocks.push(block);
      for (const { word } of block.words.filter((each) => soundsLike(name, each))) {
        known.forms.set(word, (known.forms.get(word) ?? new Set<NamedPair>()).add(block));
        namesOf.set(word, (namesOf.get(word) ?? new Set<string>()).add(name));
      }
    }
  }
  for (const [name, known] of names) {
    const commonest = [...known.forms]
      .sort(([, left], [, right]) => right.size - left.size)
      .slice(0, mostForms);
    known.forms.clear();
    for (const [word, same] of commonest) known.forms.set(word, same);
    addIndirect(name, known);
  }
  return { names, namesOf, counts };
}

/** Blocks that say a name in another way, Russian for Russia or European Union for EU, speak for its commonest form. */
function addIndirect(name: string, { blocks, forms }: Known): void {
  const [first] = forms;
  if (first === undefined) return;
  const [agreed, same] = first;
  for (const block of blocks) if (rendered(name, agreed, block) === true) same.add(block);
}

function judge(block: NamedPair, evidence: Evidence, common: ReadonlySet<string>, report: Report): void {
  const { from, to } = block.pair;
  const used = new Set<string>();
  for (const name of block.names) {
    const agreed = agreedForm(name, block, evidence);
    // プラン is a word as “plan” is, with a capital only in Plan A.
    if (agreed === undefined || common.has(englishStem(agreed.word))) continue;
    const state = rendered(name, agreed.word, block);
    if (state === true) continue;
    const stray = state ?? strayName(block, evidence, common, used);
    const values = { name, expected: agreed.word, example: where(agreed.example.pair.to), other: where(to) };
    const places = [from.place, agreed.example.pair.to.place];
    if (stray !== undefined) {
      used.add(stray);
      report('name-mismatch', to.place, { ...values, found: stray, other: where(from) }, places);
    } else if (!pronouns.test(block.text)) {
      report('name-missing', from.place, values, [to.place, agreed.example.pair.to.place]);
    }
  }
}

/** The word that most other blocks have for a name, with one of them; nothing without evidence enough. */
function agreedForm(
  name: string,
  block: NamedPair,
  { names }: Evidence,
): { readonly word: string; readonly example: NamedPair } | undefined {
  const known = names.get(name);
  if (known === undefined) return undefined;
  const others = known.blocks.length - 1;
  let best: { word: string; example: NamedPair; count: number } | undefined;
  for (const [word, blocks] of known.forms) {
    const [one, two] = blocks;
    const example = one === block ? two : one;
    const count = blocks.size - (blocks.has(block) ? 1 : 0);
    if (example !== undefined && count > (best?.count ?? 0)) best = { word, example, count };
  }
  if (best === undefined || best.count < fewestBlocks || best.count < smallestShare * others)
    return undefined;
  return best;
}

/** True where the name is rendered, or left to words that say it; the word where it is spelt in another way. */
function rendered(name: string, agreed: string, { words, text }: NamedPair): true | string | undefined {
  if (words.some(({ word }) => word === agreed || isDerived(word, agreed))) return true;
  if (/^\p{Script=Latin}/u.test(name)) return spellsOut(name, text) ? true : undefined;
  // In headings and headlines all may be capitals.
  if (words.some(({ word }) => word.toLowerCase() === agreed.toLowerCase())) return true;
  return words.find((each) => soundsLike(name, each) || isNearly(each.word, agreed))?.word;
}

/** Spelt alike but for a letter or two: the same beginning, nearly the same length. */
function isNearly(word: string, agreed: string): boolean {
  if (agreed.length < 5 || Math.abs(word.length - agreed.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === agreed[start]) start += 1;
  let end = 0;
  while (
    end < word.length - start &&
    end < agreed.length - start &&
    word.at(-1 - end) === agreed.at(-1 - end)
  )
    end += 1;
  return start > 0 && start + end >= agreed.length - 2;
}

/**
 * A name in the translation that nothing in the source accounts for: one that renders another name elsewhere, or one
 * that stands nowhere else in the book and is no common word.
 */
function strayName(
  block: NamedPair,
  { namesOf, counts }: Evidence,
  common: ReadonlySet<string>,
  used: ReadonlySet<string>,
): string | undefined {
  const free = block.words.filter(
    (each) => !used.has(each.word) && !block.names.some((name) => soundsLike(name, each)),
  );
  const other = free.find(({ word }) => {
    const renders = namesOf.get(word);
    return renders !== undefined && !block.names.some((name) => renders.has(name));
  });
  if (other !== undefined || pronouns.test(block.text)) return other?.word;
  const unknown = free.find(
    ({ word, initial }) =>
      !initial && word.length > 1 && counts.get(word) === 1 && !common.has(englishStem(word)),
  );
  return unknown?.word;
}
