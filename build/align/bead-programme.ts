import { anchorCost, keyFrequency, type KeyFrequency } from './evidence.ts';
import type { Features } from './features.ts';
import type { LengthFit } from './length-fit.ts';

/** A sentence as it is compared; `length` in target characters, expected or real. */
export interface Sentence {
  readonly length: number;
  readonly features: Features;
}

/** Sentences of source and target in one bead, and what such a bead costs beforehand, in nats. */
const types: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.12],
  [1, 2, 2.6],
  [2, 1, 2.6],
  [2, 2, 4.6],
  [1, 3, 4.6],
  [3, 1, 4.6],
  [1, 4, 6.2],
  [4, 1, 6.2],
  [2, 3, 6],
  [3, 2, 6],
];
/** Squared deviation of a length per character: wider than Gale and Church's 6.8, since Japanese is freer. */
const variance = 12;
const halfBand = 30;
/** In texts of more sentences than this only lengths are compared: no author writes such a paragraph. */
const anchoredSentences = 150;

/**
 * Sizes of the beads that pair two lists of sentences, in order (Gale and Church 1993, with anchors). No bead has an
 * empty side; where the numbers are too far apart for the types above, everything is one bead.
 */
export function beadSizes(
  source: readonly Sentence[],
  target: readonly Sentence[],
  fit: LengthFit,
): readonly (readonly [number, number])[] {
  const band = bandOf(source.length, target.length);
  const best = new Float64Array(band.size).fill(Infinity);
  const choice = new Int8Array(band.size).fill(-1);
  const price = pricing(source, target, fit);
  best[band.at(0, 0)] = 0;
  for (let row = 0; row <= source.length; row++) {
    for (let column = band.first(row); column < band.first(row) + band.width; column++) {
      const cost = best[band.at(row, column)] ?? Infinity;
      if (cost === Infinity) continue;
      types.forEach(([down, across, prior], index) => {
        const next = band.at(row + down, column + across);
        if (next < 0) return;
        const reached = cost + prior + price(row, down, column, across);
        if (reached >= (best[next] ?? Infinity)) return;
        best[next] = reached;
        choice[next] = index;
      });
    }
  }
  return traceBack(source.length, target.length, band, choice);
}

interface Band {
  readonly width: number;
  readonly size: number;
  first(row: number): number;
  at(row: number, column: number): number;
}

function bandOf(rows: number, columns: number): Band {
  const slope = columns / Math.max(1, rows);
  const half = halfBand + 4 * Math.ceil(slope);
  const width = Math.min(columns + 1, 2 * half + 1);
  const first = (row: number): number =>
    Math.max(0, Math.min(columns + 1 - width, Math.round(row * slope) - half));
  const at = (row: number, column: number): number => {
    if (row > rows || column > columns) return -1;
    const offset = column - first(row);
    return offset < 0 || offset >= width ? -1 : row * width + offset;
  };
  return { width, size: (rows + 1) * width, first, at };
}

function traceBack(
  rows: number,
  columns: number,
  band: Band,
  choice: Int8Array,
): readonly (readonly [number, number])[] {
  const sizes: (readonly [number, number])[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const type = types[choice[band.at(row, column)] ?? -1];
    if (!type) return [[rows, columns]];
    sizes.push([type[0], type[1]]);
    row -= type[0];
    column -= type[1];
  }
  return sizes.reverse();
}

type Price = (row: number, down: number, column: number, across: number) => number;

function pricing(source: readonly Sentence[], target: readonly Sentence[], fit: LengthFit): Price {
  const frequency = {
    source: keyFrequency(source.map(({ features }) => features)),
    target: keyFrequency(target.map(({ features }) => features)),
  };
  const anchored = source.length <= anchoredSentences && target.length <= anchoredSentences;
  const left = stretches(source);
  const right = stretches(target);
  return (row, down, column, across) => {
    const from = left(row, down);
    const to = right(column, across);
    const length = lengthPrice(from.length, to.length);
    return anchored ? length + anchorPrice(from.features(), to.features(), frequency, fit) : length;
  };
}

/** Some sentences as one; their features are put together once, and only when asked for. */
interface Stretch {
  readonly length: number;
  features(): Features;
}

function stretches(sentences: readonly Sentence[]): (start: number, count: number) => Stretch {
  const known = new Map<number, Stretch>();
  return (start, count) => {
    const key = start * 8 + count;
    const found = known.get(key);
    if (found) return found;
    const some = sentences.slice(start, start + count);
    let features: Features | undefined;
    const made = { length: lengthOf(some), features: () => (features ??= joined(some)) };
    known.set(key, made);
    return made;
  };
}

/** The anchors of a bead, weaker than those of blocks: inside a pair lengths say more. */
function anchorPrice(
  from: Features,
  to: Features,
  frequency: { readonly source: KeyFrequency; readonly target: KeyFrequency },
  fit: LengthFit,
): number {
  return 0.6 * anchorCost(from, to, frequency, fit.lexicon);
}

function joined(sentences: readonly Sentence[]): Features {
  const [first] = sentences;
  if (first && sentences.length === 1) return first.features;
  const all = sentences.map(({ features }) => features);
  return {
    text: all.map(({ text }) => text).join(''),
    anchors: all.flatMap(({ anchors }) => anchors),
    keys: new Set(all.flatMap(({ keys }) => [...keys])),
    owed: all.flatMap(({ owed }) => owed),
    tokens: all.flatMap(({ tokens }) => tokens),
    words: new Set(all.flatMap(({ tokens }) => tokens)),
  };
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { length }) => sum + length, 0);
}

/** −ln of the probability of a deviation at least this large under a normal curve. */
function lengthPrice(expected: number, real: number): number {
  const mean = Math.max(1, (expected + real) / 2);
  const deviation = Math.abs(real - expected) / Math.sqrt(variance * mean);
  return -Math.log(Math.max(1e-12, 2 * (1 - normal(deviation))));
}

/** The normal distribution function (Abramowitz and Stegun 26.2.17). */
function normal(value: number): number {
  const t = 1 / (1 + 0.2316419 * value);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - tail * 0.3989422804 * Math.exp((-value * value) / 2);
}
