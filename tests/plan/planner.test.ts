import { describe, expect, it } from 'vitest';
import type { Plan, PlanNote, PlanRow } from '../../build/model/plan.ts';
import { planPages } from '../../build/plan/planner.ts';
import { column, note, notesById, row, tenLines } from './rows.ts';

const noNotes = notesById();

/** A plan as text: `a b[0-4|0-3] +note` a page; lines only where a row is cut. */
function shown(plan: Plan): string[] {
  return plan.pages.map((page) =>
    [
      ...page.pieces.map(
        (piece) =>
          `${piece.repeatHead ? '^' : ''}${piece.row}` +
          (piece.first && piece.last ? '' : `[${piece.columns.map((c) => `${c.from}-${c.to}`).join('|')}]`),
      ),
      ...page.notes.map(
        (placed) =>
          `+${placed.note}` +
          (placed.first && placed.last
            ? ''
            : `[${placed.columns.map((c) => `${c.from}-${c.to}`).join('|')}]`),
      ),
    ].join(' '),
  );
}

function plan(rows: readonly PlanRow[], ...notes: readonly PlanNote[]): Plan {
  return planPages(rows, notesById(...notes), tenLines);
}

describe('pages and rows', () => {
  it('gives no page for no rows', () => {
    expect(planPages([], noNotes, tenLines).pages).toEqual([]);
  });

  it('puts what fits on one page', () => {
    expect(shown(plan([row('a', [4, 3]), row('b', [5, 6])]))).toEqual(['a b']);
  });

  it('cuts a row in both columns at once, at the same level', () => {
    expect(shown(plan([row('a', [5, 5]), row('b', [9, 9])]))).toEqual(['a b[0-5|0-5]', 'b[5-9|5-9]']);
  });

  it('lets a side that has ended stay ended', () => {
    expect(shown(plan([row('a', [5, 5]), row('b', [9, 4])]))).toEqual(['a b[0-5|0-4]', 'b[5-9|4-4]']);
  });

  it('cuts columns of different line pitch by what stands above the cut', () => {
    const uneven = row('a', [15, 10], {
      height: 150,
      columns: [
        column(15),
        { height: 150, lineBottoms: [15, 30, 45, 60, 75, 90, 105, 120, 135, 150], sentenceEnds: new Set() },
      ],
    });
    expect(shown(plan([uneven]))).toEqual(['a[0-10|0-6]', 'a[10-15|6-10]']);
  });

  it('keeps room to write in whole where that leaves half a page white, and divides it for more', () => {
    const question = row('q', [1], { loose: true, keepWithNext: true, breakInside: 'avoid' });
    const room = (id: string, goesOn: boolean) => row(id, [2], { breakInside: 'avoid', goesOn });
    const pieces = [room('r1', false), room('r2', true), room('r3', true)];
    expect(shown(plan([row('a', [7]), question, ...pieces]))).toEqual(['a', 'q r1 r2 r3']);
    expect(shown(plan([row('a', [5]), question, ...pieces, row('b', [2])]))).toEqual(['a', 'q r1 r2 r3 b']);
    const more = [...pieces, room('r4', true), row('b', [2])];
    expect(shown(plan([row('a', [3]), question, ...more]))).toEqual(['a q r1 r2 r3', 'r4 b']);
  });

  it('leaves a last page to the rest of such room only where no page holds the question whole', () => {
    const question = row('q', [1], { loose: true, keepWithNext: true, breakInside: 'avoid' });
    const room = (id: string, goesOn: boolean) => row(id, [2], { breakInside: 'avoid', goesOn });
    const pieces = [room('r1', false), room('r2', true), room('r3', true), room('r4', true)];
    expect(shown(plan([row('a', [5]), question, ...pieces]))).toEqual(['a', 'q r1 r2 r3 r4']);
    expect(shown(plan([row('a', [2]), question, ...pieces]))).toEqual(['a', 'q r1 r2 r3 r4']);
    const long = [...pieces, room('r5', true)];
    expect(shown(plan([row('a', [1]), question, ...long]))).toEqual(['a q r1 r2 r3 r4', 'r5']);
  });

  it('prefers the end of a sentence on both sides to one more line', () => {
    const text = row('b', [20, 20], { columns: [column(20, [8]), column(20, [8])] });
    const fortyLines = { ...tenLines, pageHeight: 400 };
    const result = planPages([row('a', [30, 30]), text], noNotes, fortyLines);
    expect(shown(result)).toEqual(['a b[0-9|0-9]', 'b[9-20|9-20]']);
  });

  it('leaves no lone line at a foot or a head', () => {
    expect(shown(plan([row('a', [9, 9]), row('b', [5, 5])]))).toEqual(['a', 'b']);
    expect(shown(plan([row('a', [6, 6]), row('b', [5, 5])]))).toEqual(['a b[0-3|0-3]', 'b[3-5|3-5]']);
  });

  it('does not count the last line of a short side as lone', () => {
    const result = plan([row('a', [6, 6]), row('b', [9, 1])]);
    expect(shown(result)).toEqual(['a b[0-4|0-1]', 'b[4-9|1-1]']);
    expect(result.compromises).toEqual([]);
  });

  it('cuts a paragraph taller than three pages on every page', () => {
    expect(shown(plan([row('a', [34, 30])]))).toEqual([
      'a[0-10|0-10]',
      'a[10-20|10-20]',
      'a[20-30|20-30]',
      'a[30-34|30-30]',
    ]);
  });

  it('drops the space above a row that starts a page', () => {
    const result = plan([row('a', [9, 9]), row('b', [10, 10], { spaceBefore: 15 })]);
    expect(shown(result)).toEqual(['a', 'b']);
    expect(result.pages[1]?.fill).toBe(1);
  });

  it('starts a new page where the author asks', () => {
    expect(shown(plan([row('a', [2]), row('b', [2], { breakBefore: 'page' })]))).toEqual(['a', 'b']);
  });

  it('sets a row without lines that is taller than the page alone, and says so', () => {
    const picture = row('b', [0], {
      height: 140,
      columns: [{ height: 140, lineBottoms: [], sentenceEnds: new Set() }],
    });
    const result = plan([row('a', [3]), picture, row('c', [3])]);
    expect(shown(result)).toEqual(['a', 'b', 'c']);
    expect(result.compromises).toEqual([{ row: 'b', kind: 'too-tall' }]);
  });

  it('cuts a row that asked to stay whole only when no page holds it', () => {
    expect(shown(plan([row('a', [5]), row('b', [8], { breakInside: 'avoid' })]))).toEqual(['a', 'b']);
    const result = plan([row('b', [16], { breakInside: 'avoid' })]);
    expect(shown(result)).toEqual(['b[0-10]', 'b[10-16]']);
    expect(result.compromises).toEqual([{ row: 'b', kind: 'keep' }]);
  });

  it('moves the second of two stacked columns up when the cut comes before it', () => {
    const below = {
      height: 160,
      lineBottoms: [100, 110, 120, 130, 140, 150, 160],
      sentenceEnds: new Set<number>(),
    };
    const stacked = row('a', [9], { height: 160, columns: [column(9), below] });
    const result = plan([row('z', [5]), stacked]);
    expect(shown(result)).toEqual(['z a[0-5|0-0]', 'a[5-9|0-5]', 'a[9-9|5-7]']);
  });
});

describe('rows that belong together', () => {
  it('keeps a heading with two lines of what follows', () => {
    const heading = row('h', [1], { breakInside: 'avoid', keepWithNext: true });
    expect(shown(plan([row('a', [8, 8]), heading, row('b', [6, 6])]))).toEqual(['a', 'h b']);
    expect(shown(plan([row('a', [7, 7]), heading, row('b', [6, 6])]))).toEqual([
      'a h b[0-2|0-2]',
      'b[2-6|2-6]',
    ]);
  });

  it('keeps a chain of headings together', () => {
    const first = row('h1', [2], { breakInside: 'avoid', keepWithNext: true });
    const second = row('h2', [1], { breakInside: 'avoid', keepWithNext: true });
    expect(shown(plan([row('a', [6, 6]), first, second, row('b', [6, 6])]))).toEqual(['a', 'h1 h2 b']);
  });

  it('breaks a chain longer than a page, and says so', () => {
    const rows = Array.from({ length: 4 }, (_, index) =>
      row(`h${index}`, [3], { breakInside: 'avoid', keepWithNext: true }),
    );
    const result = plan(rows);
    expect(result.pages).toHaveLength(2);
    expect(result.compromises.map((each) => each.kind)).toEqual(['keep']);
  });

  it('repeats the head of a table and makes room for it', () => {
    const group = { id: 't', headHeight: 20 };
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(`r${index}`, [2, 2], { breakInside: 'avoid', group }),
    );
    const result = plan(rows);
    expect(shown(result)).toEqual(['r0 r1 r2 r3 r4', '^r5 r6 r7 r8', '^r9 r10 r11']);
  });
});

describe('notes', () => {
  it('sets a note on the page of its call', () => {
    const caller = row('b', [4, 4], { notes: [{ note: 'n', lines: [3, 3] }] });
    expect(shown(plan([row('a', [6, 6]), caller], note('n', [2])))).toEqual([
      'a b[0-2|0-2]',
      'b[2-4|2-4] +n',
    ]);
    expect(shown(plan([row('a', [3, 3]), caller], note('n', [2])))).toEqual(['a b +n']);
  });

  it('sets notes in the order of their calls, each with its separator once', () => {
    const caller = row('a', [6, 6], {
      notes: [
        { note: 'm', lines: [0, 5] },
        { note: 'n', lines: [2, 2] },
      ],
    });
    const result = plan([caller], note('n', [1]), note('m', [1]));
    expect(shown(result)).toEqual(['a +m +n']);
    expect(result.pages[0]?.fill).toBeCloseTo(0.85);
  });

  it('keeps the calls of both languages on one page', () => {
    const caller = row('b', [9, 9], { notes: [{ note: 'n', lines: [3, 5] }] });
    expect(shown(plan([row('a', [4, 4]), caller], note('n', [1])))).toEqual([
      'a b[0-3|0-3]',
      'b[3-9|3-9] +n',
    ]);
  });

  it('cuts a note taller than the page, from the page of its call on', () => {
    const caller = row('a', [4, 4], { notes: [{ note: 'n', lines: [1, 1] }] });
    const result = plan([caller, row('b', [12, 12])], note('n', [14, 14]));
    const texts = shown(result);
    expect(texts[0]).toMatch(/^a\[.*\+n\[0-/u);
    expect(texts.join(' ')).toMatch(/\+n\[\d+-14\|\d+-14\]/u);
    expect(result.compromises).toContainEqual({ row: 'a', kind: 'note-split' });
    expect(result.compromises.map((each) => each.kind)).not.toContain('note-apart');
  });

  it('sets the rest of a note alone when the rows have ended', () => {
    const caller = row('a', [1], { notes: [{ note: 'n', lines: [0] }] });
    expect(shown(plan([caller], note('n', [15])))).toEqual(['a +n[0-8]', '+n[8-15]']);
  });

  it('sets a note that is called twice with its first call', () => {
    const first = row('a', [8], { notes: [{ note: 'n', lines: [0] }] });
    const second = row('b', [8], { notes: [{ note: 'n', lines: [0] }] });
    expect(shown(plan([first, second], note('n', [1])))).toEqual(['a +n', 'b']);
  });
});
