import type { Block, ParsedDocument } from '../model/parsed.ts';
import { scriptCounts, scriptNames, type ScriptCounts, type ScriptName } from '../text/scripts.ts';
import type { FeaturesOf } from './features.ts';
import { learnLexicon, type Lexicon } from './lexicon.ts';

/** The two sides of one chapter. */
export interface DocumentPair {
  readonly source: ParsedDocument;
  readonly target: ParsedDocument;
}

/**
 * How long a translation is to be expected in this book: target characters (without spaces) for each source character
 * by script, and how far the logarithm of the real length strays from that.
 */
export interface LengthFit {
  readonly weights: Readonly<Record<ScriptName, number>>;
  readonly spread: number;
  /** Words of the two languages that keep company in this book. */
  readonly lexicon: Lexicon;
  /** By language: words whose stop ends no sentence. */
  readonly abbreviations: Abbreviations;
  /** Gives what is compared of a text; default: finds it anew. */
  readonly featuresOf?: FeaturesOf;
}

export type Abbreviations = Readonly<Record<string, readonly string[]>>;

/** Before a book has spoken: fitted on Japanese technical prose with its English original. */
const defaultWeights: Readonly<Record<ScriptName, number>> = {
  kanji: 3.2,
  hiragana: 1.3,
  katakana: 1.5,
  ascii: 0.9,
  other: 0.7,
};
const defaultSpread = 0.22;
/** Pairs of blocks that the shipped numbers count for. */
const shrinkage = 8;
/** Fewer pairs than this cannot tell the scripts apart; only the overall ratio is fitted. */
const scriptFloor = 100;

/**
 * Fits the lengths of a book on those blocks whose partners are plain: the blocks of sections that have the same kinds
 * in the same order on both sides. Ratios of whole texts differ between books by half, so that fixed constants
 * (Gale and Church 1993) fail for Japanese.
 */
export function fitLengths(documents: readonly DocumentPair[], abbreviations: Abbreviations = {}): LengthFit {
  const samples = documents.flatMap(({ source, target }) => plainPairs(source, target));
  const measured = samples
    .map(([source, target]) => ({
      counts: scriptCounts(source.text),
      length: visibleLength(target.text),
    }))
    .filter(({ counts, length }) => length >= 8 && weigh(counts, defaultWeights) >= 8);
  const scripts = measured.length >= scriptFloor ? fitScripts(measured) : defaultWeights;
  const logs = measured.map(({ counts, length }) => Math.log(length / weigh(counts, scripts)));
  const factor = Math.exp((median(logs) * logs.length) / (logs.length + shrinkage));
  const deviations = logs.map((value) => Math.abs(value - Math.log(factor)));
  // 1.4826 × the median deviation estimates the standard deviation and does not mind a few wrong pairs.
  const own = 1.4826 * median(deviations);
  const spread = (own * logs.length + defaultSpread * shrinkage) / (logs.length + shrinkage);
  return {
    weights: mapWeights(scripts, (weight) => weight * factor),
    spread: Math.min(0.5, Math.max(0.1, spread)),
    lexicon: learnLexicon(samples.map(([source, target]) => [source.text, target.text])),
    abbreviations,
  };
}

/** The length that the translation of `text` should have, in characters without spaces. */
export function expectedLength(text: string, fit: LengthFit): number {
  return weigh(scriptCounts(text), fit.weights);
}

/** Characters of a text without spaces. */
export function visibleLength(text: string): number {
  const counts = scriptCounts(text);
  return scriptNames.reduce((sum, name) => sum + counts[name], 0);
}

function weigh(counts: ScriptCounts, weights: Readonly<Record<ScriptName, number>>): number {
  return scriptNames.reduce((sum, name) => sum + counts[name] * weights[name], 0);
}

/** Pairs of text blocks in sections of the same make-up. */
function plainPairs(source: ParsedDocument, target: ParsedDocument): (readonly [Block, Block])[] {
  const sources = sectionsOf(source);
  const targets = sectionsOf(target);
  if (sources.length !== targets.length) return [];
  return sources.flatMap((section, index) => {
    const partner = targets[index] ?? [];
    if (kindsOf(section) !== kindsOf(partner)) return [];
    return section.flatMap((block, place) => {
      const other = partner[place];
      return other && block.text !== '' && other.text !== '' ? [[block, other] as const] : [];
    });
  });
}

function sectionsOf(document: ParsedDocument): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]];
  for (const block of document.blocks) {
    const { omit, extra } = block.annotations;
    if (omit !== undefined || extra !== undefined || block.path.some(({ type }) => type === 'footnote'))
      continue;
    if (block.kind === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

function kindsOf(blocks: readonly Block[]): string {
  return blocks.map(({ kind }) => kind).join(' ');
}

interface Measured {
  readonly counts: ScriptCounts;
  readonly length: number;
}

/** Ridge regression towards the defaults, each block weighted by the inverse of its length's variance. */
function fitScripts(measured: readonly Measured[]): Readonly<Record<ScriptName, number>> {
  const ridge = 400;
  const matrix: number[][] = scriptNames.map((_, row) =>
    scriptNames.map((__, column) => (row === column ? ridge : 0)),
  );
  const right = scriptNames.map((name) => ridge * defaultWeights[name]);
  for (const { counts, length } of measured) {
    const weight = 1 / length;
    scriptNames.forEach((row, index) => {
      const line = matrix[index] ?? [];
      scriptNames.forEach((column, place) => {
        line[place] = (line[place] ?? 0) + weight * counts[row] * counts[column];
      });
      right[index] = (right[index] ?? 0) + weight * counts[row] * length;
    });
  }
  const solved = solve(matrix, right);
  const entries = scriptNames.map((name, index) => {
    const fitted = solved[index] ?? defaultWeights[name];
    return [name, Math.min(3 * defaultWeights[name], Math.max(defaultWeights[name] / 3, fitted))] as const;
  });
  return mapWeights(defaultWeights, (weight, name) => new Map(entries).get(name) ?? weight);
}

/** Gaussian elimination; the ridge keeps every pivot away from zero. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, index) => [...line, right[index] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const base = rows[pivot] ?? [];
    for (let index = 0; index < size; index++) {
      const line = rows[index] ?? [];
      if (index === pivot) continue;
      const factor = (line[pivot] ?? 0) / (base[pivot] ?? 1);
      for (let column = pivot; column <= size; column++) {
        line[column] = (line[column] ?? 0) - factor * (base[column] ?? 0);
      }
    }
  }
  return rows.map((line, index) => (line[size] ?? 0) / (line[index] ?? 1));
}

function mapWeights(
  weights: Readonly<Record<ScriptName, number>>,
  change: (weight: number, name: ScriptName) => number,
): Readonly<Record<ScriptName, number>> {
  return {
    kanji: change(weights.kanji, 'kanji'),
    hiragana: change(weights.hiragana, 'hiragana'),
    katakana: change(weights.katakana, 'katakana'),
    ascii: change(weights.ascii, 'ascii'),
    other: change(weights.other, 'other'),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 0 ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
