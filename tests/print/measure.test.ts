import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { MeasureRequest } from '../../build/model/ports.ts';
import { measureSection } from '../../build/print/measure-section.ts';
import { pageReference } from '../../build/views/scope.ts';
import { row } from '../../build/views/row.ts';
import { translate } from '../views/sample-book.ts';
import { fakeTypesetter } from './fake-typesetter.ts';
import { measured, metricsOf, section, textCell, textRow } from './rows.ts';
import { pairRowOfTable, sampleFrame } from './table.ts';

describe('measuring a section', () => {
  test('asks once for all rows, notes and heads of tables, with the style sheet and files', async () => {
    const requests: MeasureRequest[] = [];
    const files = new Map([['fonts/a.ttf', { mediaType: 'font/ttf', bytes: new Uint8Array([1]) }]]);
    const note = {
      id: 'c/fn-a',
      number: 1,
      layout: 'full' as const,
      cells: [textCell('source', 'c/fn-a', '注')],
    };
    const frame = sampleFrame('c/t1r0c0');
    await measureSection(
      section([textRow('c/p1', '一', 'one'), pairRowOfTable('c/t1r1c0', '行', frame)], { notes: [note] }),
      metricsOf('B5'),
      { css: 'p {}', files, picture: (image) => image },
      new Map(),
      fakeTypesetter(requests),
    );
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ css: 'p {}', files });
    for (const id of ['c/p1', 'note:c/fn-a', 'head:c/t1r0c0']) {
      expect(requests[0]?.html).toContain(`data-row="${id}"`);
    }
  });

  test('gives heights, lines and ends of sentences in points', async () => {
    const { rows } = await measured(
      section([textRow('c/p1', '一二三四五六七八九。次の文はここから始まる。', 'one')]),
    );
    const [first] = rows;
    expect(first).toMatchObject({ id: 'c/p1', height: 48, breakInside: 'lines', keepWithNext: false });
    expect(first?.columns.map(({ lineBottoms }) => lineBottoms.map(Math.round))).toEqual([
      [16, 32, 48],
      [16],
    ]);
    expect([...(first?.columns[0]?.sentenceEnds ?? [])]).toEqual([0]);
  });

  test('finds the line of each call in each column', async () => {
    const call = h('a', { dataNote: 'c/fn-a', dataGenerated: '' }, '*');
    const cell = (side: 'source' | 'target', before: string) => ({
      ...textCell(side, 'c/p1', before),
      content: [h('p', [before, call])],
    });
    const cells = [cell('source', '一二三四五六七八九十一二'), cell('target', 'one')];
    const { rows } = await measured(section([row('c/p1', 'paragraph', cells, { layout: 'parallel' })]));
    expect(rows[0]?.notes).toEqual([{ note: 'c/fn-a', lines: [1, 0] }]);
  });

  test('sets page numbers as long as those that are known, and remembers what was set', async () => {
    const reference = row('c/p1', 'paragraph', [
      {
        ...textCell('source', 'c/p1', ''),
        content: [h('p', [pageReference('c_x', 'en', translate, 'book:onPage')])],
      },
    ]);
    const unknown = await measured(section([reference]));
    expect([...unknown.references]).toEqual([['c_x', '00']]);
    const known = await measured(section([reference]), new Map([['c_x', '123']]));
    expect([...known.references]).toEqual([['c_x', '123']]);
    expect(JSON.stringify(known.elements.get('c/p1'))).toContain('"123"');
  });

  test('leaves out what only a screen shows', async () => {
    const cell = {
      ...textCell('source', 'c/p1', ''),
      content: [h('p', ['紙', h('span', { dataEpubOnly: '' }, '画面')])],
    };
    const { elements } = await measured(section([row('c/p1', 'paragraph', [cell])]));
    expect(JSON.stringify(elements.get('c/p1'))).toContain('紙');
    expect(JSON.stringify(elements.get('c/p1'))).not.toContain('画面');
  });
});
