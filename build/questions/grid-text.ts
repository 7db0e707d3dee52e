import type { GridRun } from './grid-runs.ts';

/** What one cell of manuscript paper holds: a character, or two letters or figures of half the width. */
export interface GridCell {
  readonly text: string;
  readonly isHalf: boolean;
  /** Marks that share the cell because they may not begin the next line. */
  readonly hung: string;
}

/** A reading beside cells of one line, by their numbers: from the first to the last. */
export interface GridReading {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** A text in its cells; nothing stands in the cells behind a hard line end. */
export interface GridSetting {
  readonly cells: readonly (GridCell | undefined)[];
  readonly readings: readonly GridReading[];
}

/** Marks and closing brackets that never stand in the first cell of a line. */
const neverFirst = /^[。、，．・：；！？」』）］｝〉》】〕〟’”.,:;!?)\]}]/u;

/**
 * Sets a text in the cells of manuscript paper with lines of `columns` cells: a character a cell, small kana and marks
 * too, two half-width letters a cell. A mark that would begin a line shares the last cell of the line before. A reading
 * stands beside the cells of its word, in two parts where the word goes on in the next line.
 */
export function gridText(runs: readonly GridRun[], columns: number): GridSetting {
  const cells: (GridCell | undefined)[] = [];
  const readings: GridReading[] = [];
  for (const { text, reading } of runs) {
    const taken: number[] = [];
    for (const unit of unitsOf(text.normalize('NFC'))) {
      if (unit === '\n') {
        while (cells.length % columns !== 0) cells.push(undefined);
        continue;
      }
      const before = cells.at(-1);
      if (cells.length % columns === 0 && before !== undefined && neverFirst.test(unit)) {
        cells[cells.length - 1] = { ...before, hung: before.hung + unit };
      } else {
        taken.push(cells.length);
        cells.push({ text: unit, isHalf: /^[\u0020-\u007e]/u.test(unit), hung: '' });
      }
    }
    if (reading !== undefined) readings.push(...besideLines(reading, taken, columns));
  }
  return { cells, readings };
}

/** A reading by lines of the paper: each line gets the share of its characters that it has of the cells. */
function besideLines(reading: string, taken: readonly number[], columns: number): readonly GridReading[] {
  const letters = reading.normalize('NFC').match(/\S(?:\p{M}|\u200d)*/gu) ?? [];
  const share = (count: number) => Math.round((letters.length * count) / taken.length);
  const found: GridReading[] = [];
  for (let from = 0; from < taken.length;) {
    const first = taken[from] ?? 0;
    const end = Math.min(taken.length, from + columns - (first % columns));
    const text = letters.slice(share(from), share(end)).join('');
    if (text !== '') found.push({ text, first, last: first + end - from - 1 });
    from = end;
  }
  return found;
}

/** Characters with their marks, half-width ones by twos; white space counts between half-width words only. */
function unitsOf(text: string): readonly string[] {
  const found = text.match(/\n|[\u0021-\u007e]+(?: +[\u0021-\u007e]+)*|\u3000|\S(?:\p{M}|\u200d)*/gu) ?? [];
  return found.flatMap((unit) => (/^[\u0021-\u007e]/u.test(unit) ? (unit.match(/.{1,2}/gu) ?? []) : [unit]));
}
