import type { Container } from '../model/parsed.ts';
import type { Row } from '../model/rendered.ts';
import type { PageStart } from './page-breaks.ts';

/** A row whose languages stand apart: its source, and its translation as a row of its own. */
export interface RowSides {
  readonly source: Row | undefined;
  readonly translation: Row | undefined;
}

/**
 * The two sides of a row, each as a row over the whole width: nothing is lost, nothing doubled. Id, anchors and number
 * stay with the source, the mark of a draft goes with the translation. What is one thing – a figure, a table, a program
 * that both languages share – stays whole, with the source. A row that only the translation has keeps its id.
 */
export function rowSides(row: Row): RowSides {
  const [source, target] = (['source', 'target'] as const).map((side) =>
    row.cells.filter((cell) => cell.side === side && cell.content.length > 0),
  );
  if (isWhole(row) || source === undefined || target === undefined || target.length === 0)
    return { source: row, translation: undefined };
  const apart = { ...row, layout: 'full', path: row.path.map(inTranslation), breakBefore: 'auto' } as const;
  if (source.length === 0) return { source: undefined, translation: { ...apart, cells: target } };
  const { mark: _, ...unmarked } = row;
  return {
    source: { ...unmarked, layout: 'full', cells: source },
    translation: { ...apart, id: translationId(row.id), cells: target, passage: undefined, anchors: [] },
  };
}

/** The id of what is the translation of something. */
export function translationId(id: string): string {
  return `${id}/translation`;
}

/**
 * Where printed pages start, when the rows of a document are set apart: in its source alone, so that the pages follow
 * each other in the order of their numbers. A page that starts in a translation starts behind its source here, or with
 * the next source that there is.
 */
export function startsInSource(
  rows: readonly Row[],
  starts: ReadonlyMap<string, readonly PageStart[]>,
): ReadonlyMap<string, readonly PageStart[]> {
  const placed = new Map(starts);
  let carried: readonly { readonly from: string; readonly starts: readonly PageStart[] }[] = [];
  for (const row of rows) {
    const { source, translation } = rowSides(row);
    const own = starts.get(row.id) ?? [];
    if (source === undefined) {
      if (own.length > 0) carried = [...carried, { from: row.id, starts: own }];
      continue;
    }
    const moved = translation === undefined ? own : own.map(behindSource);
    const earlier = carried.flatMap((each) => each.starts.map((start) => ({ ...start, offset: 0 })));
    for (const { from } of carried) placed.delete(from);
    if (earlier.length > 0 || moved.length > 0) placed.set(row.id, inOrder([...earlier, ...moved]));
    carried = [];
  }
  return placed;
}

function inOrder(starts: readonly PageStart[]): readonly PageStart[] {
  return starts.toSorted((one, other) => one.offset - other.offset);
}

/** Behind every character of a cell. */
const endOfText = Number.MAX_SAFE_INTEGER;

function behindSource(start: PageStart): PageStart {
  return start.side === 'target' && start.offset > 0
    ? { ...start, side: 'source', offset: endOfText }
    : start;
}

function isWhole({ style, table, cells }: Row): boolean {
  return (
    table !== undefined ||
    /^(?:figure|table-source)(?: |$)/u.test(style) ||
    cells.some(({ side }) => side === 'neutral')
  );
}

/** The same list or box again: its rows must not be taken for those of the source beside it. */
function inTranslation(container: Container): Container {
  return { ...container, key: -2 - container.key };
}
