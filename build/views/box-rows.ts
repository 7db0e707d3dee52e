import { h } from 'hastscript';
import { leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Container } from '../model/parsed.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { pairCell } from './cells.ts';
import { row } from './row.ts';
import type { Scope } from './scope.ts';

type Box = Extract<Container, { type: 'box' }>;

/** Puts a title row before, and a closing row after, the rows of each box. */
export function boxFrames(scope: Scope, rows: readonly Row[]): readonly Row[] {
  const titles = boxTitles(scope.chapter.pairs);
  const framed: Row[] = [];
  let open: Box | undefined;
  const close = () => {
    if (open !== undefined) {
      keepLast(framed);
      framed.push(closingRow(scope, open));
    }
  };
  for (const each of rows) {
    const box = boxOf(each);
    if (box?.key !== open?.key) {
      close();
      if (box !== undefined) {
        framed.push(titleRow(scope, box, titles.get(box.key)));
      }
      open = box;
    }
    framed.push(each);
  }
  close();
  return framed;
}

function boxOf(each: Row): Box | undefined {
  return each.path.find((container) => container.type === 'box');
}

/** The labels authors gave (`:::note[…]`), by box. */
function boxTitles(pairs: readonly BlockPair[]): ReadonlyMap<number, BlockPair> {
  const titles = new Map<number, BlockPair>();
  for (const pair of pairs) {
    const block = leadingBlock(pair);
    const box = block?.path.find((container) => container.type === 'box');
    if (block?.role === 'box-title' && box !== undefined) {
      titles.set(box.key, pair);
    }
  }
  return titles;
}

function titleRow(scope: Scope, box: Box, title: BlockPair | undefined): Row {
  const cells = scope.arrangement.sides.map((side): Cell => {
    if (title !== undefined) {
      return pairCell(scope, title, side, { element: 'p', className: ['box-title-text'] });
    }
    const words = scope.t(side.language, `book:box-${box.name}`);
    const content = [h('p', { className: ['box-title-text'], dataGenerated: '' }, words)];
    return { side: side.name, language: side.language, content, spans: [] };
  });
  return row(`${scope.chapter.id}/box-${box.key}`, 'box-title', cells, {
    layout: cells.length === 1 ? 'full' : 'parallel',
    path: [box],
    breakInside: 'avoid',
    keepWithNext: true,
    anchors: box.id === undefined ? [] : [`${scope.chapter.id}/${box.id}`],
  });
}

function closingRow(scope: Scope, box: Box): Row {
  const id = `${scope.chapter.id}/box-${box.key}-end`;
  const rule = {
    side: 'neutral',
    language: scope.book.source,
    content: [h('div', { className: ['box-rule'], id: `${elementId(id)}_rule`, dataPrintOnly: '' })],
    spans: [],
  } as const;
  return row(id, 'box-end', [rule], { path: [box], breakInside: 'avoid' });
}

function keepLast(rows: Row[]): void {
  const last = rows.pop();
  if (last !== undefined) {
    rows.push({ ...last, keepWithNext: true });
  }
}
