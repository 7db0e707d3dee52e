import type { Element } from 'hast';
import { writeHtml } from '../tree/html.ts';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { pointsPerPixel } from '../model/lengths.ts';
import type { PlanColumn, PlanNote, PlanRow } from '../model/plan.ts';
import type { ColumnBox, MeasureRequest, RowBox, ServedFiles, Typesetter } from '../model/ports.ts';
import type { Row, Section } from '../model/rendered.ts';
import { columnElements } from './columns.ts';
import { facingSection } from './facing-rows.ts';
import { breakableHeadings, tallHeadings, tightElement } from './fit-headings.ts';
import { withShorterRuns } from './hyphen-runs.ts';
import type { MeasuredSection } from './measured-section.ts';
import type { PageMetrics } from './metrics.ts';
import { oppositeId, withOppositeIds, withOppositePlaces } from './opposite-ids.ts';
import { fillPageReferences } from './page-references.ts';
import { partEnds, textEnds } from './part-ends.ts';
import { noteElement, noteRowId, rowElement } from './row-element.ts';
import type { SetPicture } from './row-element.ts';
import type { TableRowHeight } from './table-heights.ts';
import { headCalls, probedTables, tableProbes } from './table-probes.ts';
import { finishTables, fitTables } from './table-setting.ts';

export type { MeasuredSection } from './measured-section.ts';

/** What rows are measured and printed with. */
export interface PrintStyle {
  readonly css: string;
  /** Names all that the places of lines depend on, besides the words. */
  readonly key?: string;
  readonly files: ServedFiles;
  readonly picture: SetPicture;
}

/** Padding of a cell above and below, pt; `.frame td` of page/tables.css has as much. */
const cellPadding = 2;

/** Stands for a page number that is not known yet. */
const unknownPage = '00';

/**
 * Lays a section out once, off any page, and reads every height and line from the browser. Of facing pages both sides
 * are laid out; `opposites` are the ids that stand on rectos.
 */
export async function measureSection(
  given: Section,
  metrics: PageMetrics,
  style: PrintStyle,
  folios: ReadonlyMap<string, string>,
  typesetter: Typesetter,
  opposites: ReadonlySet<string> = new Set(),
): Promise<MeasuredSection> {
  const own = await layOut(given, metrics, style, folios, typesetter, { recto: false, opposites });
  if (given.opposite === undefined) {
    return measured(own, metrics, heightsOf(own));
  }
  const recto = { recto: true, opposites };
  const other = await layOut(given.opposite, metrics, style, folios, typesetter, recto);
  const heights = [heightsOf(own), heightsOf(other)] as const;
  const highest = (id: string) => Math.max(...heights.map((heightOf) => heightOf(id)));
  return facingSection(measured(own, metrics, highest), measured(other, metrics, highest));
}

/** A section as elements, and their boxes in the browser. */
type LaidOut = Pick<MeasuredSection, 'section' | 'elements' | 'boxes' | 'references'>;

/** Whether a section stands on rectos that face versos, and the ids of all that does. */
interface Face {
  readonly recto: boolean;
  readonly opposites: ReadonlySet<string>;
}

async function layOut(
  given: Section,
  metrics: PageMetrics,
  style: PrintStyle,
  folios: ReadonlyMap<string, string>,
  typesetter: Typesetter,
  { recto, opposites }: Face,
): Promise<LaidOut> {
  const picture: SetPicture = recto
    ? (image, row, room) => style.picture(image, oppositeId(row), room)
    : style.picture;
  const references = new Map<string, string>();
  const finished = (element: Element) => {
    const named = recto ? withOppositeIds(element, opposites) : withOppositePlaces(element, opposites);
    return fillPageReferences(named, (id) => {
      const label = folios.get(id) ?? unknownPage;
      references.set(id, label);
      return { label, known: true };
    });
  };
  const section = { ...given, rows: finishTables(fitTables(given.rows, metrics), finished) };
  const elements = new Map<string, Element>([
    ...section.rows.map((row) => [row.id, finished(rowElement(row, picture))] as const),
    ...section.notes.map((note) => [noteRowId(note.id), finished(noteElement(note))] as const),
  ]);
  const faces = recto || section.opposite !== undefined;
  const boxes = new Map<string, RowBox>();
  const measure = async (part: Section, changed: ReadonlyMap<string, Element>) => {
    const found = await typesetter.measure(request(part, changed, style, faces));
    found.forEach((box) => boxes.set(box.id, box));
    changed.forEach((element, id) => elements.set(id, element));
  };
  await measure(section, elements);
  const withoutTables = { ...section, rows: [] };
  for (let runs = withShorterRuns(elements, boxes); runs.size > 0; runs = withShorterRuns(runs, boxes)) {
    await measure(withoutTables, runs);
  }
  const tall = tallHeadings(section.rows, heightsOf({ boxes }), metrics.height);
  if (tall.length === 0) return { section, elements, boxes, references };
  const tight = tall.flatMap(({ id }) => {
    const element = elements.get(id);
    return element === undefined ? [] : [[id, tightElement(element)] as const];
  });
  await measure(withoutTables, new Map(tight));
  const rows = breakableHeadings(section.rows, boxes, metrics.height);
  return { section: { ...section, rows }, elements, boxes, references };
}

/** Height of a row's box, pt; 0 for what the section does not have. */
function heightsOf({ boxes }: Pick<LaidOut, 'boxes'>): (id: string) => number {
  return (id) => (boxes.get(id)?.height ?? 0) * pointsPerPixel;
}

/** The section as the planner sees it; `heightOf` gives heights that rows of tables take, on both of facing pages. */
function measured(laidOut: LaidOut, metrics: PageMetrics, heightOf: (id: string) => number): MeasuredSection {
  const { section, elements, boxes } = laidOut;
  const tables = probedTables(section.rows, heightOf, metrics.line);
  return {
    ...laidOut,
    rowOf: new Map(section.rows.map((row) => [row.id, row])),
    tables,
    rows: section.rows.map((row) => planRow(row, boxes, elements.get(row.id), tables.get(row.id), metrics)),
    notes: new Map(
      section.notes.map((note) => {
        const id = noteRowId(note.id);
        return [note.id, planNote(note.id, boxOf(boxes, id), elements.get(id))];
      }),
    ),
    opposite: undefined,
    spaces: undefined,
  };
}

function request(
  section: Section,
  elements: ReadonlyMap<string, Element>,
  { css, files }: PrintStyle,
  faces: boolean,
): MeasureRequest {
  const content = [...elements.values(), ...tableProbes(section.rows)];
  const body = h('div', { className: ['area', section.role, ...(faces ? ['facing'] : [])] }, content);
  return { html: writeHtml(body), css, files };
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
  boxes: ReadonlyMap<string, RowBox>,
  element: Element | undefined,
  table: TableRowHeight | undefined,
  metrics: PageMetrics,
): PlanRow {
  const box = boxOf(boxes, row.id);
  // The head goes before the first row of its table as if it were part of it.
  const above = table?.first === true ? table.head.height : 0;
  const plain: PlanRow = {
    id: row.id,
    spaceBefore: box.marginTop * pointsPerPixel,
    height: above + (table?.height ?? box.height * pointsPerPixel),
    columns: planColumns(box, element, above),
    breakInside: row.breakInside,
    keepWithNext: row.keepWithNext,
    breakBefore: row.breakBefore,
    floats: row.floats,
    figure: row.style === 'figure',
    continues: / ?(?:paragraph|list-item)-continued(?: |$)/.test(row.style),
    heading: isHeading(row),
    loose: isLoose(row),
    ...whenLong(row),
    ...filling(row),
    goesOn: / q-goes-on(?: |$)/.test(row.style),
    notes: calledNotes(box),
    group: undefined,
  };
  return table === undefined ? plain : planTableRow(plain, table, boxes, metrics);
}

/** Questions, the titles of their sets, and the heading of them all, which is no block of the author's. */
function isLoose(row: Row): boolean {
  return (
    / q-first-of-(?:item|set-title)/.test(row.style) || (row.style === 'heading-2' && row.block === undefined)
  );
}

/** What may happen to a part of a question that is long. */
function whenLong({ style }: Row): Pick<PlanRow, 'ifLong'> {
  if (/^q-choices(?: |$)/.test(style)) {
    return { ifLong: 'divide' };
  }
  return /^q-(?:space|answer)(?: |$)/.test(style) ? { ifLong: 'begin' } : {};
}

/** Room for an answer that takes what is left of its page, and the share that it takes. */
function filling({ style }: Row): Pick<PlanRow, 'fills'> {
  const share = /(?:^| )q-flex-(\d)(?: |$)/.exec(style)?.[1];
  return share === undefined ? {} : { fills: Number(share) };
}

function isHeading(row: Row): boolean {
  return /^(?:heading-\d|box-title)(?: |$)/.test(row.style);
}

/** Share of the page beyond which a row of a table may go on on the next one. */
const tallRow = 0.4;

/** A row of a table goes on only when it is tall; each part has the padding of cells, above and below. */
function planTableRow(
  plain: PlanRow,
  table: TableRowHeight,
  boxes: ReadonlyMap<string, RowBox>,
  metrics: PageMetrics,
): PlanRow {
  const tall = plain.height > metrics.height * tallRow;
  const columns = plain.columns.map((column) => ({
    ...column,
    lineBottoms: column.lineBottoms.map((bottom) => bottom + cellPadding),
  }));
  const heads = table.first ? headCalls(boxes, table.frame) : [];
  const first = heads.map((note) => ({ note, lines: plain.columns.map(() => 0) }));
  return {
    ...plain,
    columns: tall ? columns : plain.columns,
    breakInside: tall ? 'lines' : plain.breakInside,
    notes: [...first, ...plain.notes.filter(({ note }) => !heads.includes(note))],
    group: { id: table.frame.id, headHeight: table.again.height + (tall ? 2 * cellPadding : 0) },
  };
}

function planColumns(box: RowBox, element: Element | undefined, above: number): readonly PlanColumn[] {
  const elements = element === undefined ? [] : columnElements(element);
  return box.columns.map((column, index) => {
    const content = elements[index];
    return {
      height: above + column.height * pointsPerPixel,
      lineBottoms: column.lines.map((line) => above + line.bottom * pointsPerPixel),
      sentenceEnds: sentenceEnds(column, content === undefined ? '' : toString(content)),
      partEnds: content === undefined ? [] : partEnds(column, content),
      textEnds: content === undefined ? [] : textEnds(column, content),
    };
  });
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
