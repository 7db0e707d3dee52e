import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Cell, Row, Section } from '../../build/model/rendered.ts';
import type { PlacedPiece, PlannedPage } from '../../build/model/plan.ts';
import { defaultMargin, pageSizes } from '../../build/read/page.ts';
import { pageMetrics } from '../../build/print/metrics.ts';
import { measureSection, type MeasuredSection } from '../../build/print/measure-section.ts';
import { row } from '../../build/views/row.ts';
import { usualType } from '../support/usual-type.ts';
import { fakeTypesetter } from './fake-typesetter.ts';

/** Metrics of one of the named pages with its own margins. */
export function metricsOf(size: keyof typeof pageSizes, columns: 1 | 2 = 2, share = 0.5) {
  const [width, height] = pageSizes[size];
  const margin = defaultMargin(pageSizes[size]);
  const page = { width, height, margin, bleed: 0, marks: 'none', binding: 'left', columns: 'equal' } as const;
  return pageMetrics(page, usualType, columns, share);
}

export function textCell(side: 'source' | 'target', block: string, words: string): Cell {
  const content = [h('p', { dataBlock: block, dataSide: side, dataIndex: '0' }, words)];
  const spans = [{ block, side, index: 0, start: 0, end: words.length }];
  return { side, language: side === 'source' ? 'ja' : 'en', content, spans };
}

/** A row of two columns. */
export function textRow(id: string, source: string, target: string, changes: Partial<Row> = {}): Row {
  const cells = [textCell('source', id, source), textCell('target', id, target)];
  return row(id, 'paragraph', cells, { layout: 'parallel', block: id, ...changes });
}

export function section(rows: readonly Row[], changes: Partial<Section> = {}): Section {
  return {
    id: 'c',
    role: 'chapter',
    numbering: 'arabic',
    startOn: 'any',
    titles: { ja: '章', en: 'Chapter' },
    number: '1',
    rows,
    notes: [],
    headings: [],
    parts: [],
    opposite: undefined,
    ...changes,
  };
}

/** The section measured by a typesetter that sets ten characters a line. */
export function measured(
  each: Section,
  folios: ReadonlyMap<string, string> = new Map(),
): Promise<MeasuredSection> {
  const style = { css: '', files: new Map(), picture: (image: Element) => image };
  return measureSection(each, metricsOf('B5'), style, folios, fakeTypesetter());
}

/** A page with whole rows on it, or with the lines of rows that are given. */
export function page(...pieces: readonly (string | PlacedPiece)[]): PlannedPage {
  return {
    pieces: pieces.map((each) =>
      typeof each === 'string'
        ? { row: each, columns: [], first: true, last: true, repeatHead: false, floated: false, height: 0 }
        : each,
    ),
    notes: [],
    fill: 0.5,
    short: undefined,
  };
}
