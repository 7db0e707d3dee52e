import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { containerOf, leadingBlock } from '../assemble/numbering.ts';
import type { BlockPair } from '../model/aligned.ts';
import type { Row, TableFrame } from '../model/rendered.ts';
import type { ViewSide } from './arrangement.ts';
import { pairCell, wholeSpans } from './cells.ts';
import { columnWants, fitColumns } from './column-widths.ts';
import type { TableTexts } from './column-widths.ts';
import { captionCells } from './figure-rows.ts';
import { pairRow } from './row.ts';
import type { Scope } from './scope.ts';
import { continuedGroup, groupClass, headsGroup } from './table-groups.ts';
import { unbrokenDates } from './unbroken-dates.ts';

/**
 * A table over the whole width with both languages in each cell; a cell that reads the same in both is printed once.
 * One row a table row, so that a long table breaks between rows and repeats its head.
 */
export function tableRows(scope: Scope, pairs: readonly BlockPair[]): readonly Row[] {
  const cells = pairs.filter((pair) => pair.kind === 'tableCell');
  const captions = pairs.filter((pair) => leadingBlock(pair)?.role === 'table-caption');
  const notes = pairs.filter((pair) => /^(?:source-note|credit)$/u.test(leadingBlock(pair)?.role ?? ''));
  const [first] = cells;
  if (first === undefined) {
    return [];
  }
  const grid = gridOf(cells);
  // Nothing could stand below the head of a table that has no more than one row.
  const heads = grid.length > 1 ? grid.slice(0, 1) : [];
  const lines = grid.slice(heads.length).map((line) => lineOf(scope, line, alignments(first)));
  const frame = frameOf(scope, first, grid, heads, lines);
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
  const body = lines.map((line, index) =>
    bodyRow(scope, line, frame, index === 0 && caption.length === 0 ? anchors : []),
  );
  const sources = notes.map((pair, index) =>
    pairRow(pair, 'table-source', captionCells(scope, pair, 'table', undefined), {
      layout: scope.arrangement.sides.length === 1 ? 'full' : 'stacked',
      keepWithNext: index < notes.length - 1,
    }),
  );
  return [...caption, ...keepEnds(body, lines, sources.length > 0), ...sources];
}

/** One row below the head, drawn; `heads` is true of one that heads the rows after it. */
interface Line {
  readonly pairs: readonly BlockPair[];
  readonly element: Element;
  readonly heads: boolean;
}

function lineOf(scope: Scope, pairs: readonly BlockPair[], align: Alignments): Line {
  const heads = headsGroup(pairs);
  return { pairs, heads, element: heads ? groupRow(scope, pairs) : tableRow(scope, pairs, 'td', align) };
}

function frameOf(
  scope: Scope,
  first: BlockPair,
  grid: readonly (readonly BlockPair[])[],
  heads: readonly (readonly BlockPair[])[],
  lines: readonly Line[],
): TableFrame {
  const wants = columnWants(tableTexts(scope, grid));
  const groups = lines.flatMap(({ pairs: [pair], element, heads: group }) =>
    group && pair !== undefined ? [[pair.id, continuedGroup(element, scope.t)] as const] : [],
  );
  return {
    id: first.id,
    head: heads.map((line) => tableRow(scope, line, 'th', alignments(first))),
    columns: fitColumns(wants, usualRoom, usualPadding).columns,
    wants,
    continued: continuedCaption(scope, first),
    groups: new Map(groups),
  };
}

/** Room and padding of a table on a page of usual width, em: what a screen is given to start from. */
const usualRoom = 52;
const usualPadding = 1;

/** Number and mark in each language: `表1（つづき）`. Nothing above a table without a number. */
function continuedCaption(scope: Scope, first: BlockPair): readonly ElementContent[] {
  const number = scope.chapter.numbered.get(first.id)?.number;
  return number === undefined
    ? []
    : scope.arrangement.sides.map(({ language, name }) => {
        const words = scope.t(language, 'book:table', { number });
        const mark = scope.t(language, 'book:continued');
        return h('span', { lang: language, className: ['continued-caption', name] }, words + mark);
      });
}

/** What is set in each cell; the words of a row that spans all columns say nothing about any of them. */
function tableTexts(scope: Scope, grid: readonly (readonly BlockPair[])[]): TableTexts {
  return grid
    .filter((line, index) => index === 0 || !headsGroup(line))
    .map((line) => {
      const texts: string[][] = [];
      for (const pair of line) {
        const column = leadingBlock(pair)?.cell?.column ?? 0;
        texts[column] = cellSides(scope, pair).flatMap(({ name }) => pair[name].map(({ text }) => text));
      }
      return Array.from(texts, (column) => column ?? []);
    });
}

/**
 * Two rows at least stand at either end of a table that is divided, its source note stays with the last, and a row that
 * heads others stays with two of them.
 */
function keepEnds(rows: readonly Row[], lines: readonly Line[], sources: boolean): readonly Row[] {
  const last = rows.length - 1;
  return rows.map((row, index) => {
    const end = (index === 0 || index === last - 1) && rows.length > 2;
    const heads = lines[index]?.heads === true;
    const first = lines[index - 1]?.heads === true && lines[index + 1]?.heads !== true;
    const keeps = index === last ? sources : end || heads || first;
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

type Alignments = readonly (string | null)[];

function alignments(pair: BlockPair): Alignments {
  return containerOf(pair, 'table')?.align ?? [];
}

function bodyRow(scope: Scope, line: Line, frame: TableFrame, anchors: readonly string[]): Row {
  const [head, ...others] = line.pairs;
  const spans = line.pairs.flatMap((pair) =>
    cellSides(scope, pair).flatMap((side) => wholeSpans(pair, side)),
  );
  const cell = {
    side: 'neutral',
    language: scope.book.source,
    content: [line.element],
    spans,
  } as const;
  // A row is named by its first cell; gridOf keeps no empty line.
  return pairRow(head ?? lineWithoutCells(frame), 'table-row', [cell], {
    table: frame,
    breakInside: 'avoid',
    anchors: [...others.map((pair) => pair.id), ...anchors],
  });
}

function lineWithoutCells(frame: TableFrame): never {
  throw new Error(`table ${frame.id} has a row without cells`);
}

function tableRow(
  scope: Scope,
  line: readonly BlockPair[],
  element: 'td' | 'th',
  align: Alignments,
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

/** A row that heads others: its words over the whole width, and nothing else. */
function groupRow(scope: Scope, line: readonly BlockPair[]): Element {
  const [first] = line;
  const properties = { scope: 'rowgroup', colSpan: line.length, dataColumn: '0' };
  return h('tr', { className: [groupClass] }, [
    h('th', properties, first === undefined ? [] : cellContent(scope, first)),
  ]);
}

function cellContent(scope: Scope, pair: BlockPair): ElementContent[] {
  return cellSides(scope, pair).flatMap((side) =>
    pairCell(scope, pair, side, { element: 'p' }).content.map((node) =>
      node.type === 'element'
        ? {
            ...node,
            properties: { ...node.properties, lang: side.language, className: ['cell', side.name] },
            children: unbrokenDates(node.children),
          }
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
