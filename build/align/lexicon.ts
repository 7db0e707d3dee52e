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
/** So many meetings of two words are weighed at most, in any book. */
const meetingLimit = 8_000_000;
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
  const links = strongLinks(learnPairs(sample, countTokens(sample)));
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

/** Every two words that met, numbered, with what expectation and maximisation say of them. */
interface Meetings {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** Of each meeting: the numbers of its words, in how many blocks they met, the probability of the target word. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly together: readonly number[];
  readonly probability: Float64Array;
  /** Share of all blocks in which a target word stands. */
  readonly chance: readonly number[];
}

/** Words are numbered and so are their meetings, so that a round is a walk through arrays. */
function learnPairs(sample: readonly Sample[], frequency: TokenCounts): Meetings {
  const sources = numbering();
  const targets = numbering();
  const meetings = numbering<number>();
  const from: number[] = [];
  const to: number[] = [];
  const together: number[] = [];
  const blocks: { readonly width: number; readonly cells: Int32Array }[] = [];
  let total = 0;
  for (const pair of sample) {
    const left = pair.source.filter((token) => (frequency.source.get(token) ?? 0) >= 2).map(sources.of);
    const right = pair.target.filter((token) => (frequency.target.get(token) ?? 0) >= 2).map(targets.of);
    total += left.length * right.length;
    if (total > meetingLimit) break;
    const cells = new Int32Array(left.length * right.length);
    let cell = 0;
    for (const word of right) {
      for (const source of left) {
        const meeting = meetings.of(source * 2 ** 24 + word);
        if (meeting === from.length) {
          from.push(source);
          to.push(word);
          together.push(0);
        }
        together[meeting] = (together[meeting] ?? 0) + 1;
        cells[cell++] = meeting;
      }
    }
    blocks.push({ width: left.length, cells });
  }
  let probability = new Float64Array(from.length).fill(1);
  for (let round = 0; round < rounds; round++) {
    probability = maximise(blocks, from, sources.names.length, probability, round === 0 ? 1 : 0.02);
  }
  const chance = targets.names.map((word) => (frequency.target.get(word) ?? 0) / Math.max(1, sample.length));
  return { sources: sources.names, targets: targets.names, from, to, together, probability, chance };
}

/** Numbers things in the order in which they are first seen. */
function numbering<Name extends string | number = string>(): {
  readonly names: readonly Name[];
  readonly of: (name: Name) => number;
} {
  const names: Name[] = [];
  const numbers = new Map<Name, number>();
  const of = (name: Name): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  return { names, of };
}

/**
 * One round: shares every target word among the source words of its block, then makes probabilities of the shares.
 * `empty` stands for the empty word, which takes what nothing in the block explains.
 */
function maximise(
  blocks: readonly { readonly width: number; readonly cells: Int32Array }[],
  from: readonly number[],
  words: number,
  probability: Float64Array,
  empty: number,
): Float64Array<ArrayBuffer> {
  const shares = new Float64Array(probability.length);
  for (const { width, cells } of blocks) {
    for (let start = 0; start < cells.length; start += width) {
      let sum = empty;
      for (let at = start; at < start + width; at++) sum += probability[cells[at] ?? 0] ?? 0;
      for (let at = start; at < start + width; at++) {
        const meeting = cells[at] ?? 0;
        const share = (probability[meeting] ?? 0) / sum;
        if (share >= 0.001) shares[meeting] = (shares[meeting] ?? 0) + share;
      }
    }
  }
  const totals = new Float64Array(words).fill(1);
  shares.forEach((share, meeting) => {
    const source = from[meeting] ?? 0;
    totals[source] = (totals[source] ?? 0) + share;
  });
  return shares.map((share, meeting) => share / (totals[from[meeting] ?? 0] ?? 1));
}

function strongLinks(known: Meetings): ReadonlyMap<string, readonly WordLink[]> {
  const { sources, targets, from, to, together, probability, chance } = known;
  const bySource = new Map<string, WordLink[]>();
  probability.forEach((value, meeting) => {
    const support = together[meeting] ?? 0;
    const target = to[meeting] ?? 0;
    const strength = Math.min(3, Math.log(value / (0.02 + (chance[target] ?? 0) * 0.2)));
    if (support < leastSupport || strength <= 0.3) return;
    const source = sources[from[meeting] ?? 0] ?? '';
    const line = bySource.get(source) ?? [];
    line.push({ word: targets[target] ?? '', strength, support });
    bySource.set(source, line);
  });
  const links = new Map<string, readonly WordLink[]>();
  for (const [source, line] of bySource) {
    line.sort((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : 1));
    links.set(source, line.slice(0, linksPerWord));
  }
  return links;
}
