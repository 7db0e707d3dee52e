import fc from 'fast-check';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { AnswerSpace } from '../../build/model/exercise.ts';
import { spaceParts } from '../../build/questions/answer-space.ts';
import { gridRuns } from '../../build/questions/grid-runs.ts';
import type { GridRun } from '../../build/questions/grid-runs.ts';
import { gridText } from '../../build/questions/grid-text.ts';
import { partLines, sampleContext } from './read-fixture.ts';

const filled = (space: AnswerSpace, words: PhrasingContent[]) =>
  spaceParts(space, sampleContext(['ja']), new Map([['ja', words]]));

describe('readings on manuscript paper', () => {
  const ruby = (base: string, reading: string) => ({ type: 'ruby' as const, parts: [{ base, reading }] });
  const textOf = (value: string) => ({ type: 'text', value }) as const;
  const printedReadings = (space: AnswerSpace, words: PhrasingContent[]) => {
    const text = partLines(filled(space, words));
    const group = /<g class="q-cell-readings"[^>]*>(.*?)<\/g>/u.exec(text)?.[1] ?? '';
    return [...group.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, attributes = '', reading = '']) => {
      const at = (name: string) => Number(new RegExp(` ?${name}="([^"]*)"`, 'u').exec(attributes)?.[1]);
      const size = at('font-size');
      const length = attributes.includes('textLength') ? at('textLength') : reading.length * size;
      return { reading, x: at('x'), y: at('y'), size, length };
    });
  };
  const paper = { type: 'grid', cells: 20, columns: 10 } as const;
  const cell = 22.5;

  test('stand above a line written across, and at the right of one written downwards', () => {
    const [across] = printedReadings(paper, [textOf('赤い'), ruby('灯台', 'とうだい')]);
    expect(across).toMatchObject({ reading: 'とうだい', x: 3 * cell });
    // The first line begins 0.7 of the gap, 6.65 pt, below the edge of its box.
    expect(across?.y).toBeLessThan(6.65);
    const [down] = printedReadings({ ...paper, writing: 'vertical' }, [
      textOf('赤い'),
      ruby('灯台', 'とうだい'),
    ]);
    expect(down?.y).toBe(3 * cell);
    expect(down?.x).toBeGreaterThan((2 - 1) * cell * 1.4 + cell);
  });

  test('hang over kana, but over no kanji, no other reading, and not over the edge of the paper', () => {
    const reading = 'うけたまわ';
    const extent = (words: PhrasingContent[]) => {
      const found = printedReadings(paper, words).find((each) => each.reading === reading);
      const [x = 0, length = 0] = [found?.x, found?.length];
      return [x - length / 2, x + length / 2].map((edge) => Math.round((edge / cell) * 100) / 100);
    };
    const [left = 0, right = 9] = extent([textOf('のを'), ruby('承', reading), textOf('る')]);
    expect(left).toBeGreaterThanOrEqual(1.5);
    expect(left).toBeLessThan(2);
    expect(right).toBeLessThanOrEqual(3.5);
    expect(extent([textOf('の毎'), ruby('承', reading), textOf('国')])).toEqual([2, 3]);
    expect(extent([textOf('の'), ruby('港', 'みなと'), ruby('承', reading), ruby('船', 'ふね')])).toEqual([
      2, 3,
    ]);
    expect(extent([ruby('承', reading), textOf('る')])[0]).toBe(0);
  });

  test('are words beside the text', () => {
    expect(partLines(filled(paper, [ruby('灯', 'ひ')]))).toMatch(
      /<g class="q-cell-readings"[^>]* data-generated="">/u,
    );
  });
});

describe('the setting of readings', () => {
  const readings = (runs: readonly GridRun[], columns: number) =>
    gridText(runs, columns).readings.map(({ text, first, last }) => `${text} ${first}-${last}`);

  test('sets readings beside the cells of their word, in two parts where it goes on in the next line', () => {
    const runs = [{ text: '赤い' }, { text: '灯台', reading: 'とうだい' }, { text: 'だ' }];
    expect(readings(runs, 10)).toEqual(['とうだい 2-3']);
    expect(readings(runs, 3)).toEqual(['とう 2-2', 'だい 3-3']);
    expect(readings([{ text: '紅葉', reading: 'もみじ' }], 1)).toEqual(['もみ 0-0', 'じ 1-1']);
  });

  test('takes the readings that are printed, and lets letters share a cell across elements', () => {
    const content = [
      h('ruby', ['灯', h('rt', 'ひ')]),
      h('em', 'を20'),
      { type: 'text', value: '14年' } as const,
    ];
    expect(gridRuns(content)).toEqual([{ text: '灯', reading: 'ひ' }, { text: 'を2014年' }]);
    expect(
      gridRuns([h('span', { dataGenerated: '' }, '12'), h('ruby', ['一', h('rt', 'いち'), '二'])]),
    ).toEqual([{ text: '一', reading: 'いち' }, { text: '二' }]);
  });

  test('loses no character of a reading, and keeps it beside cells of one line', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: fc.stringMatching(/^[一-龠]{1,4}$/u),
            reading: fc.option(fc.stringMatching(/^[あ-ん]{1,9}$/u), { nil: undefined }),
          }),
          { maxLength: 12 },
        ),
        fc.integer({ min: 2, max: 20 }),
        (runs, columns) => {
          const found = gridText(runs, columns).readings;
          expect(found.map(({ text }) => text).join('')).toBe(
            runs.map(({ reading = '' }) => reading).join(''),
          );
          for (const { first, last } of found)
            expect(Math.floor(first / columns)).toBe(Math.floor(last / columns));
        },
      ),
    );
  });
});
