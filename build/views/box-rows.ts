import { h } from 'hastscript';
import type { BlockPair } from '../model/aligned.ts';
import type { Container } from '../model/parsed.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { rowLayout, type ViewSide } from './arrangement.ts';
import { pairCell } from './cells.ts';
import { pairRow, row } from './row.ts';
import type { Scope } from './scope.ts';

type Box = Extract<Container, { type: 'box' }>;

/** The label that the author gave a box (`:::note[…]`); on a side that has none, the word for such a box. */
export function boxLabelRow(scope: Scope, pair: BlockPair, box: Box): Row {
  const cells = scope.arrangement.sides.map((side) =>
    pair[side.name].length === 0
      ? nameCell(scope, box, side)
      : pairCell(scope, pair, side, { element: 'p', className: ['box-title-text'] }),
  );
  return pairRow(pair, 'box-title', cells, titleChanges(scope, box));
}

/** Puts a title row before the rows of each box that has no label of its own, and a closing row after them. */
export function boxFrames(scope: Scope, rows: readonly Row[]): readonly Row[] {
  const framed: Row[] = [];
  let count = 0;
  let open: readonly OpenBox[] = [];
  for (const each of [...rows, undefined]) {
    const boxes = each === undefined ? [] : boxesAround(each);
    const parted = boxes.findIndex(({ box }, depth) => open[depth]?.box.key !== box.key);
    const shared = Math.min(open.length, parted < 0 ? boxes.length : parted);
    for (const left of open.slice(shared).toReversed()) {
      keepLast(framed);
      framed.push(closingRow(scope, left));
    }
    const entered = boxes.slice(shared).map((around, depth) => {
      count += 1;
      const opened = { ...around, id: `${scope.chapter.id}/box-${count}` };
      const labelled = each?.style === 'box-title' && shared + depth === boxes.length - 1;
      if (!labelled) {
        framed.push(titleRow(scope, opened));
      }
      return opened;
    });
    open = [...open.slice(0, shared), ...entered];
    if (each !== undefined) {
      framed.push(each);
    }
  }
  return framed;
}

interface BoxAround {
  readonly box: Box;
  /** The box and what it stands in. */
  readonly path: readonly Container[];
}

interface OpenBox extends BoxAround {
  /** Start of the ids of its frame: numbered as frames stand in the chapter. */
  readonly id: string;
}

function boxesAround(each: Row): readonly BoxAround[] {
  return each.path.flatMap((container, depth) =>
    container.type === 'box' ? [{ box: container, path: each.path.slice(0, depth + 1) }] : [],
  );
}

function titleRow(scope: Scope, { box, path, id }: OpenBox): Row {
  const cells = scope.arrangement.sides.map((side) => nameCell(scope, box, side));
  return row(`${id}/title`, 'box-title', cells, { ...titleChanges(scope, box), path });
}

function nameCell(scope: Scope, box: Box, side: ViewSide): Cell {
  const words = scope.t(side.language, `book:box-${box.name}`);
  const content = [h('p', { className: ['box-title-text'], dataGenerated: '' }, words)];
  return { side: side.name, language: side.language, content, spans: [] };
}

function titleChanges(scope: Scope, box: Box): Partial<Row> {
  return {
    layout: rowLayout(scope.arrangement),
    breakInside: 'avoid',
    keepWithNext: true,
    anchors: box.id === undefined ? [] : [`${scope.chapter.id}/${box.id}`],
  };
}

function closingRow(scope: Scope, { path, id }: OpenBox): Row {
  const rule = h('div', { className: ['box-rule'], id: `${elementId(`${id}/end`)}_rule`, dataPrintOnly: '' });
  const cell = { side: 'neutral', language: scope.book.source, content: [rule], spans: [] } as const;
  return row(`${id}/end`, 'box-end', [cell], { path, breakInside: 'avoid' });
}

function keepLast(rows: Row[]): void {
  const last = rows.pop();
  if (last !== undefined) {
    rows.push({ ...last, keepWithNext: true });
  }
}
