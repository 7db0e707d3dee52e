import type { PlanColumn, PlanNote, PlanOptions, PlanRow } from '../../build/model/plan.ts';

/** Height of every line in these tests, pt. */
export const pitch = 10;

/** A page of ten lines. */
export const tenLines: PlanOptions = { pageHeight: 100, noteSeparator: 5, orphans: 2, widows: 2 };

export function column(lines: number, sentenceEnds: readonly number[] = []): PlanColumn {
  return {
    height: lines * pitch,
    lineBottoms: Array.from({ length: lines }, (_, line) => (line + 1) * pitch),
    sentenceEnds: new Set(sentenceEnds),
  };
}

/** A row with as many lines on each side as the numbers say. */
export function row(id: string, lines: readonly number[], more: Partial<PlanRow> = {}): PlanRow {
  return {
    id,
    spaceBefore: 0,
    height: Math.max(...lines) * pitch,
    columns: lines.map((count) => column(count)),
    breakInside: 'lines',
    keepWithNext: false,
    breakBefore: 'auto',
    floats: false,
    notes: [],
    group: undefined,
    ...more,
  };
}

/** A figure that may be carried to the head of a later page, as many lines high as the number says. */
export function figure(id: string, lines: number, more: Partial<PlanRow> = {}): PlanRow {
  const height = lines * pitch;
  const columns = [{ height, lineBottoms: [], sentenceEnds: new Set<number>() }];
  return row(id, [lines], { height, columns, breakInside: 'avoid', floats: true, figure: true, ...more });
}

export function note(id: string, lines: readonly number[]): PlanNote {
  return { id, height: Math.max(...lines) * pitch, columns: lines.map((count) => column(count)) };
}

export function notesById(...notes: readonly PlanNote[]): ReadonlyMap<string, PlanNote> {
  return new Map(notes.map((each) => [each.id, each]));
}
