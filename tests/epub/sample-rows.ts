import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Cell, RenderedNote, Row, Section } from '../../build/model/rendered.ts';
import { elementId } from '../../build/tree/element-id.ts';

/** A row as views make it; with two cells they stand side by side. */
export function sampleRow(
  id: string,
  style: string,
  cells: readonly Cell[],
  changes: Partial<Row> = {},
): Row {
  return {
    id,
    style,
    layout: cells.length > 1 ? 'parallel' : 'full',
    cells,
    path: [],
    breakInside: 'lines',
    keepWithNext: false,
    breakBefore: 'auto',
    floats: false,
    passage: undefined,
    block: id,
    anchors: [],
    table: undefined,
    ...changes,
  };
}

type Words = string | readonly (ElementContent | string)[];

export function cell(side: Cell['side'], language: string, content: readonly ElementContent[]): Cell {
  return { side, language, content, spans: [] };
}

export function both(ja: Words, en: Words, tag = 'p'): readonly Cell[] {
  return [cell('source', 'ja', [h(tag, of(ja))]), cell('target', 'en', [h(tag, of(en))])];
}

function of(words: Words): (ElementContent | string)[] {
  return typeof words === 'string' ? [words] : [...words];
}

export function ruby(...parts: readonly (readonly [string, string])[]): ElementContent {
  return h(
    'ruby',
    parts.flatMap(([base, reading]) => [base, h('rt', reading)]),
  );
}

export function noteCall(note: string, number: number, side: string): ElementContent {
  const href = `#${elementId(note)}`;
  return h(
    'a',
    {
      className: ['noteref'],
      href,
      dataNote: note,
      dataGenerated: '',
      id: `${elementId(note)}_call_${side}`,
    },
    ['\u2060', h('sup', String(number))],
  );
}

export function sampleNote(id: string, number: number, ja: string, en: string): RenderedNote {
  const mark = (side: string) =>
    h(
      'a',
      { className: ['note-number'], href: `#${elementId(id)}_call_${side}`, dataGenerated: '' },
      String(number),
    );
  return {
    id,
    number,
    layout: 'parallel',
    cells: both([mark('source'), ' ', ja], [mark('target'), ' ', en]),
  };
}

export function section(
  id: string,
  role: Section['role'],
  rows: readonly Row[],
  changes: Partial<Section> = {},
): Section {
  return {
    id,
    role,
    numbering: 'arabic',
    startOn: 'any',
    titles: {},
    number: undefined,
    rows,
    notes: [],
    headings: [],
    parts: [],
    opposite: undefined,
    ...changes,
  };
}
