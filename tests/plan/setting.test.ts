import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../build/model/plan.ts';
import { planPages } from '../../build/plan/planner.ts';
import { column, note, notesById, row, tenLines } from './rows.ts';

const noNotes = notesById();
const heading = (id: string) => row(id, [1], { breakInside: 'avoid', keepWithNext: true, heading: true });
const cutsOf = (rows: readonly PlanRow[]) =>
  planPages(rows, noNotes, tenLines).pages.map((page) =>
    page.pieces.map(({ row: id, columns }) =>
      [id, ...columns.map((each) => `${each.from}-${each.to}`)].join(' '),
    ),
  );

describe('lone lines', () => {
  it('are avoided on one side by holding a line of it back for the next page', () => {
    const pages = cutsOf([row('a', [6, 6]), row('b', [5, 9])]);
    expect(pages).toEqual([['a 0-6 0-6', 'b 0-3 0-4'], ['b 3-5 4-9']]);
  });

  it('of a row are lone though another sentence of the paragraph stands beside them', () => {
    const sentence = (id: string) => row(id, [3, 3], { continues: true });
    const pages = cutsOf([row('a', [5, 5]), row('b', [3, 3]), sentence('c'), sentence('d')]);
    expect(pages).toEqual([
      ['a 0-5 0-5', 'b 0-3 0-3'],
      ['c 0-3 0-3', 'd 0-3 0-3'],
    ]);
  });

  it('are none where a sentence has one line on one side, in the middle of its paragraph', () => {
    const sentence = (id: string, lines: readonly number[]) => row(id, lines, { continues: true });
    const pages = cutsOf([
      row('a', [3, 3]),
      row('b', [4, 4]),
      sentence('c', [1, 3]),
      sentence('d', [1, 2]),
      sentence('e', [3, 3]),
    ]);
    expect(pages[0]?.at(-1)).toBe('c 0-1 0-3');
  });

  it('are not left by a first or last sentence of one line either', () => {
    const last = row('c', [1, 1], { continues: true });
    expect(cutsOf([row('a', [6]), row('b', [4, 4]), last, row('d', [9])])[0]?.at(-1)).toBe('b 0-2 0-2');
  });

  it('are counted on each side of a paragraph, whatever its sentences have on the other', () => {
    const last = row('c', [1, 3], { continues: true });
    const pages = cutsOf([row('a', [5, 5]), row('b', [5, 5]), last, row('d', [4, 4])]);
    expect(pages[0]?.at(-1)).toBe('b 0-3 0-3');
    const first = row('b', [1, 3]);
    const rest = row('c', [4, 4], { continues: true });
    expect(cutsOf([row('a', [7, 7]), first, rest])[0]).toEqual(['a 0-7 0-7']);
  });

  it('are counted by text where two languages stand one above the other', () => {
    const columns = [{ ...column(7), textEnds: [2] }];
    expect(cutsOf([row('a', [6]), row('b', [7], { columns })])[0]?.at(-1)).toBe('b 0-3');
    expect(cutsOf([row('a', [8]), row('b', [7], { columns })])[0]).toEqual(['a 0-8']);
  });

  it('are in the compromises where nothing else fits', () => {
    const columns = [1, 2].map(() => ({
      height: 120,
      lineBottoms: [60, 120],
      sentenceEnds: new Set<number>(),
    }));
    const result = planPages([row('b', [2, 2], { height: 120, columns })], noNotes, tenLines);
    expect(result.compromises.map(({ kind }) => kind)).toContain('widow');
  });
});

describe('headings', () => {
  it('have two lines of text below them, though the first block has one', () => {
    const pages = cutsOf([row('a', [8]), heading('h'), row('b', [1]), row('c', [4])]);
    expect(pages[0]).toEqual(['a 0-8']);
  });

  it('are content with one line where that is all they stand over', () => {
    const rows = [row('a', [8]), heading('h'), row('b', [1]), heading('i'), row('c', [4])];
    expect(cutsOf(rows)[0]).toEqual(['a 0-8', 'h 0-1', 'b 0-1']);
  });

  it('stay with the first row of a table and with its head', () => {
    const group = { id: 't', headHeight: 10 };
    const line = (id: string, more: Partial<PlanRow> = {}) =>
      row(id, [1, 1], { breakInside: 'avoid', group, ...more });
    const head = line('t1', { columns: [column(2), column(2)], height: 20, keepWithNext: true });
    const table = [head, line('t2'), line('t3'), line('t4', { keepWithNext: true }), line('t5')];
    const pages = cutsOf([row('a', [8]), heading('h'), ...table]);
    expect(pages[0]).toEqual(['a 0-8']);
    expect(pages[1]?.slice(0, 3)).toEqual(['h 0-1', 't1 0-2 0-2', 't2 0-1 0-1']);
  });

  it('stay with two lines of a list, whatever its items have', () => {
    const items = ['i', 'j', 'k'].map((id) => row(id, [1, 1]));
    expect(cutsOf([row('a', [8]), heading('h'), ...items])[0]).toEqual(['a 0-8']);
    expect(cutsOf([row('a', [7]), heading('h'), ...items])[0]).toEqual([
      'a 0-7',
      'h 0-1',
      'i 0-1 0-1',
      'j 0-1 0-1',
    ]);
  });

  it('one under the other stay together with their text', () => {
    const pages = cutsOf([row('a', [7]), heading('g'), heading('h'), row('b', [4])]);
    expect(pages).toEqual([['a 0-7'], ['g 0-1', 'h 0-1', 'b 0-4']]);
  });
});

describe('questions', () => {
  const stem = (id: string, lines: number) => row(id, [lines], { breakInside: 'avoid', keepWithNext: true });
  const question = (id: string, lines: number) => [
    { ...stem(id, 1), loose: true, spaceBefore: 10 },
    row(`${id}/2`, [lines], { breakInside: 'avoid' }),
  ];

  it('are whole on a page when one can hold them', () => {
    expect(cutsOf([row('a', [5]), stem('q', 2), row('q/2', [6], { breakInside: 'avoid' })])).toEqual([
      ['a 0-5'],
      ['q 0-2', 'q/2 0-6'],
    ]);
  });

  it('longer than a page are divided in their choices, never behind the stem', () => {
    const pages = cutsOf([stem('q', 4), row('q/2', [9], { breakInside: 'avoid' })]);
    expect(pages).toEqual([['q 0-4', 'q/2 0-6'], ['q/2 6-9']]);
  });

  it('longer than half a page are divided between their choices, after the same one on both sides', () => {
    const side = (lines: number, partEnds: readonly number[]) => ({ ...column(lines), partEnds });
    const choices: PlanRow = row('q/2', [3, 6], {
      columns: [side(3, [0, 1]), side(6, [1, 3])],
      breakInside: 'avoid',
      ifLong: 'divide',
    });
    const pages = cutsOf([row('a', [5]), { ...stem('q', 1), loose: true }, choices]);
    expect(pages).toEqual([['a 0-5', 'q 0-1', 'q/2 0-2 0-4'], ['q/2 2-3 4-6']]);
    expect(cutsOf([row('a', [7]), { ...stem('q', 1), loose: true }, choices])[0]).toEqual(['a 0-7']);
  });

  it('longer than half a page may leave the answer to the next page, but never what follows what is asked', () => {
    const answer = row('x', [2], { ifLong: 'begin' });
    const choices = row('q/2', [3], { breakInside: 'avoid', keepWithNext: true });
    const asked = { ...stem('q', 1), loose: true };
    const pages = cutsOf([row('a', [5]), asked, choices, answer]);
    expect(pages).toEqual([['a 0-5', 'q 0-1', 'q/2 0-3'], ['x 0-2']]);
    const space = row('s', [6], { breakInside: 'avoid', ifLong: 'begin' });
    expect(cutsOf([row('a', [5]), asked, space])).toEqual([['a 0-5'], ['q 0-1', 's 0-6']]);
  });

  it('share what is left of a page, in whole lines, between them', () => {
    const rows = [...question('p', 2), ...question('q', 3), ...question('r', 5)];
    const result = planPages(rows, noNotes, { ...tenLines, line: 10 });
    const [first] = result.pages;
    expect(first?.pieces.map((piece) => piece.added ?? 0)).toEqual([0, 0, 20, 0]);
    expect(first?.fill).toBe(1);
  });
});

describe('room that takes what is left of its page', () => {
  const onOnePage = (rows: readonly PlanRow[]) =>
    planPages(rows, noNotes, { ...tenLines, line: 10 }).pages[0];

  it('takes it by its share, in whole lines, also on a last page', () => {
    const page = onOnePage([
      row('p', [2], { keepWithNext: true }),
      row('one', [1], { breakInside: 'avoid', fills: 1 }),
      row('q', [1], { loose: true, keepWithNext: true }),
      row('two', [1], { breakInside: 'avoid', fills: 2 }),
    ]);
    expect(page?.pieces.map((piece) => piece.grown ?? 0)).toEqual([0, 10, 0, 40]);
    expect(page?.pieces.map((piece) => piece.height)).toEqual([20, 20, 10, 50]);
    expect(page?.pieces.map((piece) => piece.added ?? 0)).toEqual([0, 0, 0, 0]);
    expect(page?.fill).toBe(1);
  });

  it('takes none where none is left, and moves no break', () => {
    const between = (filler: PlanRow) => [row('p', [6]), filler, row('q', [5])];
    const rows = between(row('one', [4], { breakInside: 'avoid', fills: 1 }));
    const plain = between(row('one', [4], { breakInside: 'avoid' }));
    const breaks = (given: readonly PlanRow[]) =>
      planPages(given, noNotes, { ...tenLines, line: 10 }).pages.map((page) =>
        page.pieces.map((piece) => piece.row),
      );
    expect(onOnePage(rows)?.pieces.map((piece) => piece.grown)).toEqual([undefined, undefined]);
    expect(breaks(rows)).toEqual(breaks(plain));
  });
});

describe('a note that no page holds with its call', () => {
  it('is cut with two lines above and below', () => {
    const caller = row('a', [8], { notes: [{ note: 'n', lines: [7] }], breakInside: 'avoid' });
    const result = planPages([caller], notesById(note('n', [3, 3])), { ...tenLines, noteSeparator: 0 });
    const parts = result.pages.flatMap((page) => page.notes.map((placed) => placed.columns[0]));
    for (const part of parts) expect((part?.to ?? 0) - (part?.from ?? 0)).toBeGreaterThan(0);
    const long = planPages([caller], notesById(note('n', [11, 11])), { ...tenLines, noteSeparator: 0 });
    expect(long.pages.map((page) => page.notes[0]?.columns[0])).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 11 },
    ]);
  });
});

describe('the rest of a note', () => {
  it('may have a page of its own, so that no line of text is left alone above it', () => {
    const caller = row('a', [4], { notes: [{ note: 'n', lines: [3] }] });
    const result = planPages([caller, row('b', [9])], notesById(note('n', [24])), tenLines);
    const lines = result.pages.flatMap((page) => page.pieces.map(({ columns: [lines] }) => lines));
    for (const part of lines) expect((part?.to ?? 0) - (part?.from ?? 0)).toBeGreaterThan(1);
    expect(result.compromises.map(({ kind }) => kind)).not.toContain('widow');
  });
});

describe('a page that ends early', () => {
  it('names the row that found no room, with the room it needs and the room there was', () => {
    const block = row('b', [6], { breakInside: 'avoid' });
    const result = planPages([row('a', [7]), block], noNotes, tenLines);
    expect(result.pages[0]?.short).toEqual({ row: 'b', reason: 'unbreakable', needed: 60, left: 30 });
    expect(result.pages[1]?.short).toBeUndefined();
  });

  it('says when it was a note', () => {
    const caller = row('b', [2], { notes: [{ note: 'n', lines: [0] }] });
    const result = planPages([row('a', [7]), caller], notesById(note('n', [3])), tenLines);
    expect(result.pages[0]?.short?.reason).toBe('note');
  });

  it('says when it was a heading with its text', () => {
    const result = planPages([row('a', [8]), heading('h'), row('b', [5])], noNotes, tenLines);
    expect(result.pages[0]?.short).toMatchObject({
      row: 'h',
      reason: 'keep-with-next',
      needed: 30,
      left: 20,
    });
  });
});
