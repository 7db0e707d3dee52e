import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanRow } from '../../build/model/plan.ts';
import { planPages } from '../../build/plan/planner.ts';
import { figure, note, notesById, row, tenLines } from './rows.ts';

/** Rows of each page; what was carried there has a star. */
function shown(plan: Plan): string[] {
  return plan.pages.map((page) =>
    page.pieces.map((piece) => `${piece.floated ? '*' : ''}${piece.row}`).join(' '),
  );
}

function plan(rows: readonly PlanRow[]): Plan {
  return planPages(rows, notesById(), tenLines);
}

const heading = (id: string) => row(id, [1], { breakInside: 'avoid', keepWithNext: true, heading: true });

describe('figures', () => {
  it('stand where they are spoken of when there is room', () => {
    expect(shown(plan([row('a', [4]), figure('f', 4), row('b', [4])]))).toEqual(['a f b', 'b']);
  });

  it('are carried to the head of the next page when that fills this one', () => {
    const result = plan([row('a', [6]), figure('f', 6), row('b', [8])]);
    expect(shown(result)).toEqual(['a b', '*f b']);
    expect(result.pages.map((page) => page.fill)).toEqual([1, 1]);
  });

  it('have their own space below them there', () => {
    const result = plan([row('a', [6]), figure('f', 6, { spaceBefore: 10 }), row('b', [7])]);
    expect(shown(result)).toEqual(['a b', '*f b']);
    expect(result.pages[1]?.fill).toBe(1);
  });

  it('never change their order', () => {
    const result = plan([row('a', [6]), figure('f', 6), row('b', [3]), figure('g', 2), row('c', [9])]);
    const figures = result.pages.flatMap((page) => page.pieces).filter(({ row: id }) => /^[fg]/u.test(id));
    expect(figures.map((piece) => piece.row)).toEqual(['f', 'g']);
  });

  it('of a whole page stand on a page of their own between pages of text', () => {
    expect(shown(plan([row('a', [6]), figure('f', 10), row('b', [8])]))).toEqual(['a b', '*f', 'b']);
  });

  it('are all set before the section ends and before a page that was asked for', () => {
    const asked = row('c', [2], { breakBefore: 'page' });
    const result = plan([row('a', [6]), figure('f', 6), row('b', [4]), asked]);
    expect(shown(result)).toEqual(['a b', '*f', 'c']);
  });

  it('stay under a heading, and where they call notes', () => {
    expect(shown(plan([row('a', [6]), heading('h'), figure('f', 6), row('b', [9])]))).toEqual([
      'a',
      'h f b',
      'b',
    ]);
    const calls = figure('f', 6, { notes: [{ note: 'n', lines: [undefined] }] });
    const result = planPages([row('a', [6]), calls, row('b', [9])], notesById(note('n', [1])), tenLines);
    expect(result.pages.flatMap((page) => page.pieces).some((piece) => piece.floated)).toBe(false);
  });
});

describe('any section with figures', () => {
  const block = fc.record({
    kind: fc.constantFrom('text', 'text', 'text', 'figure', 'heading'),
    lines: fc.integer({ min: 1, max: 12 }),
    space: fc.constantFrom(0, 10),
    forced: fc.constantFrom(false, false, false, false, true),
  });

  it('has each row once, figures in their order and never before their place, and no page too high', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (blocks) => {
        const rows = blocks.map(({ kind, lines, space, forced }, index): PlanRow => {
          const more = { spaceBefore: space, breakBefore: forced ? 'page' : 'auto' } as const;
          if (kind === 'figure') return figure(`f${index}`, Math.min(lines, 10), more);
          return kind === 'heading'
            ? { ...heading(`h${index}`), ...more }
            : row(`t${index}`, [lines, lines], more);
        });
        const result = plan(rows);
        const order = new Map(rows.map((each, index) => [each.id, index]));
        const placeOf = (id: string) => order.get(id) ?? -1;
        const pieces = result.pages.flatMap((page) => page.pieces);
        expect(
          pieces
            .filter((piece) => piece.first)
            .map((piece) => piece.row)
            .toSorted(),
        ).toEqual(rows.map((each) => each.id).toSorted());
        const rising = (ids: readonly string[]) => {
          for (const [index, id] of ids.slice(1).entries())
            expect(placeOf(id)).toBeGreaterThanOrEqual(placeOf(ids[index] ?? ''));
        };
        rising(pieces.filter((piece) => !piece.floated).map((piece) => piece.row));
        rising(pieces.map((piece) => piece.row).filter((id) => id.startsWith('f')));
        const seen = new Set<string>();
        for (const page of result.pages) {
          for (const piece of page.pieces.filter(({ floated }) => floated)) {
            const above = rows.slice(0, placeOf(piece.row)).filter((each) => !each.floats);
            for (const each of above) expect(seen).toContain(each.id);
          }
          for (const piece of page.pieces) seen.add(piece.row);
          const height = page.pieces.reduce((sum, piece) => sum + piece.height, 0);
          expect(height).toBeLessThanOrEqual(tenLines.pageHeight + 0.01);
        }
      }),
      { numRuns: 200 },
    );
  });
});
