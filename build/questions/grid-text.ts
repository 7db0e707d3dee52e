/** What one cell of manuscript paper holds: a character, or two letters or figures of half the width. */
export interface GridCell {
  readonly text: string;
  readonly isHalf: boolean;
  /** Marks that share the cell because they may not begin the next line. */
  readonly hung: string;
}

/** Marks and closing brackets that never stand in the first cell of a line. */
const neverFirst = /^[。、，．・：；！？」』）］｝〉》】〕〟’”.,:;!?)\]}]/u;

/**
 * Sets a text in the cells of manuscript paper with lines of `columns` cells: a character a cell, small kana and marks
 * too, two half-width letters a cell. A mark that would begin a line shares the last cell of the line before. Nothing
 * stands in the cells behind a hard line end.
 */
export function gridText(text: string, columns: number): readonly (GridCell | undefined)[] {
  const cells: (GridCell | undefined)[] = [];
  for (const unit of unitsOf(text.normalize('NFC'))) {
    if (unit === '\n') {
      while (cells.length % columns !== 0) cells.push(undefined);
      continue;
    }
    const before = cells.at(-1);
    if (cells.length % columns === 0 && before !== undefined && neverFirst.test(unit)) {
      cells[cells.length - 1] = { ...before, hung: before.hung + unit };
    } else {
      cells.push({ text: unit, isHalf: /^[\u0020-\u007e]/u.test(unit), hung: '' });
    }
  }
  return cells;
}

/** Characters with their marks, half-width ones by twos; white space counts between half-width words only. */
function unitsOf(text: string): readonly string[] {
  const found = text.match(/\n|[\u0021-\u007e]+(?: +[\u0021-\u007e]+)*|\u3000|\S(?:\p{M}|\u200d)*/gu) ?? [];
  return found.flatMap((unit) => (/^[\u0021-\u007e]/u.test(unit) ? (unit.match(/.{1,2}/gu) ?? []) : [unit]));
}
