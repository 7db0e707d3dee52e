import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../build/model/plan.ts';
import { costs, floatCost, raggedCost, roomCost } from '../../build/plan/costs.ts';
import { floatChoices, heightWithFloats } from '../../build/plan/float-stream.ts';
import { flowOf, type Flow } from '../../build/plan/flow.ts';
import { notesHeight } from '../../build/plan/note-stream.ts';
import { cheapestWay } from '../../build/plan/search.ts';
import { isLineAlone } from '../../build/plan/strip.ts';
import { figure, note, notesById, row, tenLines } from './rows.ts';

/** The least cost of all plans there are, found by trying every one. */
function leastByTrial(flow: Flow, point: number, level: number | undefined, pending = 0): number {
  const last = flow.points.length - 1;
  if (point === last && pending === 0) return 0;
  const notes = { note: flow.notes.counts[point] ?? 0, cut: 0 };
  let least = Infinity;
  for (let next = pending > 0 ? point : point + 1; next <= last; next += 1) {
    const limit = flow.notes.counts[next] ?? 0;
    const called = notesHeight(flow.notes, notes, limit, flow.options);
    for (const floats of floatChoices(flow.floats, point, next, pending)) {
      const height = heightWithFloats(flow, point, next, pending, floats) + called;
      if (height > flow.options.pageHeight) continue;
      const end = next === last && floats.pending === 0 ? 'closed' : 'open';
      const fill = height / flow.options.pageHeight;
      const fault = next === point ? 0 : (flow.points[next]?.faults.cost ?? 0);
      const alone = next !== point && isLineAlone(flow, point, next) ? costs.loneLines : 0;
      const own = fault + alone + roomCost(fill, end) + raggedCost(level, fill, end) + floatCost(floats);
      least = Math.min(least, own + leastByTrial(flow, next, fill, floats.pending));
    }
  }
  return least;
}

const shape = fc.record({
  lines: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  keepWithNext: fc.constantFrom(false, false, true),
  space: fc.constantFrom(0, 0, 10),
  call: fc.constantFrom(undefined, undefined, 0),
  figure: fc.constantFrom(undefined, undefined, 2, 4, 6),
});

describe('the search', () => {
  it('finds the cheapest of all plans', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), (shapes) => {
        const notes = shapes.map((_, index) => note(`n${index}`, [1]));
        const rows = shapes.map(({ lines, keepWithNext, space, call, figure: height }, index): PlanRow => {
          if (height !== undefined) return figure(`f${index}`, height, { spaceBefore: space });
          const calls = call === undefined ? [] : [{ note: `n${index}`, lines: [call, call] }];
          return row(`r${index}`, lines, { keepWithNext, spaceBefore: space, notes: calls });
        });
        const flow = flowOf(rows, notesById(...notes), { ...tenLines, pageHeight: 60 });
        const least = leastByTrial(flow, 0, undefined);
        const found = cheapestWay(flow).cost;
        expect(found).toBeGreaterThanOrEqual(least - 0.001);
        expect(found).toBeLessThanOrEqual(least + 0.001);
      }),
      { numRuns: 1000 },
    );
  });
});
