import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { containerOf, leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Row, TableFrame } from '../model/rendered.ts';
import type { ViewSide } from './arrangement.ts';
import { pairCell, wholeSpans } from './cells.ts';
import { captionCells } from './figure-rows.ts';
import { pairRow } from './row.ts';
import type { Scope } from './scope.ts';

/**
 * A table over the whole width with both languages in each cell; a cell that reads the same in both is printed once.
 * One row a table row, so that a long table breaks between rows and repeats its head.
 */
export function tableRows(scope: Scope, pairs: readonly BlockPair[]): readonly Row[] {
  const cells = pairs.filter((pair) => pair.kind === 'tableCell');
  const captions = pairs.filter((pair) => leadingBlock(pair)?.role === 'table-caption');
  const notes = pairs.filter((pair) => leadingBlock(pair)?.role === 'source-note');
  const [first] = cells;
  if (first === undefined) {
    return [];
  }
  const grid = gridOf(cells);
  // Nothing could stand below the head of a table that has no more than one row.
  const heads = grid.length > 1 ? grid.slice(0, 1) : [];
  const frame: TableFrame = {
    id: first.id,
    head: heads.map((line) => tableRow(scope, line, 'th', alignments(first))),
    columns: columnWidths(grid),
  };
  // The only row of such a table bears the table's own id.
  const anchors = heads.length > 0 ? [first.id] : [];
  const caption = captions.map((pair) =>
    pairRow(pair, 'table-caption', captionCells(scope, pair, 'table', first.id), {
      layout: scope.arrangement.sides.length === 1 ? 'full' : 'stacked',
      breakInside: 'avoid',
      keepWithNext: true,
      table: frame,
      anchors,
    }),
  );
  const body = grid
    .slice(heads.length)
    .map((line, index) => bodyRow(scope, line, frame, index === 0 && caption.length === 0 ? anchors : []));
  const sources = notes.map((pair) =>
    pairRow(pair, 'table-source', captionCells(scope, pair, 'table', undefined), {
      layout: scope.arrangement.sides.length === 1 ? 'full' : 'stacked',
    }),
  );
  return [...caption, ...keepEnds(body, sources.length > 0), ...sources];
}

/** Two rows at least stand at either end of a table that is divided, and its source note stays with the last. */
function keepEnds(rows: readonly Row[], sources: boolean): readonly Row[] {
  const last = rows.length - 1;
  return rows.map((row, index) => {
    const end = index === 0 || index === last - 1;
    const keeps = index === last ? sources : end && rows.length > 2;
    return keeps ? { ...row, keepWithNext: true } : row;
  });
}

function gridOf(cells: readonly BlockPair[]): readonly (readonly BlockPair[])[] {
  const grid: BlockPair[][] = [];
  for (const pair of cells) {
    const row = leadingBlock(pair)?.cell?.row ?? 0;
    (grid[row] ??= []).push(pair);
  }
  return grid.filter((line) => line !== undefined);
}

function alignments(pair: BlockPair) {
  return containerOf(pair, 'table')?.align ?? [];
}

function bodyRow(
  scope: Scope,
  line: readonly BlockPair[],
  frame: TableFrame,
  anchors: readonly string[],
): Row {
  const [head] = line;
  const content = tableRow(scope, line, 'td', head === undefined ? [] : alignments(head));
  const spans = line.flatMap((pair) => cellSides(scope, pair).flatMap((side) => wholeSpans(pair, side)));
  const cell = { side: 'neutral', language: scope.book.source, content: [content], spans } as const;
  const changes = {
    table: frame,
    anchors: [...line.slice(1).map((pair) => pair.id), ...anchors],
  };
  // A row is named by its first cell; gridOf keeps no empty line.
  return pairRow(head ?? lineWithoutCells(frame), 'table-row', [cell], changes);
}

function lineWithoutCells(frame: TableFrame): never {
  throw new Error(`table ${frame.id} has a row without cells`);
}

function tableRow(
  scope: Scope,
  line: readonly BlockPair[],
  element: 'td' | 'th',
  align: readonly (string | null)[],
): Element {
  return h(
    'tr',
    line.map((pair) => {
      const column = leadingBlock(pair)?.cell?.column ?? 0;
      const alignment = align[column];
      return h(
        element,
        {
          ...(element === 'th' ? { scope: 'col' } : {}),
          ...(alignment ? { className: [`align-${alignment}`] } : {}),
          dataColumn: String(column),
        },
        cellContent(scope, pair),
      );
    }),
  );
}

function cellContent(scope: Scope, pair: BlockPair): ElementContent[] {
  return cellSides(scope, pair).flatMap((side) =>
    pairCell(scope, pair, side, { element: 'p' }).content.map((node) =>
      node.type === 'element'
        ? { ...node, properties: { ...node.properties, lang: side.language, className: ['cell', side.name] } }
        : node,
    ),
  );
}

function cellSides(scope: Scope, pair: BlockPair): readonly ViewSide[] {
  return sameInBothLanguages(pair) ? scope.arrangement.sides.slice(0, 1) : scope.arrangement.sides;
}

/** Whether a table cell reads the same on both sides (a number, a code) and is printed once. */
export function sameInBothLanguages(pair: BlockPair): boolean {
  const [source, target] = [pair.source[0], pair.target[0]];
  return (
    pair.kind === 'tableCell' &&
    source !== undefined &&
    source.text === target?.text &&
    target.calls.length === 0
  );
}

/** Widths in percent, from the longest words of each column, none under half an equal share. */
function columnWidths(grid: readonly (readonly BlockPair[])[]): readonly number[] {
  const count = Math.max(...grid.map((line) => line.length));
  const weights = Array.from({ length: count }, (_, column) => {
    const lengths = grid.map((line) => cellWidth(line[column]));
    return Math.max(6, ...lengths.map((length) => Math.sqrt(length) * 2));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.round((weight / total) * 1000) / 10);
}

/** Rough width in half-width characters of the wider side of a cell. */
function cellWidth(pair: BlockPair | undefined): number {
  const source = (pair?.source[0]?.text.length ?? 0) * 2;
  const target = pair?.target[0]?.text.length ?? 0;
  return Math.max(source, target);
}
