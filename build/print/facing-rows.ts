import type { PlanNote, PlanRow } from '../model/plan.ts';
import type { MeasuredSection } from './measured-section.ts';

/**
 * Both sides of facing pages as one section for the planner, which then chooses one list of breaks: each row has the
 * columns of the verso and then those of the recto, and the room that the taller of them takes.
 */
export function facingSection(verso: MeasuredSection, recto: MeasuredSection): MeasuredSection {
  const opposites = new Map(recto.rows.map((row) => [row.id, row]));
  const rows = verso.rows.map((row) => {
    const opposite = opposites.get(row.id);
    if (opposite === undefined) {
      throw new Error(`row ${row.id} has no row facing it`);
    }
    return joinedRow(row, opposite);
  });
  const spaces = new Map(rows.map((row) => [row.id, row.spaceBefore]));
  return {
    ...verso,
    references: new Map([...verso.references, ...recto.references]),
    rows,
    notes: joinedNotes(verso.notes, recto.notes),
    opposite: { ...recto, spaces },
    spaces,
  };
}

function joinedRow(verso: PlanRow, recto: PlanRow): PlanRow {
  const both = [verso, recto];
  return {
    id: verso.id,
    spaceBefore: Math.max(verso.spaceBefore, recto.spaceBefore),
    height: Math.max(verso.height, recto.height),
    columns: [...verso.columns, ...recto.columns],
    breakInside: both.every(mayBreak) ? 'lines' : 'avoid',
    keepWithNext: verso.keepWithNext || recto.keepWithNext,
    breakBefore: both.some(({ breakBefore }) => breakBefore === 'page') ? 'page' : 'auto',
    floats: verso.floats && recto.floats,
    figure: verso.figure === true || recto.figure === true,
    continues: verso.continues === true && recto.continues === true,
    loose: verso.loose === true || recto.loose === true,
    heading: verso.heading === true || recto.heading === true,
    ...(verso.ifLong === undefined ? {} : { ifLong: verso.ifLong }),
    goesOn: verso.goesOn === true || recto.goesOn === true,
    ...(verso.fills === undefined ? {} : { fills: verso.fills }),
    notes: joinedCalls(verso, recto),
    group: verso.group ?? recto.group,
  };
}

/** A row without words, which only keeps a place, is no hindrance. */
function mayBreak(row: PlanRow): boolean {
  return row.breakInside === 'lines' || row.columns.every(({ height }) => height <= 0);
}

/** Notes called on either page, with the lines of both. */
function joinedCalls(verso: PlanRow, recto: PlanRow): PlanRow['notes'] {
  const linesOf = (row: PlanRow, note: string) =>
    row.notes.find((call) => call.note === note)?.lines ?? row.columns.map(() => undefined);
  const called = [...new Set([...verso.notes, ...recto.notes].map(({ note }) => note))];
  return called.map((note) => ({ note, lines: [...linesOf(verso, note), ...linesOf(recto, note)] }));
}

/** Notes of both pages: those that only one has keep their room on the other, so that all others stand level. */
function joinedNotes(
  verso: MeasuredSection['notes'],
  recto: MeasuredSection['notes'],
): ReadonlyMap<string, PlanNote> {
  const ids = new Set([...verso.keys(), ...recto.keys()]);
  return new Map(
    [...ids].map((id) => {
      const both = [verso.get(id), recto.get(id)].filter((note) => note !== undefined);
      const height = Math.max(...both.map((note) => note.height));
      return [id, { id, height, columns: both.flatMap(({ columns }) => columns) }] as const;
    }),
  );
}
