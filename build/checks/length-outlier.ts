import { scriptCounts, scriptNames, type ScriptName } from '../text/scripts.ts';
import { fullPairs, where, type Check, type FullPair } from './check.ts';
import { proseOf } from './prose.ts';

/** Fewer pairs say nothing about how this book translates. */
const fewestPairs = 30;
/** Characters that a source needs: short blocks vary too much. */
const shortest = 20;
const limit = 3;
/** Translators differ by this much however even the book is: a standard deviation of the logarithm of the length. */
const smallestSpread = 0.14;
/** A character of a short block weighs more: the variance of the logarithm falls with the length. */
const varianceOfOne = 1.2;

/** How many Latin characters a character of a script is worth; the book's own ratio comes on top. */
const weights: Readonly<Record<ScriptName, number>> = {
  ...{ kanji: 3.2, hiragana: 1.3, katakana: 1.5, ascii: 0.9, other: 0.7 },
};

/**
 * Translations that are much shorter or longer than the book's others lead one to expect: more than three deviations
 * from the median of the logarithm of the ratio. Both are the book's own and robust (median, median deviation).
 */
export const lengthOutlier: Check = {
  ids: ['length-outlier'],
  run(book, report) {
    const measured = fullPairs(book).flatMap(measure);
    if (measured.length < fewestPairs) return;
    const centre = median(measured.map(({ ratio }) => ratio));
    const spread =
      1.4826 * median(measured.map(({ ratio, expected }) => Math.abs(ratio - centre) / noise(expected)));
    for (const { ratio, expected, length, pair } of measured) {
      const deviation = Math.abs(ratio - centre) / (Math.max(1, spread) * noise(expected));
      if (deviation <= limit) continue;
      const { from, to } = pair;
      const values = { found: length, expected: Math.round(expected * Math.exp(centre)), other: where(from) };
      report('length-outlier', to.place, values, [from.place]);
    }
  },
};

interface Measured {
  readonly pair: FullPair;
  /** Logarithm of the length of the translation over the weight of its source. */
  readonly ratio: number;
  readonly expected: number;
  readonly length: number;
}

const measuredKinds: ReadonlySet<string> = new Set(['paragraph', 'listItem']);

function measure(pair: FullPair): readonly Measured[] {
  if (!measuredKinds.has(pair.pair.kind)) return [];
  const source = scriptCounts(proseOf(pair.source));
  const target = scriptCounts(proseOf(pair.target));
  const size = scriptNames.reduce((sum, name) => sum + source[name], 0);
  const length = scriptNames.reduce((sum, name) => sum + target[name], 0);
  // What is not translated is told as such.
  const untranslated = target.kanji + target.hiragana + target.katakana > length / 2;
  if (size < shortest || length === 0 || untranslated) return [];
  const expected = scriptNames.reduce((sum, name) => sum + source[name] * weights[name], 0);
  return [{ pair, ratio: Math.log(length / expected), expected, length }];
}

/** The standard deviation to be expected of a block of this length. */
function noise(expected: number): number {
  return Math.sqrt(smallestSpread ** 2 + varianceOfOne / expected);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 0 ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
