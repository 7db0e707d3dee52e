import { expect, test } from 'vitest';
import { tallHeadings, tightElement } from '../../build/print/fit-headings.ts';
import { boxesOf, row, sampleMetrics } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();

test('tall headings: one that would fill its page is set close, in the size of text, on whole lines', async () => {
  const words =
    '前提となる問いと枠組みとを、できるだけ平易な言葉で順を追って述べるための、長い題名を持った章の見出し'.repeat(
      3,
    );
  const heading = (tight: string) =>
    row('', undefined, `heading-1 ${tight}`).replace('<p></p>', `<h1>${words}</h1>`);
  const opened = await open(heading('') + heading('tight'));
  const [usual, tight] = (await boxesOf(opened, '.row')).map(({ top, bottom }) => bottom - top);
  const { line } = sampleMetrics();
  expect(usual).toBeGreaterThan(2 * (tight ?? 0));
  expect((tight ?? 0) / line).toBeCloseTo(Math.round((tight ?? 0) / line), 1);
  const element = tightElement({
    type: 'element',
    tagName: 'div',
    properties: { className: ['row'] },
    children: [],
  });
  expect(element.properties['className']).toEqual(['row', 'tight']);
  expect(tallHeadings([], () => 0, 100)).toEqual([]);
}, 60_000);
