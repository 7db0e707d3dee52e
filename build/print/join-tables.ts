import type { Element, ElementContent } from 'hast';
import type { PlacedPiece } from '../model/plan.ts';
import type { Row, TableFrame } from '../model/rendered.ts';
import { withClass } from './class-names.ts';
import { withHeight } from './level.ts';
import type { MeasuredSection } from './measure-section.ts';
import type { TableRowHeight } from './table-heights.ts';
import { groupAgain, padded, tableElement, tableHead } from './table-element.ts';

/** A piece of a row as it stands on a page. */
export interface ComposedPiece {
  readonly row: Row | undefined;
  readonly piece: PlacedPiece;
  readonly element: Element;
}

interface OpenTable {
  readonly frame: TableFrame;
  readonly pieces: ComposedPiece[];
}

/** Rows of one table that follow each other on a page become one table again, its head above them. */
export function joinTables(
  pieces: readonly ComposedPiece[],
  measured: MeasuredSection,
): readonly ElementContent[] {
  const content: ElementContent[] = [];
  let open: OpenTable | undefined;
  for (const piece of pieces) {
    const frame = piece.row?.style === 'table-row' ? piece.row.table : undefined;
    if (open !== undefined && frame?.id !== open.frame.id) {
      content.push(joinedTable(open, measured));
      open = undefined;
    }
    if (frame === undefined) {
      content.push(piece.element);
    } else {
      open ??= { frame, pieces: [] };
      open.pieces.push(piece);
    }
  }
  return open === undefined ? content : [...content, joinedTable(open, measured)];
}

function joinedTable({ frame, pieces }: OpenTable, measured: MeasuredSection): Element {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) {
    throw new Error(`table ${frame.id} has no rows on a page`);
  }
  const room = measured.tables.get(first.piece.row);
  const again = first.piece.repeatHead;
  const { head = [], ...above } = tableHead(frame, again);
  const padding = (again ? room?.again.padding : room?.head.padding) ?? 0;
  const rows = pieces.map((piece) => tableRow(piece, measured));
  const ends = last.piece.last && measured.tables.get(last.piece.row)?.last === true;
  const all = [...(again ? groupAgain(frame, room?.group) : []), ...rows];
  const table = tableElement(frame, {
    ...above,
    head: head.map((row) => levelledHead(padded(row, padding), padding, room, measured)),
    rows: all.map((row, index) => {
      const top = index === 0 && head.length === 0 ? withClass(row, 'top-row') : row;
      return index === all.length - 1 ? withClass(top, ends ? 'last-row' : 'foot-row') : top;
    }),
  });
  const properties = { className: first.element.properties['className'] ?? [] };
  return { ...first.element, properties, children: [table] };
}

/** The `tr` of a piece, named as its row is, padded to the height that was planned. */
function tableRow({ piece, element }: ComposedPiece, measured: MeasuredSection): Element {
  const padding = piece.last ? (measured.tables.get(piece.row)?.padding ?? 0) : 0;
  const found = findElement(element, 'tr');
  if (found === undefined) {
    throw new Error(`row ${piece.row} has no table row`);
  }
  const anchors = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'span',
  );
  const { id } = element.properties;
  const properties = {
    ...found.properties,
    ...(piece.first && id !== undefined ? { id } : {}),
    dataRow: piece.row,
  };
  const named = levelled(padded({ ...found, properties }, padding), piece, measured);
  return { ...named, children: withAnchors(found.children, piece.first ? anchors : []) };
}

/** On facing pages the head takes the room of the taller of the two, and the same padding wherever it is set. */
function levelledHead(
  row: Element,
  padding: number,
  room: TableRowHeight | undefined,
  { spaces }: MeasuredSection,
): Element {
  return spaces === undefined || room === undefined
    ? row
    : withHeight(row, room.head.height - room.head.padding + padding);
}

/** On facing pages a row takes the room of the taller of its two sides. */
function levelled(row: Element, piece: PlacedPiece, { spaces, tables }: MeasuredSection): Element {
  const room = tables.get(piece.row);
  if (spaces === undefined || room === undefined) {
    return row;
  }
  const head = piece.repeatHead ? room.again.height : piece.first && room.first ? room.head.height : 0;
  return withHeight(row, piece.first && piece.last ? room.height : piece.height - head);
}

function withAnchors(cells: readonly ElementContent[], anchors: readonly Element[]): ElementContent[] {
  const [first, ...rest] = cells;
  return first?.type === 'element'
    ? [{ ...first, children: [...anchors, ...first.children] }, ...rest]
    : [...cells];
}

function findElement(element: Element, name: string): Element | undefined {
  for (const child of element.children) {
    if (child.type === 'element') {
      const found = child.tagName === name ? child : findElement(child, name);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}
