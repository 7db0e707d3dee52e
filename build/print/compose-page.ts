import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { pointsPerPixel } from '../model/lengths.ts';
import type { PlacedNote, PlacedPiece, PlannedPage } from '../model/plan.ts';
import type { RowBox } from '../model/ports.ts';
import { sliceHast } from '../tree/slice-hast.ts';
import { withClass } from './class-names.ts';
import { mapColumns } from './columns.ts';
import { joinTables } from './join-tables.ts';
import { withHeight, withSpace } from './level.ts';
import { closeHyphen } from './close-hyphen.ts';
import type { MeasuredSection } from './measure-section.ts';
import { withNoteMarks } from './note-marks.ts';
import { noteRowId } from './row-element.ts';

/** The inside of one planned page: its pieces of rows from the top, its notes at the foot. */
export function composePage(measured: MeasuredSection, page: PlannedPage): readonly ElementContent[] {
  const firstInText = page.pieces.findIndex((piece) => !piece.floated);
  const pieces = page.pieces.map((piece, index) => {
    const row = measured.rowOf.get(piece.row);
    const element = levelled(measured, piece, pieceElement(measured, piece.row, piece));
    const placed = piece.floated ? withClass(element, 'floated') : element;
    // What floats has its space below, so that the text under it begins as at the head of a page.
    const first = index === firstInText;
    return { row, piece, element: first ? withClass(placed, 'first-on-page') : placed };
  });
  const notes = notesOnPage(measured, page.notes);
  return [
    h('div', { className: ['page-rows'] }, [...joinTables(pieces, measured)]),
    ...(notes.length === 0 ? [] : [h('aside', { className: ['page-notes'] }, notes)]),
  ];
}

/**
 * On facing pages the piece takes the room of the taller of its two sides; above a question, room may be spread, and room
 * for an answer may take what is left.
 */
function levelled(measured: MeasuredSection, piece: PlacedPiece, element: Element): Element {
  const own = (measured.boxes.get(piece.row)?.marginTop ?? 0) * pointsPerPixel;
  const space = (measured.spaces?.get(piece.row) ?? own) + (piece.added ?? 0);
  if (measured.rowOf.get(piece.row)?.style === 'table-row') {
    return element;
  }
  const isFitted = measured.spaces === undefined && piece.grown === undefined;
  const tall = isFitted ? element : withHeight(element, piece.height);
  return Math.abs(own - space) < 0.01 ? tall : withSpace(tall, space);
}

/** The notes of a page. On facing pages one that only the other page has keeps its room above those that follow. */
function notesOnPage(measured: MeasuredSection, notes: readonly PlacedNote[]): Element[] {
  if (measured.spaces === undefined) {
    return notes.map((note) => noteFragment(measured, note));
  }
  const here = (note: PlacedNote) => measured.elements.has(noteRowId(note.note));
  return notes
    .slice(notes.some(here) ? notes.findIndex(here) : notes.length)
    .map((note) =>
      withHeight(
        here(note) ? noteFragment(measured, note) : h('div', { className: ['row', 'note'] }),
        note.height,
      ),
    );
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
      return piece.first || content.some(isRepeated) ? content : [];
    }
    const offset = (line: number) => (line <= 0 ? 0 : (lines[line]?.start ?? length));
    const slice = sliceHast(content, offset(range.from), offset(range.to), { trimStart: true });
    return closeHyphen(slice);
  });
  const marked = withClass(withClass(cut, piece.first ? '' : 'continued'), piece.last ? '' : 'continues');
  return piece.first ? marked : withoutNames(marked);
}

/** Lines to write on beside a text: they stand beside each part of it. */
function isRepeated(node: ElementContent): boolean {
  return node.type === 'element' && node.properties['dataRepeats'] !== undefined;
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
  const id = noteRowId(note.note);
  const element = withNoteMarks(pieceElement(measured, id, note), measured.boxes.get(id), note);
  return note.first ? element : { ...element, properties: { ...element.properties, dataContinued: '' } };
}
