import { tokens } from './tokens.ts';

/** A word of the target that a word of the source calls for. */
export interface WordLink {
  readonly word: string;
  /** Log of (probability together ÷ probability by chance); positive only. */
  readonly strength: number;
  /** In how many pairs of blocks both words stand. */
  readonly support: number;
}

/** How strongly words of the source call for words of the target, learnt from the book itself. */
export interface Lexicon {
  /** By source word, strongest first. */
  readonly links: ReadonlyMap<string, readonly WordLink[]>;
  /** Words of the other side of the pairs that were learnt from, by the text of a side. */
  readonly learntWith: { readonly source: Learnt; readonly target: Learnt };
}

/** Text of a block → the partner it was learnt with. */
export type Learnt = ReadonlyMap<string, { readonly text: string; readonly words: ReadonlySet<string> }>;

const pairLimit = 4000;
const rounds = 4;
const linksPerWord = 4;
/** Two words that met once may have met by chance. */
const leastSupport = 2;
/** Strength of a known word whose partners are all absent. */
export const missedWord = -0.5;

/**
 * Learns which words render each other from pairs of blocks, by expectation and maximisation over word pairs
 * (IBM model 1, Brown et al. 1993). Needs no dictionary; deterministic: fixed rounds, input order, no sampling.
 */
export function learnLexicon(pairs: readonly (readonly [string, string])[]): Lexicon {
  const sample = pairs.slice(0, pairLimit).map(([source, target]) => ({
    source: tokens(source).slice(0, 120),
    target: tokens(target).slice(0, 160),
  }));
  const frequent = countTokens(sample);
  const usable = sample.map(({ source, target }) => ({
    source: source.filter((token) => (frequent.source.get(token) ?? 0) >= 2),
    target: target.filter((token) => (frequent.target.get(token) ?? 0) >= 2),
  }));
  let table = new Map<string, Map<string, number>>();
  for (let round = 0; round < rounds; round++) table = maximise(usable, table);
  const links = strongLinks(table, frequent.target, usable);
  const source = new Map<string, { readonly text: string; readonly words: ReadonlySet<string> }>();
  const target = new Map<string, { readonly text: string; readonly words: ReadonlySet<string> }>();
  pairs.slice(0, pairLimit).forEach(([from, to], index) => {
    source.set(from, { text: to, words: new Set(sample[index]?.target) });
    target.set(to, { text: from, words: new Set(sample[index]?.source) });
  });
  return { links, learntWith: { source, target } };
}

/**
 * The links of a source word that count for a pair of texts. What was learnt from these very texts is left out: a
 * wrong pair of the sample must not confirm itself.
 */
export function independentLinks(
  word: string,
  source: string,
  target: string,
  lexicon: Lexicon,
): readonly WordLink[] {
  const links = lexicon.links.get(word) ?? [];
  const own = lexicon.learntWith.source.get(source);
  const other = lexicon.learntWith.target.get(target);
  if (!own && !other) return links;
  return links.filter((link) => {
    let { support } = link;
    if (own?.words.has(link.word) === true) support--;
    if (own?.text !== target && other?.words.has(word) === true) support--;
    return support >= leastSupport;
  });
}

interface Sample {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

interface TokenCounts {
  readonly source: ReadonlyMap<string, number>;
  readonly target: ReadonlyMap<string, number>;
}

/** In how many blocks each token stands; `tokens` gives each once a block. */
function countTokens(sample: readonly Sample[]): TokenCounts {
  const source = new Map<string, number>();
  const target = new Map<string, number>();
  for (const pair of sample) {
    for (const token of pair.source) source.set(token, (source.get(token) ?? 0) + 1);
    for (const token of pair.target) target.set(token, (target.get(token) ?? 0) + 1);
  }
  return { source, target };
}

/** One round: shares every target word among the source words of its block, then makes probabilities of the shares. */
function maximise(
  sample: readonly Sample[],
  table: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, Map<string, number>> {
  const shares = new Map<string, Map<string, number>>();
  for (const { source, target } of sample) {
    for (const word of target) {
      const given = source.map((from) => (table.size === 0 ? 1 : (table.get(from)?.get(word) ?? 0)));
      // The constant stands for the empty word, which takes what nothing in the block explains.
      const sum = given.reduce((total, value) => total + value, table.size === 0 ? 1 : 0.02);
      source.forEach((from, index) => {
        const share = (given[index] ?? 0) / sum;
        if (share < 0.001) return;
        const line = shares.get(from) ?? new Map<string, number>();
        line.set(word, (line.get(word) ?? 0) + share);
        shares.set(from, line);
      });
    }
  }
  for (const line of shares.values()) {
    let total = 0;
    for (const value of line.values()) total += value;
    for (const [word, value] of line) line.set(word, value / (total + 1));
  }
  return shares;
}

function strongLinks(
  table: ReadonlyMap<string, ReadonlyMap<string, number>>,
  frequency: ReadonlyMap<string, number>,
  sample: readonly Sample[],
): ReadonlyMap<string, readonly WordLink[]> {
  const support = countTogether(sample, table);
  const links = new Map<string, readonly WordLink[]>();
  for (const [from, line] of table) {
    const kept = [...line].flatMap(([word, probability]) => {
      const chance = (frequency.get(word) ?? 0) / Math.max(1, sample.length);
      const strength = Math.min(3, Math.log(probability / (0.02 + chance * 0.2)));
      const together = support.get(from)?.get(word) ?? 0;
      return strength > 0.3 && together >= leastSupport ? [{ word, strength, support: together }] : [];
    });
    kept.sort((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : 1));
    if (kept.length > 0) links.set(from, kept.slice(0, linksPerWord));
  }
  return links;
}

function countTogether(
  sample: readonly Sample[],
  table: ReadonlyMap<string, ReadonlyMap<string, number>>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { source, target } of sample) {
    for (const from of source) {
      const line = counts.get(from) ?? new Map<string, number>();
      for (const word of target)
        if (table.get(from)?.has(word) === true) line.set(word, (line.get(word) ?? 0) + 1);
      counts.set(from, line);
    }
  }
  return counts;
}
