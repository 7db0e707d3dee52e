import { anchorCost, keyFrequency } from './evidence.ts';
import { evidenceRows } from './evidence-rows.ts';
import { featuresOf, type Features } from './features.ts';
import { expectedLength, visibleLength, type LengthFit } from './length-fit.ts';
import type { Unit } from './units.ts';

/** How well two units fit, in nats: below 0 speaks for the pair. */
export interface UnitCosts {
  /** Makes the costs of one source unit against some target units cheap to ask for. */
  enter(source: number, from: number, to: number): void;
  /** Units of one kind; `Infinity` for a pair that cannot be. */
  pair(source: number, target: number): number;
  /** Text units of different kinds or containers: what a retyped block costs on top of the fault itself. */
  retyped(source: number, target: number): number;
  /** Two source paragraphs in one target paragraph, or the other way round, beginning at the given units. */
  merged(source: readonly number[], target: readonly number[]): number;
}

/** Spread of the logarithm of lengths among blocks that have nothing to do with each other. */
export const chanceSpread = 0.8;
/** Nats for two texts that are the same, letter by letter. */
const equalTexts = -8;
const textKinds: ReadonlySet<string> = new Set(['heading', 'paragraph', 'listItem', 'caption', 'code']);

/** Measures every unit once and gives the costs of any pair of them. */
export function unitCosts(source: readonly Unit[], target: readonly Unit[], fit: LengthFit): UnitCosts {
  const sources = source.map((unit) => measure(unit, expectedLength(unit.text, fit), fit));
  const targets = target.map((unit) => measure(unit, visibleLength(unit.text), fit));
  const rows = evidenceRows(
    sources.map(({ features }) => features),
    targets.map(({ features }) => features),
    fit.lexicon,
  );
  const frequency = {
    source: keyFrequency(sources.map(({ features }) => features)),
    target: keyFrequency(targets.map(({ features }) => features)),
  };
  const likeness = (i: number, j: number, from: Measured, to: Measured): number =>
    from.unit.text === to.unit.text && from.unit.text !== ''
      ? equalTexts
      : lengthCost(from.length, to.length, fit.spread) + rows.cost(i, j);
  return {
    enter: rows.enter,
    pair(i, j) {
      const from = sources[i];
      const to = targets[j];
      if (!from || !to || from.unit.kind !== to.unit.kind || from.unit.containers !== to.unit.containers) {
        return Infinity;
      }
      return byKind(from.unit, to.unit) ?? likeness(i, j, from, to) + structureCost(from.unit, to.unit);
    },
    retyped(i, j) {
      const from = sources[i];
      const to = targets[j];
      if (!from || !to || !textKinds.has(from.unit.kind) || !textKinds.has(to.unit.kind)) return Infinity;
      if (from.unit.kind === to.unit.kind && from.unit.containers === to.unit.containers) return Infinity;
      return likeness(i, j, from, to);
    },
    merged(from, to) {
      const left = joined(
        from.map((index) => sources[index]),
        fit,
      );
      const right = joined(
        to.map((index) => targets[index]),
        fit,
      );
      if (!left || !right) return Infinity;
      return (
        lengthCost(left.length, right.length, fit.spread) +
        anchorCost(left.features, right.features, frequency, fit.lexicon)
      );
    },
  };
}

/** A unit with what is compared of it; `length` in target characters, expected or real. */
interface Measured {
  readonly unit: Unit;
  readonly length: number;
  readonly features: Features;
}

function measure(unit: Unit, length: number, fit: LengthFit): Measured {
  const language = unit.blocks[0]?.language ?? 'en';
  const find = fit.featuresOf ?? featuresOf;
  return { unit, length, features: find(unit.text, language, unit.blocks) };
}

/** Two paragraphs as one; nothing else can be joined, and nothing may stand between them. */
function joined(parts: readonly (Measured | undefined)[], fit: LengthFit): Measured | undefined {
  const known = parts.filter((part) => part !== undefined);
  const [first] = known;
  if (!first || known.length !== parts.length) return undefined;
  if (known.some(({ unit }) => unit.kind !== 'paragraph' || unit.containers !== first.unit.containers))
    return undefined;
  const apart = known.some(({ unit }, index) => unit.position !== first.unit.position + index);
  if (apart) return undefined;
  const blocks = known.flatMap(({ unit }) => unit.blocks);
  const unit: Unit = { ...first.unit, blocks, text: known.map((part) => part.unit.text).join('\n') };
  return measure(
    unit,
    known.reduce((sum, { length }) => sum + length, 0),
    fit,
  );
}

/** Pictures, code and rules have no translation to measure: they are equal or they are not. */
function byKind(from: Unit, to: Unit): number | undefined {
  const [source] = from.blocks;
  const [target] = to.blocks;
  switch (from.kind) {
    case 'image':
      return source?.image?.path === target?.image?.path ? -6 : 1;
    case 'code':
      if (source?.code?.value === target?.code?.value) return -6;
      return source?.code?.language === target?.code?.language ? 0 : 2;
    case 'thematicBreak':
      return -1;
    default:
      return undefined;
  }
}

/** Headings of one level stand for each other more often than others do, and tables of as many cells. */
export function structureCost(from: Unit, to: Unit): number {
  if (from.kind === 'table') return from.blocks.length === to.blocks.length ? -2 : 1;
  if (from.kind !== 'heading') return 0;
  return from.blocks[0]?.depth === to.blocks[0]?.depth ? -1 : 2;
}

/**
 * Log-likelihood ratio of two lengths: a heavy-tailed bell around the expected length against the spread of lengths
 * in general, so that a free translation costs little more than a somewhat free one. Short texts may stray further.
 */
export function lengthCost(expected: number, real: number, spread: number): number {
  if (expected < 1 || real < 1) return expected < 1 && real < 1 ? 0 : 3;
  const deviation = Math.log(real / expected);
  const variance = spread * spread + 3 / (expected + 3);
  const bell = 2.5 * Math.log(1 + (deviation * deviation) / (4 * variance));
  return bell - Math.max(0, Math.log(chanceSpread / Math.sqrt(variance)));
}
