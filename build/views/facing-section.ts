import type { Element, ElementContent } from 'hast';
import type { Cell, RenderedNote, Row, Section, TableFrame } from '../model/rendered.ts';
import { authorText } from '../tree/hast-text.ts';
import type { ViewSide } from './arrangement.ts';

/** One language of a section, and the section rendered in that language alone. */
export interface Face {
  readonly side: ViewSide;
  readonly section: Section | undefined;
}

/**
 * A section on pages that face each other: the source on versos, the translation as its `opposite` on rectos. `both` is
 * the section in both languages; each page has a row for each of its rows, in its order. Where a language has nothing
 * of a row, a row of the same id and style without words keeps its place.
 */
export function facingSection(both: Section, [verso, recto]: readonly [Face, Face]): Section {
  const face = ({ side, section }: Face): Section => ({
    ...both,
    startOn: 'verso',
    rows: faceRows(both.rows, side, section?.rows ?? []),
    notes: both.notes.flatMap((note) => faceNote(note, side)),
    opposite: undefined,
  });
  return { ...face(verso), opposite: face(recto) };
}

function faceRows(rows: readonly Row[], side: ViewSide, own: readonly Row[]): readonly Row[] {
  const ownRows = new Map(own.map((row) => [row.id, row]));
  const frames = new Map(own.flatMap(({ table }) => (table === undefined ? [] : [[table.id, table]])));
  return rows.map((row) => {
    const found = isWords(row) ? undefined : ownRows.get(row.id);
    const frame = row.table === undefined ? undefined : frames.get(row.table.id);
    return withFrame(found === undefined ? part(row, side) : likeRow(found, row), row, frame);
  });
}

/**
 * Rows that no block stands behind, but for headings, are divided and not looked for by id: an edition in one language
 * has fewer frames of boxes and fewer parts of questions, and so counts them otherwise.
 */
function isWords(row: Row): boolean {
  return row.block === undefined && !row.style.startsWith('heading');
}

/** A row of one language in the place of the row of both. */
function likeRow(found: Row, { style, passage, anchors, floats }: Row): Row {
  return { ...found, style, passage, anchors, floats };
}

/** What one language has of a row of both; what belongs to no language stands on both pages. */
function part(row: Row, side: ViewSide): Row {
  const cells =
    row.style === 'table-row'
      ? row.cells.map((cell) => ({ ...cell, content: withoutWords(cell.content), spans: [] }))
      : row.cells.flatMap((cell): Cell[] => {
          if (cell.side === 'neutral') {
            return [neutralCell(cell, side)];
          }
          return cell.side === side.name ? [cell] : [];
        });
  return { ...row, cells, layout: cells.length > 1 ? 'stacked' : 'full' };
}

/** Words that stand on both pages are claimed once for each language. */
function neutralCell(cell: Cell, side: ViewSide): Cell {
  const named = authorText(cell.content).trim() !== '';
  return { ...cell, language: side.language, side: named ? side.name : 'neutral' };
}

/** The lines of a table without anything in them: what a language that lacks them has in their place. */
function withoutWords(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type !== 'element') {
      return [];
    }
    // Not a column of text: it must not keep its row from being divided.
    const { dataColumn: _, ...properties } = node.properties;
    return [{ ...node, properties, children: node.tagName === 'tr' ? withoutWords(node.children) : [] }];
  });
}

/** Both pages have the same columns, and a head even where one language lacks the whole table. */
function withFrame(row: Row, { table }: Row, own: TableFrame | undefined): Row {
  if (table === undefined) {
    return row;
  }
  const groups = [...(table.groups ?? [])].flatMap(([id, line]) =>
    withoutWords([line]).map((empty) => [id, empty] as const),
  );
  const face = own ?? { head: withoutWords(table.head), continued: [], groups: new Map(groups) };
  const { head, continued = [], groups: again = new Map<string, Element>() } = face;
  return { ...row, table: { ...table, head, continued, groups: again } };
}

/** A note on the page of one language; nothing where that language does not have it. */
function faceNote(note: RenderedNote, side: ViewSide): readonly RenderedNote[] {
  const cells = note.cells.filter((cell) => cell.side === side.name && cell.content.length > 0);
  return cells.length === 0 ? [] : [{ ...note, cells, layout: 'full' }];
}
