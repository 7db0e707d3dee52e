import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { PlacedNote, PlacedPiece, PlannedPage } from '../model/plan.ts';
import type { RowBox } from '../model/ports.ts';
import type { Row, TableFrame } from '../model/rendered.ts';
import { sliceHast } from '../tree/slice-hast.ts';
import { mapColumns } from './columns.ts';
import type { MeasuredSection } from './measure-section.ts';
import { noteRowId, tableElement } from './row-element.ts';

/** The inside of one planned page: its pieces of rows from the top, its notes at the foot. */
export function composePage(measured: MeasuredSection, page: PlannedPage): readonly ElementContent[] {
  const pieces = page.pieces.map((piece, index) => {
    const row = measured.rowOf.get(piece.row);
    const element = pieceElement(measured, piece.row, piece);
    return { row, piece, element: index === 0 ? withClass(element, 'first-on-page') : element };
  });
  const notes = page.notes.map((note) => noteFragment(measured, note));
  return [
    h('div', { className: ['page-rows'] }, [...joinTables(pieces, measured)]),
    ...(notes.length === 0 ? [] : [h('aside', { className: ['page-notes'] }, notes)]),
  ];
}

interface ComposedPiece {
  readonly row: Row | undefined;
  readonly piece: PlacedPiece;
  readonly element: Element;
}

/** Rows of one table that follow each other on a page become one table again, its head above them. */
function joinTables(pieces: readonly ComposedPiece[], measured: MeasuredSection): readonly ElementContent[] {
  const content: ElementContent[] = [];
  let open: { frame: TableFrame; rows: Element[]; first: ComposedPiece } | undefined;
  const close = () => {
    if (open !== undefined) {
      content.push(joinedTable(open.first, open.frame, open.rows, measured));
      open = undefined;
    }
  };
  for (const piece of pieces) {
    const frame = piece.row?.style === 'table-row' ? piece.row.table : undefined;
    if (frame === undefined || frame.id !== open?.frame.id) {
      close();
    }
    if (frame === undefined) {
      content.push(piece.element);
    } else {
      open ??= { frame, rows: [], first: piece };
      open.rows.push(tableRow(piece, measured));
    }
  }
  close();
  return content;
}

function joinedTable(
  first: ComposedPiece,
  frame: TableFrame,
  rows: readonly Element[],
  measured: MeasuredSection,
): Element {
  const padding = measured.tables.get(first.piece.row)?.headPadding ?? 0;
  const head = frame.head.map((row) => withClass(row, paddingClass(padding)));
  return {
    ...first.element,
    properties: { className: first.element.properties['className'] ?? [] },
    children: [tableElement(frame.columns, rows, first.piece.repeatHead ? head.map(repeated) : head)],
  };
}

/** A head printed again is no text of the author's a second time. */
function repeated(head: Element): Element {
  return { ...head, properties: { ...head.properties, dataGenerated: '' } };
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
  const properties = { ...(piece.first && id !== undefined ? { id } : {}), dataRow: piece.row };
  const named = withClass({ ...found, properties }, paddingClass(padding));
  return { ...named, children: withAnchors(found.children, piece.first ? anchors : []) };
}

/** Padding in quarter points as a class (`paddingCss`): Paged.js trips over style attributes. */
function paddingClass(padding: number): string {
  const quarters = Math.floor(padding * 4 + 0.01);
  return quarters > 0 ? `pad-${quarters}` : '';
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

function pieceElement(
  measured: MeasuredSection,
  id: string,
  piece: Pick<PlacedPiece, 'columns' | 'first' | 'last'>,
): Element {
  const element = measured.elements.get(id);
  const box = measured.boxes.get(id);
  if (element === undefined || box === undefined) {
    throw new Error(`row ${id} is in the plan but was not measured`);
  }
  return piece.first && piece.last ? element : fragment(element, box, piece);
}

/** The lines of a row that stand on one page, cut out of all its columns at once. */
function fragment(
  element: Element,
  box: RowBox,
  piece: Pick<PlacedPiece, 'columns' | 'first' | 'last'>,
): Element {
  const cut = mapColumns(element, (content, index) => {
    const lines = box.columns[index]?.lines ?? [];
    const range = piece.columns[index];
    const length = toString({ type: 'root', children: [...content] }).length;
    if (lines.length === 0 || range === undefined) {
      return piece.first ? content : [];
    }
    const offset = (line: number) => (line <= 0 ? 0 : (lines[line]?.start ?? length));
    return sliceHast(content, offset(range.from), offset(range.to), { trimStart: true });
  });
  const marked = withClass(withClass(cut, piece.first ? '' : 'continued'), piece.last ? '' : 'continues');
  return piece.first ? marked : withoutNames(marked);
}

/** Ids, anchors and the passage number stand at the beginning of a row only. */
function withoutNames(element: Element): Element {
  const { id: _, ...properties } = element.properties;
  const children = element.children.filter(
    (child) => !(child.type === 'element' && child.tagName === 'span'),
  );
  return { ...element, properties, children };
}

function noteFragment(measured: MeasuredSection, note: PlacedNote): Element {
  const element = pieceElement(measured, noteRowId(note.note), note);
  return note.first ? element : { ...element, properties: { ...element.properties, dataContinued: '' } };
}

function withClass(element: Element, name: string): Element {
  const classes = element.properties['className'];
  return name === ''
    ? element
    : {
        ...element,
        properties: { ...element.properties, className: [...(Array.isArray(classes) ? classes : []), name] },
      };
}
