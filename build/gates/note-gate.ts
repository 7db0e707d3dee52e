import type { Report } from '../model/message.ts';
import type { Place, SideName } from '../model/place.ts';
import type { NoteBody, Sheet } from './sheets.ts';

/** A note that must stand in the book once. */
export interface ExpectedNote {
  readonly id: string;
  readonly number: number;
  readonly place: Place;
  /** Facing pages: the languages that have the note, each on pages of its own. */
  readonly sides?: readonly SideName[] | undefined;
}

/** A sheet of two that face each other: the language it is in, and a number that both have. */
export interface FacingSheet {
  readonly side: SideName;
  readonly spread: number;
}

/**
 * Checks that every note stands in the book once, begins on a sheet where it is called, and that the notes of a sheet
 * are in the order of their numbers.
 *
 * Where the two languages of a note stand on two sheets, each is judged by the calls of its own language. On sheets that
 * are said to be `facing` each must besides stand on those of its language, and one that this language never calls, or
 * calls further down where a row goes on, faces the call of the other. Later calls of the same note lead back to the
 * first, so only the first call of each language counts.
 */
export function noteGate(
  sheets: readonly Sheet[],
  expected: readonly ExpectedNote[],
  report: Report,
  facing: readonly (FacingSheet | undefined)[] = [],
): void {
  const found = collectNotes(sheets);
  const pageOf = (sheet: number): string => sheets[sheet]?.page ?? '';
  for (const note of expected) {
    const calls = found.calls.get(note.id) ?? new Map<string, number>();
    const starts = found.starts.get(note.id) ?? [];
    checkNote(note, starts, calls, pageOf, report, facing);
  }
  checkOrder(sheets, expected, report);
}

interface Start {
  readonly sheet: number;
  readonly body: NoteBody;
}

interface FoundNotes {
  readonly starts: ReadonlyMap<string, readonly Start[]>;
  /** By note, then by side: the sheet of the first call. */
  readonly calls: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function collectNotes(sheets: readonly Sheet[]): FoundNotes {
  const starts = new Map<string, Start[]>();
  const calls = new Map<string, Map<string, number>>();
  for (const [index, sheet] of sheets.entries()) {
    for (const call of sheet.calls) {
      const sides = calls.get(call.id) ?? new Map<string, number>();
      if (!sides.has(call.side)) sides.set(call.side, index);
      calls.set(call.id, sides);
    }
    for (const body of sheet.bodies) {
      if (body.continued) continue;
      const list = starts.get(body.id) ?? [];
      list.push({ sheet: index, body });
      starts.set(body.id, list);
    }
  }
  return { starts, calls };
}

function checkNote(
  note: ExpectedNote,
  starts: readonly Start[],
  calls: ReadonlyMap<string, number>,
  pageOf: (sheet: number) => string,
  report: Report,
  facing: readonly (FacingSheet | undefined)[],
): void {
  const { number, place } = note;
  const firstCall = [...calls.values()].sort((a, b) => a - b)[0];
  if (starts.length === 0 || lacksSide(note, starts)) {
    report('note-lost', place, { number, page: firstCall === undefined ? '' : pageOf(firstCall) });
    return;
  }
  const doubled = firstDoubled(starts);
  if (doubled !== undefined) report('note-doubled', place, { number, page: pageOf(doubled.sheet) });
  if (firstCall === undefined) {
    report('note-call-lost', place, { number, page: pageOf(starts[0]?.sheet ?? 0) });
    return;
  }
  for (const start of starts) {
    const allowed = facesCall(start, calls, facing) ? [start.sheet] : sheetsAllowed(start.body, calls);
    if (start === doubled || allowed.includes(start.sheet)) continue;
    const values = { number, page: pageOf(start.sheet), expected: pageOf(allowed[0] ?? firstCall) };
    report('note-misplaced', place, values);
    return;
  }
}

/** Whether one of the languages that have the note does not have it on any sheet. */
function lacksSide({ sides = [] }: ExpectedNote, starts: readonly Start[]): boolean {
  return sides.some((side) => starts.every(({ body }) => !body.sides.has(side)));
}

/** Whether a note on facing pages stands on a page of its language, on two pages that call it. */
function facesCall(
  { sheet, body }: Start,
  calls: ReadonlyMap<string, number>,
  facing: readonly (FacingSheet | undefined)[],
): boolean {
  const own = facing[sheet];
  return (
    own !== undefined &&
    [...body.sides].every((side) => side === own.side) &&
    [...calls.values()].some((call) => facing[call]?.spread === own.spread)
  );
}

/** The first body that begins a note a second time for a side. */
function firstDoubled(starts: readonly Start[]): Start | undefined {
  const seen = new Set<string>();
  for (const start of starts) {
    const sides = start.body.sides.size === 0 ? [''] : [...start.body.sides];
    if (sides.some((side) => seen.has(side))) return start;
    for (const side of sides) seen.add(side);
  }
  return undefined;
}

function sheetsAllowed(body: NoteBody, calls: ReadonlyMap<string, number>): readonly number[] {
  const own = [...calls].filter(([side]) => body.sides.has(side)).map(([, sheet]) => sheet);
  return own.length > 0 ? own : [...calls.values()];
}

function checkOrder(sheets: readonly Sheet[], expected: readonly ExpectedNote[], report: Report): void {
  const notes = new Map(expected.map((note) => [note.id, note]));
  for (const sheet of sheets) {
    let before: ExpectedNote | undefined;
    for (const body of sheet.bodies) {
      const note = notes.get(body.id);
      if (note === undefined) continue;
      if (before !== undefined && note.number < before.number) {
        const values = { number: note.number, before: before.number, page: sheet.page };
        report('notes-swapped', note.place, values, [before.place]);
      }
      before = note;
    }
  }
}
