import type { Container } from '../model/parsed.ts';
import type { Row, TableFrame } from '../model/rendered.ts';

/** Rows with the boxes, lists, quotes and tables they stand in, outermost first. */
export type RowTree = { readonly type: 'row'; readonly row: Row } | RowGroup;

export interface RowGroup {
  readonly type: 'group';
  readonly holder: Holder;
  readonly children: readonly RowTree[];
}

/** What is one element around several rows. */
export type Holder =
  | Extract<Container, { readonly type: 'blockquote' | 'list' | 'listItem' | 'box' }>
  | { readonly type: 'frame'; readonly key: string; readonly frame: TableFrame }
  /** Answers that are folded away below their question. */
  | { readonly type: 'fold'; readonly key: string };

/**
 * Gives rows their containers back: neighbours with the same container stand in one group. A row between an item and
 * its list gets an item of its own, because only items may stand in a list. `folds`: what a row is folded away below, by
 * row id.
 */
export function groupRows(
  rows: readonly Row[],
  folds: ReadonlyMap<string, string> = new Map(),
): readonly RowTree[] {
  const top: OpenTree[] = [];
  const open: OpenGroup[] = [];
  for (const row of rows) {
    const wanted = [...foldOf(row, folds), ...holdersOf(row)];
    const parted = wanted.findIndex((holder, depth) => !isSame(open[depth]?.holder, holder));
    open.length = parted < 0 ? wanted.length : parted;
    for (const holder of wanted.slice(open.length)) {
      const group: OpenGroup = { type: 'group', holder, children: [] };
      (open.at(-1)?.children ?? top).push(group);
      open.push(group);
    }
    (open.at(-1)?.children ?? top).push({ type: 'row', row });
  }
  return top;
}

type OpenTree = { readonly type: 'row'; readonly row: Row } | OpenGroup;

interface OpenGroup {
  readonly type: 'group';
  readonly holder: Holder;
  readonly children: OpenTree[];
}

function foldOf({ id }: Row, folds: ReadonlyMap<string, string>): readonly Holder[] {
  const key = folds.get(id);
  return key === undefined ? [] : [{ type: 'fold', key }];
}

function holdersOf(row: Row): readonly Holder[] {
  const holders: Holder[] = [];
  for (const container of row.path) {
    if (container.type === 'table' || container.type === 'figure' || container.type === 'footnote') continue;
    const around = holders.at(-1)?.type;
    if (container.type === 'listItem' && around !== 'list') continue;
    if (container.type !== 'listItem' && around === 'list') holders.push(itemFor(row, container.key));
    holders.push(container);
  }
  if (holders.at(-1)?.type === 'list') holders.push(itemFor(row, -1));
  const frame = row.table;
  return frame === undefined ? holders : [...holders, { type: 'frame', key: frame.id, frame }];
}

function itemFor(row: Row, key: number): Holder {
  const list = row.path.findLast((container) => container.type === 'list');
  return { type: 'listItem', key, ordinal: list?.type === 'list' ? list.start : 1, checked: undefined };
}

function isSame(one: Holder | undefined, other: Holder): boolean {
  return one !== undefined && one.type === other.type && one.key === other.key;
}
