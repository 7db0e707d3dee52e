import type { PlanRow } from '../model/plan.ts';
import { at } from './element-at.ts';

/** Lines of a paragraph that stand in other rows than one of its own, by column. */
export interface OtherLines {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** By row: the lines of its paragraph in the rows above and below it. Both are empty for a paragraph of one row. */
export function paragraphLines(rows: readonly PlanRow[]): readonly OtherLines[] {
  const above = linesBefore(rows, (index) => at(rows, index).continues === true);
  const reversed = rows.toReversed();
  const goesOn = (index: number) => reversed[index - 1]?.continues === true;
  const below = linesBefore(reversed, goesOn).toReversed();
  return rows.map((_, index) => ({ above: at(above, index), below: at(below, index) }));
}

function linesBefore(rows: readonly PlanRow[], goesOn: (index: number) => boolean): readonly number[][] {
  const before: number[][] = [];
  for (const index of rows.keys()) {
    const previous = rows[index - 1];
    const sums = before[index - 1];
    const inside = previous !== undefined && sums !== undefined && goesOn(index);
    before.push(
      inside ? previous.columns.map(({ lineBottoms }, side) => lineBottoms.length + (sums[side] ?? 0)) : [],
    );
  }
  return before;
}
