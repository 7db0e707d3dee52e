import { containerOf, leadingBlock } from '../assemble/numbering.ts';
import { sectionNumbers } from '../assemble/anchors.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Row } from '../model/rendered.ts';
import { isShown } from './arrangement.ts';
import { boxFrames, boxLabelRow } from './box-rows.ts';
import { figureRow } from './figure-rows.ts';
import { headingRow } from './heading-rows.ts';
import type { Scope } from './scope.ts';
import { tableRows } from './table-rows.ts';
import { breakRow, codeRow, textRows } from './text-rows.ts';

/** The chapter's text as rows, in reading order. */
export function bodyRows(scope: Scope): readonly Row[] {
  const numbers = sectionNumbers(scope.chapter);
  const shown = scope.chapter.pairs.filter((pair) => isShown(pair, scope.arrangement));
  const rows = groupFloats(shown).flatMap((group) => groupRows(scope, group, numbers));
  return boxFrames(scope, rows);
}

/** Pairs of one figure or table stand together; everything else stands alone. */
function groupFloats(pairs: readonly BlockPair[]): readonly (readonly BlockPair[])[] {
  const groups: BlockPair[][] = [];
  let open: number | undefined;
  for (const pair of pairs) {
    const key = (containerOf(pair, 'figure') ?? containerOf(pair, 'table'))?.key;
    if (key !== undefined && key === open) {
      groups.at(-1)?.push(pair);
    } else {
      groups.push([pair]);
    }
    open = key;
  }
  return groups;
}

function groupRows(
  scope: Scope,
  group: readonly BlockPair[],
  numbers: ReadonlyMap<string, string>,
): readonly Row[] {
  const [first] = group;
  if (first === undefined) {
    return [];
  }
  if (containerOf(first, 'table') !== undefined) {
    return tableRows(scope, group);
  }
  const image = group.find((pair) => pair.kind === 'image');
  if (image !== undefined) {
    return [
      figureRow(
        scope,
        image,
        group.filter((pair) => pair !== image),
      ),
    ];
  }
  return group.flatMap((pair) => pairRows(scope, pair, numbers));
}

function pairRows(scope: Scope, pair: BlockPair, numbers: ReadonlyMap<string, string>): readonly Row[] {
  switch (pair.kind) {
    case 'heading':
      return [headingRow(scope, pair, numbers.get(pair.id))];
    case 'code':
      return [codeRow(scope, pair)];
    case 'thematicBreak':
      return [breakRow(scope, pair)];
    case 'paragraph':
    case 'listItem':
    case 'caption':
      return labelOrText(scope, pair);
    case 'image':
    case 'tableCell':
    case 'footnoteDefinition':
      return [];
  }
}

function labelOrText(scope: Scope, pair: BlockPair): readonly Row[] {
  const box = leadingBlock(pair)?.role === 'box-title' ? containerOf(pair, 'box') : undefined;
  return box === undefined ? textRows(scope, pair) : [boxLabelRow(scope, pair, box)];
}
