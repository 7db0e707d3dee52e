import type { Block } from '../model/parsed.ts';
import type { LengthFit } from './length-fit.ts';
import { cheapestPath } from './programme.ts';
import { unitCosts } from './unit-cost.ts';
import type { Unit } from './units.ts';

/** Nats for a row or column that one side lacks. */
const gapCost = 4;
const certaintyFloor = 0.9;

/** Rows of cells; a cell that a row lacks is `undefined`. */
export type Grid = readonly (readonly (Block | undefined)[])[];

/** Two grids with as many lines each; `certain` when no line was left unpaired for doubt. */
export interface LevelGrids {
  readonly source: Grid;
  readonly target: Grid;
  readonly certain: boolean;
}

/**
 * Two grids brought level: their lines in order, with an empty line on the side that lacks one. Lines that two
 * readings fit about equally well are kept apart rather than paired by a guess.
 */
export function fitLines(from: Grid, to: Grid, fit: LengthFit): LevelGrids {
  const costs = unitCosts(from.map(lineUnit), to.map(lineUnit), fit);
  const steps = cheapestPath({
    rows: from.length,
    columns: to.length,
    gap: gapCost,
    enter: costs.enter,
    pair: costs.pair,
    retyped: () => Infinity,
    swap: () => Infinity,
    joined: () => Infinity,
    split: () => Infinity,
    replaced: () => Infinity,
  });
  const left: (readonly (Block | undefined)[])[] = [];
  const right: (readonly (Block | undefined)[])[] = [];
  const push = (source: readonly (Block | undefined)[], target: readonly (Block | undefined)[]): void => {
    left.push(source);
    right.push(target);
  };
  for (const { type, source, target, certainty } of steps) {
    const line = from[source] ?? [];
    const other = to[target] ?? [];
    if (type === 'pair' && certainty >= certaintyFloor) {
      push(line, other);
    } else {
      if (type !== 'target-only') push(line, []);
      if (type !== 'source-only') push([], other);
    }
  }
  return {
    source: left,
    target: right,
    certain: steps.every(({ certainty }) => certainty >= certaintyFloor),
  };
}

/** A row or column as one unit. Head lines differ from the others only by their text. */
function lineUnit(line: readonly (Block | undefined)[], position: number): Unit {
  const blocks = line.filter((block) => block !== undefined);
  return {
    kind: 'table',
    blocks,
    position,
    text: blocks.map((block) => block.text).join('\n'),
    containers: '',
  };
}
