import { statedNumbers } from '../text/numbers.ts';
import { hasGlosses } from './dictionary.ts';
import { expectedLength, visibleLength, type LengthFit } from './length-fit.ts';
import { cheapestPath, stepShape, type ProgrammeCosts, type Step } from './programme.ts';
import { chanceSpread, structureCost, type UnitCosts } from './unit-cost.ts';
import type { Unit } from './units.ts';

/** The units between two sync points. */
export interface UnitStretch {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  /** Indexes into `source` and `target`. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly costs: UnitCosts;
  readonly fit: LengthFit;
}

/** Nats for a block without a partner: one in some four hundred. */
const gapCost = 6;
/** A block of another kind: dearer than a gap, cheaper than two. */
const retypeCost = 6.5;
/** Neighbours in the other order; short texts say too little about their order to question it lightly. */
const swapCost = { long: 3.5, short: 6.5 };
const longText = 60;
/** What the author's `@join` or `@split` is worth, for the joined reading and against any other. */
const annotationWeight = 2.5;
/** One paragraph for two, without a word about it; a short one is likelier forgotten than joined to its neighbour. */
const joinCost = { long: 8, short: 10.5 };
const shortPart = 50;
/**
 * A pair that costs about this is as likely none. Long partners cost much less and others much more; chosen on the guide
 * and on the bilingual book of the tests; a short text can say so little that only a contradiction counts. `from` and `to`
 * are lengths that the translation should have; between them the cost falls evenly.
 */
const replacedCost = { short: 3.6, long: 2, from: 50, to: 110 };
/** Of two texts that both state numbers, other numbers are a slip as often as they are another text. */
const mistypedNumber = 2.5;
/** A caption stands with its table or figure, and says too little to be doubted. */
const textKinds: ReadonlySet<string> = new Set(['heading', 'paragraph', 'listItem']);
/** A step less certain than this is not taken: nothing is paired by a guess. */
const certaintyFloor = 0.9;
/** A short text with no other partner is paired up to this doubt: it says too little for less to mean anything. */
const shortDoubt = 0.18;

/**
 * The cheapest reading of a stretch, each step with its certainty. Paragraphs that were joined or split are looked for
 * only around what has no certain partner without them (after the two passes of Moore 2002).
 */
export function bestPath(stretch: UnitStretch): readonly Step[] {
  const first = cheapestPath(costsOf(stretch, () => false));
  const open = first.filter((step) => step.type !== 'pair' || !isCertain(step, stretch));
  if (open.length === 0) return first;
  const cells = new Set<number>();
  for (const { type, source, target } of open) {
    const [down, right] = stepShape(type);
    for (let i = source - 2; i <= source + down + 1; i++)
      for (let j = target - 2; j <= target + right + 1; j++) cells.add(i * 2 ** 20 + j);
  }
  return cheapestPath(costsOf(stretch, (i, j) => cells.has(i * 2 ** 20 + j)));
}

/** Whether a step may be taken. */
export function isCertain({ type, source, certainty, doubt }: Step, stretch: UnitStretch): boolean {
  if (certainty >= certaintyFloor) return true;
  if (type !== 'pair' || certainty + doubt < certaintyFloor || doubt > shortDoubt) return false;
  const text = stretch.source[stretch.rows[source] ?? -1]?.text ?? '';
  return expectedLength(text, stretch.fit) < replacedCost.from;
}

function costsOf(stretch: UnitStretch, mayJoin: (i: number, j: number) => boolean): ProgrammeCosts {
  const { source, target, rows, columns, costs, fit } = stretch;
  const row = (index: number): number => rows[index] ?? -1;
  const column = (index: number): number => columns[index] ?? -1;
  const annotated = (j: number, name: 'join' | 'split'): boolean =>
    target[column(j)]?.blocks[0]?.annotations[name] === true;
  const lengths = rows.map((index) => expectedLength(source[index]?.text ?? '', fit));
  const longRows = lengths.map((length) => length >= longText);
  const theirs = columns.map((index) => visibleLength(target[index]?.text ?? ''));
  const longColumns = theirs.map((length) => length >= longText);
  const areLong = (i: number, j: number): boolean => longRows[i] === true && longColumns[j] === true;
  const counted = {
    rows: remembered((i) => statesNumber(source[row(i)])),
    columns: remembered((j) => statesNumber(target[column(j)])),
  };
  const pair = (i: number, j: number): number => costs.pair(row(i), column(j));
  const merged = (i: number, j: number, down: number, right: number, name: 'join' | 'split'): number => {
    const asked = annotated(j, name);
    if (!asked && !mayJoin(i, j)) return Infinity;
    const cost = costs.merged(
      Array.from({ length: down }, (_, index) => row(i + index)),
      Array.from({ length: right }, (_, index) => column(j + index)),
    );
    const parts = down > 1 ? lengths.slice(i, i + down) : theirs.slice(j, j + right);
    return (
      cost + (asked ? -annotationWeight : Math.min(...parts) < shortPart ? joinCost.short : joinCost.long)
    );
  };
  return {
    rows: rows.length,
    columns: columns.length,
    gap: gapCost,
    enter: (i, from, to) => costs.enter(row(i), column(from), column(to - 1) + 1),
    pair: (i, j) => pair(i, j) + (annotated(j, 'join') || annotated(j, 'split') ? annotationWeight : 0),
    retyped: (i, j) => retypeCost + costs.retyped(row(i), column(j)),
    swap: (i, j, known) =>
      known(i, j + 1) +
      known(i + 1, j) +
      (areLong(i, j) && areLong(i + 1, j + 1) ? swapCost.long : swapCost.short),
    joined: (i, j) => merged(i, j, 2, 1, 'join'),
    split: (i, j) => merged(i, j, 1, 2, 'split'),
    replaced: (i, j) => {
      const [from, to] = [source[row(i)], target[column(j)]];
      const same = from !== undefined && from.kind === to?.kind && from.containers === to.containers;
      if (!same || !textKinds.has(from.kind) || !knowWords(from, to)) return Infinity;
      const cost = costOfReplaced(lengths[i] ?? 0, theirs[j] ?? 0) + structureCost(from, to);
      return counted.rows(i) && counted.columns(j) ? cost + mistypedNumber : cost;
    },
  };
}

/** Only where words can be compared does their absence say that two texts have nothing to do with each other. */
function knowWords(from: Unit, to: Unit): boolean {
  return hasGlosses(from.blocks[0]?.language ?? '', to.blocks[0]?.language ?? '') && /[a-z]/iu.test(to.text);
}

function statesNumber(unit: Unit | undefined): boolean {
  const language = unit?.blocks[0]?.language ?? 'en';
  return statedNumbers(unit?.text ?? '', language).some(({ certain }) => certain);
}

/** A question that is asked of each index once. */
function remembered(ask: (index: number) => boolean): (index: number) => boolean {
  const known: boolean[] = [];
  return (index) => (known[index] ??= ask(index));
}

/** `expected` and `real`: lengths of the translation. What stands in place of another text is about as long. */
function costOfReplaced(expected: number, real: number): number {
  const { short, long, from, to } = replacedCost;
  const cost = short + (long - short) * Math.min(1, Math.max(0, (expected - from) / (to - from)));
  const deviation = Math.log((real + 1) / (expected + 1)) / chanceSpread;
  return cost + Math.max(0, (deviation * deviation - 1) / 2);
}
