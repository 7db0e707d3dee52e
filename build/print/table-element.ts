import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { TableFrame } from '../model/rendered.ts';
import { groupClass, setAgain } from '../views/table-groups.ts';
import { withClass } from './class-names.ts';

/** What stands in a table above and in its body. */
export interface TableParts {
  readonly rows: readonly ElementContent[];
  readonly head?: readonly Element[];
  /** Words above the head where the table goes on. */
  readonly continued?: readonly ElementContent[];
  /** Further class names. */
  readonly className?: readonly string[];
}

/** Some rows of a table with the table's own widths; rows that head others begin a body of their own. */
export function tableElement(frame: TableFrame, parts: TableParts): Element {
  const { rows, head = [], continued = [], className = [] } = parts;
  const columns = frame.columns.map((width) => h('col', { width: `${width}%` }));
  return h('table', { className: ['frame', ...(frame.className ?? []), ...className] }, [
    ...(continued.length === 0 ? [] : [h('caption', { dataGenerated: '' }, [...continued])]),
    h('colgroup', columns),
    ...(head.length === 0 ? [] : [h('thead', [...head])]),
    ...bodies(rows),
  ]);
}

/** The head as it is set above the table, or again on a later page: rows, and words above them. */
export function tableHead(frame: TableFrame, again: boolean): Pick<TableParts, 'head' | 'continued'> {
  return again ? { head: frame.head.map(setAgain), continued: frame.continued ?? [] } : { head: frame.head };
}

/** The row of a group that goes on from the page before. */
export function groupAgain(frame: TableFrame, group: string | undefined): readonly Element[] {
  const row = group === undefined ? undefined : frame.groups?.get(group);
  return row === undefined ? [] : [row];
}

function bodies(rows: readonly ElementContent[]): readonly Element[] {
  const all: ElementContent[][] = [[]];
  for (const row of rows) {
    if (isGroupRow(row) && all.at(-1)?.length !== 0) {
      all.push([]);
    }
    all.at(-1)?.push(row);
  }
  return all.map((body) => h('tbody', body));
}

function isGroupRow(row: ElementContent): boolean {
  const names = row.type === 'element' ? row.properties['className'] : undefined;
  return Array.isArray(names) && names.includes(groupClass);
}

/** Padding in quarter points as a class (`paddingCss`): Paged.js trips over style attributes. */
export function padded(row: Element, padding: number): Element {
  const quarters = Math.floor(padding * 4 + 0.01);
  return quarters > 0 ? withClass(row, `pad-${quarters}`) : row;
}
