import type { BlockPair } from '../model/aligned.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { leadingBlock } from '../assemble/numbering.ts';

/** A row with the usual wishes, to be changed where a style needs others. */
export function row(id: string, style: string, cells: readonly Cell[], changes: Partial<Row> = {}): Row {
  return {
    id,
    style,
    layout: 'full',
    cells,
    path: [],
    breakInside: 'lines',
    keepWithNext: false,
    breakBefore: 'auto',
    floats: false,
    passage: undefined,
    block: undefined,
    anchors: [],
    table: undefined,
    ...changes,
  };
}

/** A row that shows a pair of blocks: it stands where the block stands and answers to its id. */
export function pairRow(
  pair: BlockPair,
  style: string,
  cells: readonly Cell[],
  changes: Partial<Row> = {},
): Row {
  return row(pair.id, style, cells, { path: leadingBlock(pair)?.path ?? [], block: pair.id, ...changes });
}
