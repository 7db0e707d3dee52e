/** What a step of the programme takes: so many units of the source and of the target. */
export type StepType =
  'pair' | 'source-only' | 'target-only' | 'swap' | 'retyped' | 'joined' | 'split' | 'replaced';

/** One step of the best path, with the probability that the step is right rather than any other path's. */
export interface Step {
  readonly type: StepType;
  /** First unit on each side. */
  readonly source: number;
  readonly target: number;
  readonly certainty: number;
  /** Of a pair: the probability that the two have nothing to do with each other. */
  readonly doubt: number;
}

/** Costs in nats, lower is better; `Infinity` forbids. Indexes run from 0 to `rows` and `columns`, exclusive. */
export interface ProgrammeCosts {
  readonly rows: number;
  readonly columns: number;
  readonly gap: number;
  /** Called before the pairs of a row are asked for, with the columns `from` … `to` (exclusive). */
  enter(row: number, from: number, to: number): void;
  pair(row: number, column: number): number;
  retyped(row: number, column: number): number;
  swap(row: number, column: number, pair: (row: number, column: number) => number): number;
  joined(row: number, column: number): number;
  split(row: number, column: number): number;
  /** Two units that stand where partners should and have nothing to do with each other. */
  replaced(row: number, column: number): number;
}

const shapes: Readonly<Record<StepType, readonly [number, number]>> = {
  pair: [1, 1],
  'source-only': [1, 0],
  'target-only': [0, 1],
  swap: [2, 2],
  retyped: [1, 1],
  joined: [2, 1],
  split: [1, 2],
  replaced: [1, 1],
};
const types = [
  'pair',
  'source-only',
  'target-only',
  'swap',
  'retyped',
  'joined',
  'split',
  'replaced',
] as const;
const halfBand = 40;
const widestDrift = 300;

/** Units that a step takes of the source and of the target. */
export function stepShape(type: StepType): readonly [number, number] {
  return shapes[type];
}

/**
 * The cheapest way through two sequences, by dynamic programming in a band around the diagonal, and for each of its
 * steps the share of all ways that contain it (forward–backward). Time grows with the length times the band.
 */
export function cheapestPath(costs: ProgrammeCosts): readonly Step[] {
  const band = bandOf(costs.rows, costs.columns);
  const moves = moveTable(costs, band);
  const best = new Float64Array(band.size).fill(Infinity);
  const forward = new Float64Array(band.size).fill(Infinity);
  const choice = new Int8Array(band.size).fill(-1);
  best[band.at(0, 0)] = 0;
  forward[band.at(0, 0)] = 0;
  eachCell(band, (row, column, cell) => {
    types.forEach((type, index) => {
      const [down, right] = shapes[type];
      const next = band.at(row + down, column + right);
      const cost = moves[cell * types.length + index] ?? Infinity;
      if (next < 0 || cost === Infinity) return;
      const reached = (best[cell] ?? Infinity) + cost;
      if (reached < (best[next] ?? Infinity)) {
        best[next] = reached;
        choice[next] = index;
      }
      forward[next] = softMinimum(forward[next] ?? Infinity, (forward[cell] ?? Infinity) + cost);
    });
  });
  return traceBack(costs, band, moves, choice, forward, backwardCosts(costs, band, moves));
}

interface Band {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  readonly size: number;
  /** First column of a row's stretch. */
  first(row: number): number;
  /** Cell number, or -1 outside. */
  at(row: number, column: number): number;
}

function bandOf(rows: number, columns: number): Band {
  const slope = columns / Math.max(1, rows);
  const half = Math.max(Math.ceil(slope) + 2, halfBand + Math.min(widestDrift, Math.abs(rows - columns)));
  const width = Math.min(columns + 1, 2 * half + 1);
  const first = (row: number): number =>
    Math.max(0, Math.min(columns + 1 - width, Math.round(row * slope) - half));
  const at = (row: number, column: number): number => {
    if (row > rows || column > columns) return -1;
    const offset = column - first(row);
    return offset < 0 || offset >= width ? -1 : row * width + offset;
  };
  return { rows, columns, width, size: (rows + 1) * width, first, at };
}

function eachCell(band: Band, visit: (row: number, column: number, cell: number) => void): void {
  for (let row = 0; row <= band.rows; row++) {
    const start = band.first(row);
    for (let offset = 0; offset < band.width; offset++) visit(row, start + offset, row * band.width + offset);
  }
}

/** The cost of every move from every cell, worked out once for both directions. */
function moveTable(costs: ProgrammeCosts, band: Band): Float64Array {
  const pairs = new Float64Array(band.size).fill(Infinity);
  const moves = new Float64Array(band.size * types.length).fill(Infinity);
  eachCell(band, (row, column, cell) => {
    if (row >= band.rows || column >= band.columns) return;
    if (column === band.first(row)) costs.enter(row, column, Math.min(band.columns, column + band.width));
    pairs[cell] = costs.pair(row, column);
    moves[cell * types.length + 4] = costs.retyped(row, column);
    moves[cell * types.length + 7] = costs.replaced(row, column);
  });
  const pair = (row: number, column: number): number => {
    const cell = band.at(row, column);
    return cell < 0 ? Infinity : (pairs[cell] ?? Infinity);
  };
  eachCell(band, (row, column, cell) => {
    const base = cell * types.length;
    if (row < band.rows) moves[base + 1] = costs.gap;
    if (column < band.columns) moves[base + 2] = costs.gap;
    if (row >= band.rows || column >= band.columns) return;
    moves[base] = pairs[cell] ?? Infinity;
    if (row + 1 < band.rows && column + 1 < band.columns) moves[base + 3] = costs.swap(row, column, pair);
    if (row + 1 < band.rows) moves[base + 5] = costs.joined(row, column);
    if (column + 1 < band.columns) moves[base + 6] = costs.split(row, column);
  });
  return moves;
}

function backwardCosts(costs: ProgrammeCosts, band: Band, moves: Float64Array): Float64Array {
  const backward = new Float64Array(band.size).fill(Infinity);
  backward[band.at(costs.rows, costs.columns)] = 0;
  for (let row = band.rows; row >= 0; row--) {
    for (let column = band.first(row) + band.width - 1; column >= band.first(row); column--) {
      const cell = band.at(row, column);
      types.forEach((type, index) => {
        const [down, right] = shapes[type];
        const next = band.at(row + down, column + right);
        const cost = moves[cell * types.length + index] ?? Infinity;
        if (next < 0 || cost === Infinity) return;
        backward[cell] = softMinimum(backward[cell] ?? Infinity, cost + (backward[next] ?? Infinity));
      });
    }
  }
  return backward;
}

function traceBack(
  costs: ProgrammeCosts,
  band: Band,
  moves: Float64Array,
  choice: Int8Array,
  forward: Float64Array,
  backward: Float64Array,
): readonly Step[] {
  const steps: Step[] = [];
  const total = backward[band.at(0, 0)] ?? 0;
  let row = costs.rows;
  let column = costs.columns;
  while (row > 0 || column > 0) {
    const index = choice[band.at(row, column)] ?? -1;
    const type = types[index];
    if (type === undefined) throw new Error(`No way through the band at ${row}, ${column}.`);
    const next = band.at(row, column);
    row -= shapes[type][0];
    column -= shapes[type][1];
    const cell = band.at(row, column);
    const cost = moves[cell * types.length + index] ?? Infinity;
    const share = (through: number): number => Math.min(1, Math.exp(total - through));
    const around = (forward[cell] ?? Infinity) + (backward[next] ?? Infinity);
    const replaced = moves[cell * types.length + types.indexOf('replaced')] ?? Infinity;
    steps.push({
      type,
      source: row,
      target: column,
      certainty: share(around + cost),
      doubt: type === 'pair' ? share(around + replaced) : 0,
    });
  }
  return steps.reverse();
}

/** −ln(e^−a + e^−b): adds the probabilities of two costs. */
function softMinimum(a: number, b: number): number {
  if (a === Infinity) return b;
  if (b === Infinity) return a;
  return a < b ? a - Math.log1p(Math.exp(a - b)) : b - Math.log1p(Math.exp(b - a));
}
