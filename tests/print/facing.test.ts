import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { Row, Section } from '../../build/model/rendered.ts';
import { composePage } from '../../build/print/compose-page.ts';
import { layOutPages } from '../../build/print/lay-out-pages.ts';
import { measureSection } from '../../build/print/measure-section.ts';
import type { MeasuredSection } from '../../build/print/measured-section.ts';
import { oppositeIds, withOppositePlaces } from '../../build/print/opposite-ids.ts';
import { planSection } from '../../build/print/plan-section.ts';
import { runningHeads } from '../../build/print/running-heads.ts';
import { writeHtml } from '../../build/tree/html.ts';
import { row } from '../../build/views/row.ts';
import { fakeTypesetter } from './fake-typesetter.ts';
import { metricsOf, section, textCell } from './rows.ts';
import { pairRowOfTable, sampleFrame } from './table.ts';

const line = 16;

function oneSide(side: 'source' | 'target', texts: readonly string[]): readonly Row[] {
  return texts.map((words, index) => {
    const id = `c/p${index + 1}`;
    const link = h('a', { href: '#t_c_p1', dataPageOf: 't_c_p1' }, '00');
    const cell = textCell(side, id, words);
    const content = index === 0 ? [...cell.content, link] : cell.content;
    return row(id, 'paragraph', words === '' ? [] : [{ ...cell, content }], { block: id });
  });
}

/** A chapter of which the second paragraph is longer in the translation, and the third has none. */
const facing: Section = section(oneSide('source', ['甲'.repeat(8), '乙'.repeat(15), '丙'.repeat(25)]), {
  startOn: 'verso',
  opposite: section(oneSide('target', ['a'.repeat(8), 'b'.repeat(35), ''])),
});
const half = section([row('book/text-title', 'book-title', [textCell('source', 'x', '題')])], {
  id: 'half',
  role: 'halftitle',
  startOn: 'recto',
});

async function measured(each: Section) {
  const style = { css: '', files: new Map(), picture: (image: Element) => image };
  const rendered = {
    ...{ edition: 'e', languages: ['ja', 'en'], sides: ['source', 'target'] as const },
    ...{ columns: 1 as const, facing: true, sections: [each], images: [] },
  };
  const metrics = metricsOf('B5', 1);
  const made = await measureSection(each, metrics, style, new Map(), fakeTypesetter(), oppositeIds(rendered));
  return { measured: made, plan: planSection(made, metrics) };
}

describe('two pages that face each other', () => {
  test('are planned as one: columns of both, the height of the taller', async () => {
    const { rows } = (await measured(facing)).measured;
    expect(rows.map(({ id, height }) => [id, Math.round(height / line)])).toEqual([
      ['c/p1', 1],
      ['c/p2', 4],
      ['c/p3', 3],
    ]);
    expect(rows.map(({ columns }) => columns.length)).toEqual([2, 2, 2]);
    // A side without words does not keep the other from being divided.
    expect(rows[2]?.breakInside).toBe('lines');
  });

  test('have pieces of the same rows with their own lines, set to the same heights', async () => {
    const pages = layOutPages([await measured(half), await measured(facing)]);
    expect(pages.map(({ label, side }) => `${label} ${side}`)).toEqual(['1 recto', '2 verso', '3 recto']);
    const [, verso, recto] = pages;
    const lines = (page: typeof verso) =>
      page?.page?.pieces.map(({ columns }) => columns.map(({ to }) => to));
    expect(lines(verso)).toEqual([[1], [2], [3]]);
    expect(lines(recto)?.slice(0, 2)).toEqual([[1], [4]]);
    const heights = (page: typeof verso) => {
      if (page?.page === undefined) return [];
      const html = writeHtml(h('div', [...composePage(page.section.measured, page.page)]));
      return [...html.matchAll(/tall-(\d+)/gu)].map(([, height]) => Math.round(Number(height) / 100 / line));
    };
    expect(heights(verso)).toEqual([1, 4, 3]);
    expect(heights(recto)).toEqual([1, 4, 3]);
  });

  test('have ids of their own, and links that stay in their language', async () => {
    const { measured: made } = await measured(facing);
    const first = made.opposite?.elements.get('c/p1');
    expect(writeHtml(first ?? h('p'))).toContain(' id="t_c_p1_.recto"');
    expect(writeHtml(first ?? h('p'))).toContain('href="#t_c_p1_.recto" data-page-of="t_c_p1_.recto"');
    expect(writeHtml(made.elements.get('c/p1') ?? h('p'))).toContain('href="#t_c_p1" data-page-of="t_c_p1"');
    expect([...made.references.keys()].toSorted()).toEqual(['t_c_p1', 't_c_p1_.recto']);
  });

  test('have heads of tables with ids of their own, and links that stay in their language', async () => {
    const frame = sampleFrame('c/t');
    const call = h('a', { id: 't_call', href: '#t_c_p1' }, '1');
    const table = { ...frame, head: [h('tr', [h('th', { dataColumn: '0' }, [call])])] };
    const rows = (side: 'source' | 'target') => [
      ...oneSide(side, ['甲']),
      pairRowOfTable('c/t/1', '行', table),
    ];
    const made = await measured(section(rows('source'), { opposite: section(rows('target')) }));
    const head = (each: MeasuredSection | undefined) =>
      writeHtml(h('div', [...(each?.rowOf.get('c/t/1')?.table?.head ?? [])]));
    expect(head(made.measured)).toContain('id="t_call" href="#t_c_p1"');
    expect(head(made.measured.opposite)).toContain('id="t_call_.recto" href="#t_c_p1_.recto"');
  });

  test('give words of the translation in an index the pages of rectos', () => {
    const list = (side: string) => h('span', { dataPagesOf: 't_c_p1 t_other', dataPagesSide: side }, '00');
    const named = withOppositePlaces(h('p', [list('source'), list('target')]), new Set(['t_c_p1']));
    expect([...writeHtml(named).matchAll(/data-pages-of="([^"]*)"/gu)].map(([, ids]) => ids)).toEqual([
      't_c_p1 t_other',
      't_c_p1_.recto t_other',
    ]);
  });

  test('open the text on a spread, with a blank page before it where there is no half title', async () => {
    const pages = layOutPages([await measured(facing)]);
    expect(pages.map(({ label, side, page }) => `${label} ${side} ${page === undefined}`)).toEqual([
      '1 recto true',
      '2 verso false',
      '3 recto false',
    ]);
    expect(runningHeads(pages, ['ja', 'en'])).toEqual([undefined, undefined, undefined]);
  });

  test('name the same section in their running heads, each in its language', async () => {
    const headings = [{ id: 'c/p3', level: 2, number: '1.1', titles: { ja: '節', en: 'Section' } }];
    const chapter = { ...facing, headings, opposite: section(facing.opposite?.rows ?? [], { headings }) };
    const planned = await measured(chapter);
    const [page] = planned.plan.pages;
    const again = page === undefined ? [] : [page, page, page];
    const pages = layOutPages([
      await measured(half),
      { ...planned, plan: { ...planned.plan, pages: again } },
    ]);
    expect(runningHeads(pages, ['ja', 'en']).map((head) => head?.words)).toEqual([
      undefined,
      undefined,
      undefined,
      '1　章　｜　1.1 節',
      '1　Chapter　｜　1.1 Section',
      '1　章　｜　1.1 節',
      '1　Chapter　｜　1.1 Section',
    ]);
  });
});
