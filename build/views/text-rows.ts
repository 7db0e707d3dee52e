import { h } from 'hastscript';
import { containerOf, leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Cell, Row } from '../model/rendered.ts';
import { rowLayout } from './arrangement.ts';
import { pairCell, spanCell, type BlockStyle } from './cells.ts';
import { pairRow } from './row.ts';
import type { Scope } from './scope.ts';

/** A paragraph or list item: one row, or one row a bead where the edition goes sentence by sentence. */
export function textRows(scope: Scope, pair: BlockPair): readonly Row[] {
  const style = pair.kind === 'listItem' ? 'list-item' : 'paragraph';
  const block = listStyle(pair);
  const passage = printedPassage(scope, pair);
  const { sides, unit } = scope.arrangement;
  if (unit === 'paragraph' || pair.beads.length < 2) {
    const cells = sides.map((side) => pairCell(scope, pair, side, block));
    return [pairRow(pair, style, cells, { layout: rowLayout(scope.arrangement), passage })];
  }
  return pair.beads.map((bead, index) => {
    const cells = sides.map((side) =>
      spanCell(scope, pair, side, bead[side.name], index === 0 ? block : { ...block, before: [] }),
    );
    return pairRow(pair, index === 0 ? style : `${style}-continued`, cells, {
      id: index === 0 ? pair.id : `${pair.id}/s${index + 1}`,
      layout: rowLayout(scope.arrangement),
      passage: index === 0 ? passage : undefined,
    });
  });
}

/**
 * The number in the margin. With `passages: fifth` it is 5, 10, 15 …, as editions that count lines do: the first has
 * none, since counting begins under the chapter's title in plain sight. What the others are called stays the same.
 */
function printedPassage({ chapter, book }: Scope, pair: BlockPair): number | undefined {
  const number = chapter.passages.get(pair.id);
  switch (book.config.passages) {
    case 'all':
      return number;
    case 'fifth':
      return number !== undefined && number % 5 === 0 ? number : undefined;
    case 'none':
      return undefined;
  }
}

function listStyle(pair: BlockPair): BlockStyle {
  const mark = itemMark(pair);
  return mark === undefined
    ? { element: 'p' }
    : {
        element: 'p',
        className: ['item'],
        before: [h('span', { className: ['marker'], dataGenerated: '', dataPrintOnly: '' }, mark)],
      };
}

/** What stands before a list item: its number, a bullet, a box that is ticked or not; nothing before other blocks. */
export function itemMark(pair: BlockPair): string | undefined {
  const item = containerOf(pair, 'listItem');
  if (item === undefined || pair.kind !== 'listItem') {
    return undefined;
  }
  const ordered = containerOf(pair, 'list')?.ordered ?? false;
  return item.checked === undefined ? listMark(ordered, item.ordinal) : checkMark(item.checked);
}

function listMark(ordered: boolean, ordinal: number): string {
  return ordered ? `${ordinal}.` : '•';
}

function checkMark(checked: boolean): string {
  return checked ? '☑' : '☐';
}

/** Program text: once over the whole width when both sides are equal, else side by side. */
export function codeRow(scope: Scope, pair: BlockPair): Row {
  const { sides } = scope.arrangement;
  const shown = sameCode(pair) ? sides.slice(0, 1) : sides;
  const cells = shown.map((side): Cell => {
    const value = pair[side.name][0]?.code?.value ?? '';
    const named = { dataBlock: pair.id, dataSide: side.name, dataIndex: '0' };
    const spans = [{ block: pair.id, side: side.name, index: 0, start: 0, end: value.length }];
    return {
      side: side.name,
      language: side.language,
      content: [h('pre', named, [h('code', value)])],
      spans,
    };
  });
  return pairRow(pair, 'code', cells, { layout: shown.length === 1 ? 'full' : rowLayout(scope.arrangement) });
}

/** Whether a program reads the same on both sides and is printed once. */
export function sameCode(pair: BlockPair): boolean {
  const [source, target] = [pair.source[0]?.code, pair.target[0]?.code];
  return source !== undefined && source.value === target?.value;
}

/** `***`: a break in the text, as a centred mark over both columns. */
export function breakRow(scope: Scope, pair: BlockPair): Row {
  const [side] = scope.arrangement.sides;
  const mark = {
    side: 'neutral',
    language: side?.language ?? scope.book.source,
    content: [h('hr')],
    spans: [],
  } as const;
  return pairRow(pair, 'break', [mark], { breakInside: 'avoid', path: leadingBlock(pair)?.path ?? [] });
}
