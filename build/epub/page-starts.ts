import type { RenderedBook } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import type { PageStart } from './page-breaks.ts';

/**
 * Page starts by the row they stand in, in the order of the text. Each label is marked once, where it comes first. Starts
 * in rows that the book does not have are given to `onUnplaced`.
 */
export function pageStartsByRow(
  rendered: RenderedBook,
  starts: readonly PageStart[],
  onUnplaced: (start: PageStart) => void,
): ReadonlyMap<string, readonly PageStart[]> {
  const rows = new Set(rendered.sections.flatMap((section) => section.rows.map(({ id }) => id)));
  const labels = new Set<string>();
  const byRow = new Map<string, PageStart[]>();
  for (const start of starts) {
    if (start.label === '' || labels.has(start.label)) continue;
    labels.add(start.label);
    if (!rows.has(start.row)) {
      onUnplaced(start);
      continue;
    }
    const found = byRow.get(start.row) ?? [];
    found.push(start);
    byRow.set(start.row, found);
  }
  return new Map([...byRow].map(([row, found]) => [row, found.toSorted((a, b) => a.offset - b.offset)]));
}

/** The printed page on which each row begins, by the element ids that lead to the row. */
export function pageLabels(
  rendered: RenderedBook,
  starts: readonly PageStart[],
): ReadonlyMap<string, string> {
  const byRow = pageStartsByRow(rendered, starts, () => undefined);
  const labels = new Map<string, string>();
  let page: string | undefined;
  for (const row of rendered.sections.flatMap((section) => section.rows)) {
    const here = byRow.get(row.id) ?? [];
    page = here.findLast((start) => start.offset <= 0)?.label ?? page;
    if (page !== undefined) for (const id of [row.id, ...row.anchors]) labels.set(elementId(id), page);
    page = here.at(-1)?.label ?? page;
  }
  return labels;
}
