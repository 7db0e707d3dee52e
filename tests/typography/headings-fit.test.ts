import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { writeBook } from '../books/book-files.ts';
import { bundledChromium } from '../typesetter/sample.ts';
import { printedSheets } from './printed-sheets.ts';
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

const topic = '港のはじまりから灯台が立つまでの、この町の人々が海と山から得たものと失ったものについて、';
const subject = 'How the harbour began, and what the people took from the sea and the hills. ';

/** A book whose headings are 80 and 160 characters long, on pages of a size with type of 12 pt. */
function longHeadings(size: string): ReadonlyMap<string, string> {
  const chapter = (words: string, text: string) =>
    [
      `# ${words.slice(0, 80).trim()}`,
      `${text} {#one}`,
      `## ${words.slice(0, 160).trim()} {#two}`,
      `${text} {#three}`,
      '',
    ].join('\n\n');
  const settings = [
    'title: {ja: 港, en: Harbour}',
    'targets: [en]',
    `page: {size: ${size}}`,
    'type: {size: 12pt, leading: 20pt}',
    'front: [title, toc]',
    'editions:',
    '  columns: {view: parallel-rows, formats: [pdf]}',
    '  facing: {view: facing-pages, formats: [pdf]}',
    '  english: {view: target-only, formats: [pdf]}',
    '',
  ];
  return new Map([
    ['manuscript/book.yaml', settings.join('\n')],
    ['manuscript/01.md', chapter(topic.repeat(4), '短い。')],
    ['translations/en/01.md', chapter(subject.repeat(3), 'Short.')],
  ]);
}

test.each(['A6', 'B6'])(
  'long headings: 80 and 160 characters at 12 pt stay on their pages of %s, as do their entries in the contents',
  async (size) => {
    const folder = await mkdtemp(join(tmpdir(), 'headings-'));
    const browser = await bundledChromium();
    try {
      await writeBook(longHeadings(size), folder);
      for (const edition of ['columns', 'facing', 'english']) {
        // Throws with the messages of a build that fails.
        const { sheets } = await printedSheets(createTypesetter(browser), folder, edition);
        expect(sheets.join('').match(/class="toc-page/gu)?.length).toBeGreaterThanOrEqual(2);
      }
    } finally {
      await browser.close();
      await rm(folder, { recursive: true });
    }
  },
  120_000,
);
