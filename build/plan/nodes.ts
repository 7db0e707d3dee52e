import type { PageEnd } from './costs.ts';
import { raggedExcess } from './costs.ts';
import { at } from './element-at.ts';
import type { NotePosition } from './note-stream.ts';

/** The end of one page, on the cheapest way to it that is known. Following `before` gives the whole plan, backwards. */
export interface Step {
  /** Break point at which the page ends. */
  readonly point: number;
  /** Where the notes at its foot end. */
  readonly notes: NotePosition;
  /** Rows that float: how many stand at the head of the page, and how many wait when it ends. */
  readonly placed: number;
  readonly pending: number;
  /** Height used, table head and separator included, pt. */
  readonly height: number;
  /** Fill of the page, 0–1; `undefined` when the next page need not match it. */
  readonly level: number | undefined;
  readonly cost: number;
  readonly end: PageEnd;
  /** Notes called on the page that start on a later one. */
  readonly notesApart: number;
  readonly before: Step | undefined;
}

/**
 * The steps that reach one break point with the same notes behind them and floats waiting: those of which none is certain
 * to lead to a better plan than another.
 */
export interface Node {
  readonly point: number;
  readonly notes: NotePosition;
  readonly pending: number;
  steps: readonly Step[];
  /** Cost of the cheapest of them. */
  least: number;
}

/** Of the nodes at one break point that are not done, the one that has set least of its notes and floats. */
export function leastSet(nodes: readonly Node[], done: ReadonlySet<Node>): Node | undefined {
  let least: Node | undefined;
  for (const node of nodes) {
    if (done.has(node)) continue;
    if (least === undefined || compareProgress(node, least) < 0) least = node;
  }
  return least;
}

/**
 * True when a cheaper way to the same break point has set more of the notes: nothing can be won by having more left.
 * Floats are another matter: one that waits may be what fills the next page.
 */
export function isOutdone(
  nodes: readonly Node[],
  place: Pick<Node, 'notes' | 'pending'>,
  cost: number,
): boolean {
  for (const node of nodes) {
    const comparable = node.least <= cost && node.pending === place.pending;
    if (comparable && comparePositions(node.notes, place.notes) > 0) return true;
  }
  return false;
}

/** Whether a step known at a node leads to plans as good as any way there that ends with this fill at this cost. */
export function isMatched(node: Node | undefined, level: number | undefined, cost: number): boolean {
  if (node === undefined) return false;
  for (const step of node.steps) {
    if (step.cost <= cost && step.cost + raggedExcess(step.level, level) <= cost) return true;
  }
  return false;
}

/** Remembers a step at its node, and forgets those there that it makes needless. */
export function keep(nodes: Node[][], step: Step): void {
  const known = nodeAt(nodes, step);
  const node = known ?? { ...placeOf(step), steps: [], least: Infinity };
  if (known === undefined) at(nodes, step.point).push(node);
  const rest = node.steps.filter(
    ({ level, cost }) => step.cost > cost || step.cost + raggedExcess(step.level, level) > cost,
  );
  node.steps = [...rest, step];
  node.least = Math.min(node.least, step.cost);
}

function placeOf({ point, notes, pending }: Step): Pick<Node, 'point' | 'notes' | 'pending'> {
  return { point, notes, pending };
}

/** The node at a break point with these notes set and as many floats waiting, if any way leads there. */
export function nodeAt(
  nodes: readonly Node[][],
  { point, notes, pending }: Pick<Node, 'point' | 'notes' | 'pending'>,
): Node | undefined {
  for (const node of at(nodes, point)) {
    if (node.pending === pending && comparePositions(node.notes, notes) === 0) return node;
  }
  return undefined;
}

/** Order of two positions in the notes: below 0 when the first has set less. */
export function comparePositions(a: NotePosition, b: NotePosition): number {
  return a.note - b.note || a.cut - b.cut;
}

function compareProgress(a: Node, b: Node): number {
  return comparePositions(a.notes, b.notes) || b.pending - a.pending;
}
