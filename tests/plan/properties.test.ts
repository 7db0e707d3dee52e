import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanColumn, PlanNote, PlanOptions, PlanRow } from '../../build/model/plan.ts';
import { planPages } from '../../build/plan/planner.ts';

interface Section {
  readonly rows: readonly PlanRow[];
  readonly notes: ReadonlyMap<string, PlanNote>;
  readonly options: PlanOptions;
}

const columnOf = fc
  .record({
    lines: fc.integer({ min: 0, max: 30 }),
    pitch: fc.integer({ min: 8, max: 14 }),
    ends: fc.array(fc.nat(30)),
  })
  .map(({ lines, pitch, ends }): PlanColumn => ({
    height: lines * pitch,
    lineBottoms: Array.from({ length: lines }, (_, line) => (line + 1) * pitch),
    sentenceEnds: new Set(ends.filter((end) => end < lines)),
  }));

const rowShape = fc.record({
  columns: fc.array(columnOf, { minLength: 1, maxLength: 3 }),
  spaceBefore: fc.integer({ min: 0, max: 12 }),
  inset: fc.constantFrom(0, 0, 4),
  breakInside: fc.constantFrom('lines', 'lines', 'lines', 'avoid'),
  keepWithNext: fc.constantFrom(false, false, false, true),
  breakBefore: fc.constantFrom('auto', 'auto', 'auto', 'auto', 'auto', 'page'),
  calls: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 2 }),
  table: fc.constantFrom(undefined, undefined, 'a', 'b'),
} as const);

const section = fc
  .record({
    shapes: fc.array(rowShape, { maxLength: 25 }),
    noteColumns: fc.array(columnOf, { minLength: 60, maxLength: 60 }),
    pageHeight: fc.integer({ min: 60, max: 500 }),
  })
  .map(({ shapes, noteColumns, pageHeight }): Section => {
    const notes = new Map<string, PlanNote>();
    const rows = shapes.map((shape, index): PlanRow => {
      const { columns, calls, table, inset, ...rest } = shape;
      return {
        ...rest,
        id: `r${index}`,
        columns,
        height: Math.max(...columns.map((column) => column.height)) + inset,
        notes: calls.map(([source, target]) => {
          const id = `n${notes.size}`;
          const column = noteColumns[notes.size] ?? {
            height: 10,
            lineBottoms: [10],
            sentenceEnds: new Set(),
          };
          notes.set(id, { id, height: column.height, columns: [column] });
          return { note: id, lines: columns.length > 1 ? [source, target] : [source] };
        }),
        floats: false,
        group: table === undefined ? undefined : { id: table, headHeight: 15 },
      };
    });
    return { rows, notes, options: { pageHeight, noteSeparator: 6, orphans: 2, widows: 2 } };
  });

function planOf({ rows, notes, options }: Section): Plan {
  return planPages(rows, notes, options);
}

/** Height of the lines of one part, from its own first to its own last line. */
function partHeight(
  block: { readonly height: number; readonly columns: readonly PlanColumn[] },
  part: {
    readonly columns: readonly { readonly from: number; readonly to: number }[];
    readonly first: boolean;
    readonly last: boolean;
  },
): number {
  if (part.first && part.last) return block.height;
  return Math.max(
    ...part.columns.map(({ from, to }, index) => {
      const bottoms = block.columns[index]?.lineBottoms ?? [];
      return from === to ? 0 : (bottoms[to - 1] ?? 0) - (bottoms[from - 1] ?? 0);
    }),
  );
}

describe('any section', () => {
  it('has every line of every row placed exactly once, in order', () => {
    fc.assert(
      fc.property(section, (input) => {
        const pieces = planOf(input).pages.flatMap((page) => page.pieces);
        let next = 0;
        for (const row of input.rows) {
          const taken = row.columns.map(() => 0);
          let piece = pieces[next];
          expect(piece?.first).toBe(true);
          while (piece !== undefined && piece.row === row.id) {
            for (const [index, range] of piece.columns.entries()) {
              expect(range.from).toBe(taken[index]);
              expect(range.to).toBeGreaterThanOrEqual(range.from);
              taken[index] = range.to;
            }
            next += 1;
            if (piece.last) break;
            piece = pieces[next];
          }
          expect(taken).toEqual(row.columns.map((column) => column.lineBottoms.length));
        }
        expect(next).toBe(pieces.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is never higher than the page unless it says so', () => {
    fc.assert(
      fc.property(section, (input) => {
        const result = planOf(input);
        const excused = new Set(result.compromises.filter((c) => c.kind === 'too-tall').map((c) => c.row));
        const rows = new Map(input.rows.map((row) => [row.id, row]));
        for (const page of result.pages) {
          let height = page.notes.length > 0 ? input.options.noteSeparator : 0;
          for (const [index, piece] of page.pieces.entries()) {
            const row = rows.get(piece.row);
            if (row === undefined) throw new Error('unknown row');
            height += partHeight(row, piece) + (index > 0 ? row.spaceBefore : 0);
            if (piece.repeatHead) height += row.group?.headHeight ?? 0;
          }
          for (const placed of page.notes) {
            const note = input.notes.get(placed.note);
            if (note !== undefined) height += partHeight(note, placed);
          }
          const named = page.pieces.some((piece) => excused.has(piece.row));
          if (!named && page.pieces.length > 0)
            expect(height).toBeLessThanOrEqual(input.options.pageHeight + 0.01);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has every note placed once, in the order of calls, starting on the page of a call or recorded', () => {
    fc.assert(
      fc.property(section, (input) => {
        const result = planOf(input);
        const apart = new Set(result.compromises.filter((c) => c.kind === 'note-apart').map((c) => c.row));
        const callers = new Map(input.rows.flatMap((row) => row.notes.map((call) => [call.note, row.id])));
        const taken = new Map<string, number>();
        const starts: string[] = [];
        for (const page of result.pages) {
          for (const placed of page.notes) {
            expect(placed.first).toBe(!taken.has(placed.note));
            expect(placed.columns[0]?.from).toBe(taken.get(placed.note) ?? 0);
            taken.set(placed.note, placed.columns[0]?.to ?? 0);
            if (!placed.first) continue;
            starts.push(placed.note);
            const caller = callers.get(placed.note) ?? '';
            if (!apart.has(caller)) expect(page.pieces.map((piece) => piece.row)).toContain(caller);
          }
        }
        expect([...taken.keys()].sort()).toEqual([...input.notes.keys()].sort());
        for (const [id, count] of taken)
          expect(count).toBe(input.notes.get(id)?.columns[0]?.lineBottoms.length);
        expect(new Set(starts).size).toBe(starts.length);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same plan twice', () => {
    fc.assert(
      fc.property(section, (input) => {
        expect(planOf(input)).toEqual(planOf(input));
      }),
      { numRuns: 20 },
    );
  });
});

describe('prose with headings', () => {
  it('never leaves a heading at the foot of a page', () => {
    const prose = fc.array(fc.record({ heading: fc.boolean(), lines: fc.integer({ min: 1, max: 40 }) }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(prose, (blocks) => {
        const rows = blocks.map(({ heading, lines }, index): PlanRow => {
          // Two headings at most follow each other, and text closes the section.
          const isHeading = heading && index % 3 !== 2 && index < blocks.length - 1;
          const count = isHeading ? 1 : lines;
          const bottoms = Array.from({ length: count }, (_, line) => (line + 1) * 12);
          return {
            id: `${isHeading ? 'h' : 'p'}${index}`,
            spaceBefore: isHeading ? 24 : 0,
            height: count * 12,
            columns: [{ height: count * 12, lineBottoms: bottoms, sentenceEnds: new Set() }],
            breakInside: isHeading ? 'avoid' : 'lines',
            keepWithNext: isHeading,
            floats: false,
            breakBefore: 'auto',
            notes: [],
            group: undefined,
          };
        });
        const result = planPages(rows, new Map(), {
          pageHeight: 480,
          noteSeparator: 6,
          orphans: 2,
          widows: 2,
        });
        for (const page of result.pages) expect(page.pieces.at(-1)?.row).not.toMatch(/^h/u);
        expect(result.compromises.filter((each) => each.kind === 'keep')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a long section', () => {
  it('of 2,000 rows with notes is planned well within a second', () => {
    const notes = new Map<string, PlanNote>();
    const rows = Array.from({ length: 2_000 }, (_, index): PlanRow => {
      const lines = 8 + ((index * 7) % 25);
      const side = (count: number): PlanColumn => ({
        height: count * 14,
        lineBottoms: Array.from({ length: count }, (__, line) => (line + 1) * 14),
        sentenceEnds: new Set([2, 5, 9, 12]),
      });
      const note = index % 3 === 0 ? `n${index}` : undefined;
      if (note !== undefined)
        notes.set(note, {
          id: note,
          height: 24,
          columns: [{ ...side(2), height: 24, lineBottoms: [12, 24] }],
        });
      return {
        id: `r${index}`,
        spaceBefore: index % 10 === 0 ? 14 : 0,
        height: lines * 14,
        columns: [side(lines), side(lines - (index % 4))],
        floats: false,
        breakInside: 'lines',
        keepWithNext: index % 10 === 0,
        breakBefore: 'auto',
        notes: note === undefined ? [] : [{ note, lines: [3, 2] }],
        group: undefined,
      };
    });
    const start = process.cpuUsage();
    const result = planPages(rows, notes, { pageHeight: 630, noteSeparator: 8, orphans: 2, widows: 2 });
    const time = process.cpuUsage(start).user / 1_000;
    expect(result.pages.length).toBeGreaterThan(800);
    // Time of the processor, not of the clock, and generous: other work shares the machine.
    expect(time).toBeLessThan(3_000);
    const open = result.pages.slice(0, -1).map((page) => page.fill);
    expect(open.reduce((sum, fill) => sum + fill, 0) / open.length).toBeGreaterThan(0.95);
  });
});
