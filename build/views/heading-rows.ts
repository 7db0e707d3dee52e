import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Row } from '../model/rendered.ts';
import { pairCell } from './cells.ts';
import { pairRow } from './row.ts';
import type { Scope } from './scope.ts';

/** A heading over both columns, the source above the translation; the chapter's own title opens the chapter. */
export function headingRow(scope: Scope, pair: BlockPair, number: string | undefined): Row {
  const depth = Math.min(leadingBlock(pair)?.depth ?? 2, 4);
  const opening = pair.id === scope.chapter.title?.id;
  const cells = scope.arrangement.sides.map((side, index) =>
    pairCell(scope, pair, side, {
      element: `h${depth}`,
      before: index === 0 ? numberWords(scope, number, opening) : [],
    }),
  );
  return pairRow(pair, `heading-${depth}`, cells, {
    layout: scope.arrangement.sides.length === 1 ? 'full' : 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
}

/** `第2章　Chapter 2` above a chapter's title; `2.1` before a section's. */
function numberWords(scope: Scope, number: string | undefined, opening: boolean): readonly ElementContent[] {
  if (number === undefined) {
    return [];
  }
  if (opening) {
    const words = scope.arrangement.sides
      .map((side) => scope.t(side.language, 'book:chapter', { number }))
      .join('　');
    return [
      h('span', { className: ['chapter-number'], dataGenerated: '' }, words),
      { type: 'text', value: ' ' },
    ];
  }
  return [
    h('span', { className: ['section-number'], dataGenerated: '' }, number),
    { type: 'text', value: ' ' },
  ];
}
