import type { ShortPage } from '../model/plan.ts';
import { costs } from './costs.ts';
import { at } from './element-at.ts';
import type { Flow } from './flow.ts';
import { notesHeight } from './note-stream.ts';
import type { Step } from './nodes.ts';
import { bodyHeight } from './strip.ts';

/** Pages filled less than this are explained. */
const shortFill = 0.85;

/**
 * Why a page ends early: the row that comes next, the room that the least of it would have taken, down to the first
 * place where a page may end, and the room there was. Nothing for a page filled well enough, or that no row follows.
 */
export function shortPage(flow: Flow, before: Step, step: Step, height: number): ShortPage | undefined {
  const { options } = flow;
  const end = at(flow.points, step.point);
  const row = flow.rows[end.row];
  if (height / options.pageHeight >= shortFill || row === undefined || step.point === before.point)
    return undefined;
  const next = nextGoodEnd(flow, step.point);
  const left = options.pageHeight - height;
  const body = bodyHeight(flow, before.point, next) - bodyHeight(flow, before.point, step.point);
  const limit = at(flow.notes.counts, next);
  const called = notesHeight(flow.notes, before.notes, limit, options);
  const set = notesHeight(flow.notes, before.notes, at(flow.notes.counts, step.point), options);
  const needed = body + called - set;
  return { row: row.id, reason: reasonOf(flow, step, body, needed, left), needed, left };
}

/** The first place behind a break where a page may end without breaking a promise. */
function nextGoodEnd(flow: Flow, point: number): number {
  let next = point + 1;
  while (next < flow.points.length - 1 && at(flow.points, next).faults.cost >= costs.loneLines) next += 1;
  return Math.min(next, flow.points.length - 1);
}

function reasonOf(flow: Flow, step: Step, body: number, needed: number, left: number): ShortPage['reason'] {
  const end = at(flow.points, step.point);
  const row = at(flow.rows, end.row);
  if (needed <= left) return 'even-pages';
  if (body <= left) return 'note';
  if (row.group !== undefined) return 'table';
  if (end.cut === 0 && row.keepWithNext) return 'keep-with-next';
  return row.breakInside === 'avoid' || at(flow.cuts, end.row).levels.length === 2
    ? 'unbreakable'
    : 'lone-lines';
}
