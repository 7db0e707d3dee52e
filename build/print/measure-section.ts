import type { Element } from 'hast';
import { writeHtml } from '../tree/html.ts';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { PlanColumn, PlanNote, PlanRow } from '../model/plan.ts';
import type { ColumnBox, MeasureRequest, RowBox, ServedFiles, Typesetter } from '../model/ports.ts';
import type { Row, Section } from '../model/rendered.ts';
import { columnElements } from './columns.ts';
import type { PageMetrics } from './metrics.ts';
import { fillPageReferences } from './page-references.ts';
import { noteElement, noteRowId, rowElement, tableElement } from './row-element.ts';
import type { SetPicture } from './row-element.ts';
import { tableHeights, type TableRowHeight } from './table-heights.ts';

/** A section's rows and notes as elements, and as the lengths the planner works with. */
export interface MeasuredSection {
  readonly section: Section;
  /** The section's rows by id. */
  readonly rowOf: ReadonlyMap<string, Row>;
  readonly elements: ReadonlyMap<string, Element>;
  readonly boxes: ReadonlyMap<string, RowBox>;
  readonly rows: readonly PlanRow[];
  readonly notes: ReadonlyMap<string, PlanNote>;
  /** Page numbers that stood in the rows when they were measured, by the id they refer to. */
  readonly references: ReadonlyMap<string, string>;
  /** Rows of tables with the room they take. */
  readonly tables: ReadonlyMap<string, TableRowHeight>;
}

/** What rows are measured and printed with. */
export interface PrintStyle {
  readonly css: string;
  readonly files: ServedFiles;
  readonly picture: SetPicture;
}

const pointsPerPixel = 72 / 96;

/** Stands for a page number that is not known yet. */
const unknownPage = '00';

/** Lays a section out once, off any page, and reads every height and line from the browser. */
export async function measureSection(
  section: Section,
  metrics: PageMetrics,
  style: PrintStyle,
  folios: ReadonlyMap<string, string>,
  typesetter: Typesetter,
): Promise<MeasuredSection> {
  const references = new Map<string, string>();
  const numbered = (element: Element) =>
    fillPageReferences(element, (id) => {
      const label = folios.get(id) ?? unknownPage;
      references.set(id, label);
      return { label, known: true };
    });
  const elements = new Map<string, Element>([
    ...section.rows.map((row) => [row.id, numbered(rowElement(row, style.picture))] as const),
    ...section.notes.map((note) => [noteRowId(note.id), numbered(noteElement(note))] as const),
  ]);
  const found = await typesetter.measure(request(section, elements, style));
  const boxes = new Map(found.map((box) => [box.id, box]));
  const heightOf = (id: string) => boxOf(boxes, id).height * pointsPerPixel;
  const tables = tableHeights(
    section.rows,
    (row) => heightOf(row.id),
    (frame) => heightOf(headRowId(frame.id)),
    metrics.line,
  );
  return {
    section,
    rowOf: new Map(section.rows.map((row) => [row.id, row])),
    elements,
    boxes,
    references,
    tables,
    rows: section.rows.map((row) =>
      planRow(row, boxOf(boxes, row.id), elements.get(row.id), tables.get(row.id)),
    ),
    notes: new Map(
      section.notes.map((note) => {
        const id = noteRowId(note.id);
        return [note.id, planNote(note.id, boxOf(boxes, id), elements.get(id))];
      }),
    ),
  };
}

function request(
  section: Section,
  elements: ReadonlyMap<string, Element>,
  { css, files }: PrintStyle,
): MeasureRequest {
  const heads = new Map(
    section.rows.flatMap((row) => (row.table === undefined ? [] : [[row.table.id, row.table]])),
  );
  const headRows = [...heads.values()].map((table) =>
    h('div', { className: ['row', 'full', 'table-row', 'table-head'], dataRow: headRowId(table.id) }, [
      h('div', { dataColumn: '0', className: ['column'] }, [tableElement(table.columns, [], table.head)]),
    ]),
  );
  const body = h('div', { className: ['area', section.role] }, [...elements.values(), ...headRows]);
  return { html: writeHtml(body), css, files };
}

function headRowId(table: string): string {
  return `head:${table}`;
}

function boxOf(boxes: ReadonlyMap<string, RowBox>, id: string): RowBox {
  const box = boxes.get(id);
  if (box === undefined) {
    throw new Error(`row ${id} was not measured`);
  }
  return box;
}

function planRow(
  row: Row,
  box: RowBox,
  element: Element | undefined,
  table: TableRowHeight | undefined,
): PlanRow {
  // The head goes before the first row of its table as if it were part of it.
  const above = table?.first === true ? table.headHeight : 0;
  return {
    id: row.id,
    spaceBefore: box.marginTop * pointsPerPixel,
    height: above + (table?.height ?? box.height * pointsPerPixel),
    columns: planColumns(box, element, above),
    breakInside: row.breakInside,
    keepWithNext: row.keepWithNext,
    breakBefore: row.breakBefore,
    floats: row.floats,
    notes: calledNotes(box),
    group: table === undefined ? undefined : { id: table.frame.id, headHeight: table.headHeight },
  };
}

function planColumns(box: RowBox, element: Element | undefined, above: number): readonly PlanColumn[] {
  const texts = element === undefined ? [] : columnElements(element).map((column) => toString(column));
  return box.columns.map((column, index) => ({
    height: above + column.height * pointsPerPixel,
    lineBottoms: column.lines.map((line) => above + line.bottom * pointsPerPixel),
    sentenceEnds: sentenceEnds(column, texts[index] ?? ''),
  }));
}

/** A sentence's last character, the brackets that close on it, and a note mark. */
const sentenceEnd = /[。．！？.!?][」』）”’)]*[\u2060\d]*\s*$/u;

/** Lines after which a sentence ends: a page had better turn there. */
function sentenceEnds(column: ColumnBox, text: string): ReadonlySet<number> {
  const ends = column.lines.slice(1).flatMap(({ start }, index) => {
    return sentenceEnd.test(text.slice(Math.max(0, start - 8), start)) ? [index] : [];
  });
  return new Set(ends);
}

function planNote(id: string, box: RowBox, element: Element | undefined): PlanNote {
  return { id, height: (box.height + box.marginTop) * pointsPerPixel, columns: planColumns(box, element, 0) };
}

/** Where each note is called: the line of its first call in each column. */
function calledNotes(box: RowBox): PlanRow['notes'] {
  const ids = [...new Set(box.columns.flatMap((column) => column.calls.map((call) => call.note)))];
  return ids.map((note) => ({
    note,
    lines: box.columns.map((column) => column.calls.find((call) => call.note === note)?.line),
  }));
}
