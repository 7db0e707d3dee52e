/** The id of the row that stands so far behind the first one of a question, of its answer or of its set. */
export function questionRow(entry: string, index: number): string {
  return index === 0 ? entry : `${entry}/${index + 1}`;
}

/** The id that such a row has without the number of its part: `q-why` for `q-why/2`. */
export function questionOf(row: string): string {
  return row.split('/')[0] ?? row;
}
