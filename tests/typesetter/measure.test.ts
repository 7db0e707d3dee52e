import { pageStyles } from '../../build/print/page-styles.ts';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RowBox, ServedFiles, Typesetter } from '../../build/model/ports.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { printedLines } from './printed-lines.ts';
import { hasPoppler } from '../finish/poppler.ts';
import { b5, bundledChromium, japanese, sampleFiles, samplePage, sampleRow } from './sample.ts';

const pitch = (16 * 96) / 72;

let typesetter: Typesetter;
let css: string;
let files: ServedFiles;

beforeAll(async () => {
  typesetter = createTypesetter(await bundledChromium());
  const sample = await sampleFiles();
  files = sample.files;
  css = `${sample.css}\nbody { width: 146mm; margin: 0; }`;
}, 60_000);

afterAll(() => typesetter.close());

/** One row whose only column is 9 characters wide, and a hair: rounding of ruby costs a character where there is none. */
async function narrow(paragraphs: string, cellClass = ''): Promise<RowBox['columns'][number]> {
  const cell = `<div class="cell ${cellClass}" data-column="0" lang="ja">${paragraphs}</div>`;
  const style = '\n.cell { width: 81.05pt; }';
  const html = `<div class="row" data-row="r">${cell}</div>`;
  const column = (await typesetter.measure({ html, css: css + style, files }))[0]?.columns[0];
  if (column === undefined) throw new Error('not measured');
  return column;
}

const text = (html: string): string => html.replaceAll(/<[^>]*>/g, '');

/** The style of the printed page. */
async function pageCss(): Promise<string> {
  const sheets = pageStyles.map((name) => readFile(`build/styles/${name}.css`, 'utf8'));
  return (await Promise.all(sheets)).join('\n');
}

describe('measuring', () => {
  test('a row has its space above, its height and its columns in order', async () => {
    const boxes = await typesetter.measure({ html: sampleRow('c/p1', 1) + sampleRow('c/p2', 2), css, files });
    expect(boxes.map((box) => box.id)).toEqual(['c/p1', 'c/p2']);
    expect(boxes[1]?.marginTop).toBeCloseTo(pitch, 1);
    for (const box of boxes) {
      expect(box.height / pitch).toBeCloseTo(Math.round(box.height / pitch), 2);
      expect(box.columns).toHaveLength(2);
    }
  });

  test('a table without a caption has a line of space above it, and one below it before running text', async () => {
    const rowOf = (id: string, style: string) =>
      `<div class="row full ${style}" data-row="${id}"><div class="column" data-column="0">一</div></div>`;
    const styles = ['paragraph', 'table-row', 'table-row', 'paragraph', 'table-caption', 'table-row'];
    const sheet = await pageCss();
    const html = styles.map((style, index) => rowOf(String(index), style)).join('');
    const boxes = await typesetter.measure({ html, css: `:root { --line: 16pt; }\n${sheet}`, files });
    expect(boxes.map((box) => Math.round(box.marginTop / pitch))).toEqual([0, 1, 0, 1, 1, 0]);
  });

  test('a headline in the translation alone is as large as one in the source alone', async () => {
    const headline = (id: string, ...sides: readonly string[]) =>
      `<div class="row full heading-1" data-row="${id}"><div class="column" data-column="0">${sides
        .map((side) => `<div class="cell ${side}" lang="ja"><p>一</p></div>`)
        .join('')}</div></div>`;
    const sheet = await pageCss();
    const html = headline('a', 'source') + headline('b', 'target') + headline('c', 'source', 'target');
    const boxes = await typesetter.measure({ html, css: `:root { --line: 16pt; }\n${sheet}`, files });
    const [source, target, both] = boxes.map((box) => box.height);
    expect(target).toBeCloseTo(source ?? 0, 1);
    expect(both).toBeLessThan(2 * (source ?? 0));
  });

  test('lines partition the height of a column, ruby and raised marks or not', async () => {
    const [box] = await typesetter.measure({ html: sampleRow('c/p1', 3), css, files });
    for (const column of box?.columns ?? []) {
      expect(column.lines[0]?.top).toBe(0);
      expect(column.lines.at(-1)?.bottom).toBe(column.height);
      column.lines.slice(1).forEach((line, index) => expect(line.top).toBe(column.lines[index]?.bottom));
      column.lines.forEach((line) => expect(line.bottom - line.top).toBeCloseTo(pitch, 0));
    }
  });

  test('a line starts where its first character stands in the text, readings counted', async () => {
    const html = '<p>一二三四五六七<ruby>漢字<rt>かんじ</rt></ruby>九十一二三四五六七八九十</p>';
    const { lines } = await narrow(html);
    const plain = text(html);
    expect(lines.map((line) => plain[line.start])).toEqual(['一', '九', '八']);
    expect(lines[1]?.start).toBe('一二三四五六七漢字かんじ'.length);
  });

  test('a line starts with a whole character where that is a surrogate pair', async () => {
    const { lines } = await narrow(`<p>${'𠮷'.repeat(20)}</p>`);
    expect(lines.map((line) => line.start)).toEqual([0, 18, 36]);
  });

  test('a line starts right behind the soft hyphen, or the space, at which the one before was broken', async () => {
    const words = 'head\u00aded guid\u00aded inter\u00adests rec\u00adon\u00adcile elec\u00adtion';
    for (let shift = 0; shift < 12; shift += 1) {
      const html = `<p lang="en">${'i'.repeat(shift)} ${words} ${words}</p>`;
      const { lines } = await narrow(html);
      const plain = text(html);
      const before = lines.slice(1).map((line) => plain[line.start - 1]);
      expect(before.filter((character) => character !== ' ' && character !== '\u00ad')).toEqual([]);
    }
  });

  test('several paragraphs of one column give their lines in one list', async () => {
    const { lines, height } = await narrow('<p>一二三</p>\n<p>一二三四五六七八九十一二</p>');
    expect(lines.map((line) => line.start)).toEqual([0, 4, 13]);
    expect(height / pitch).toBeCloseTo(3, 1);
  });

  test('a note call has the line it stands on', async () => {
    const call = (id: string): string => `<a class="noteref" data-note="${id}">1</a>`;
    const { calls } = await narrow(`<p>一二三${call('a')}四五六七八九十${call('b')}一二${call('c')}</p>`);
    expect(calls).toEqual([
      { note: 'a', line: 0 },
      { note: 'b', line: 1 },
      { note: 'c', line: 1 },
    ]);
  });

  test.each([
    '<p>絵<svg width="9" height="9"></svg></p>',
    '<table><tr><td>表</td></tr></table>',
    '<div class="unsplittable">箱</div>',
  ])('a column with %s has no lines to split at', async (content) => {
    expect((await narrow(content)).lines).toEqual([]);
  });

  test('the shorter column of a grid has its own height, not the stretched one', async () => {
    const html =
      '<div class="row" style="display:grid;grid-template-columns:1fr 1fr" data-row="r"><div data-column="0"><p>短い</p></div>' +
      `<div data-column="1"><p>${japanese.repeat(2)}</p></div></div>`;
    const [box] = await typesetter.measure({ html, css, files });
    expect((box?.columns[0]?.height ?? 0) / pitch).toBeCloseTo(1, 1);
    expect(box?.height).toBe(box?.columns[1]?.height);
  });

  test('a row without text has no lines', async () => {
    expect((await narrow('')).lines).toEqual([]);
  });

  test('rows measured one after the other do not see each other', async () => {
    const first = await typesetter.measure({ html: sampleRow('a', 1), css, files });
    const all = await Promise.all(
      [1, 2, 1].map((count) => typesetter.measure({ html: sampleRow('a', count), css, files })),
    );
    expect(all[0]).toEqual(first);
    expect(all[2]).toEqual(first);
    expect(all[1]).not.toEqual(first);
  });
});

test.skipIf(!hasPoppler)('lines break in print where they broke when they were measured', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => sampleRow(`r${index}`, 1 + (index % 3)));
  const boxes = (await Promise.all(rows.map((html) => typesetter.measure({ html, css, files })))).flat();
  const pages = rows.map((html, index) => samplePage(index, html));
  const sheets = await typesetter.paginate({ pages, geometry: b5, css, files });
  const { pdf } = await typesetter.print({ sheets, geometry: b5, css, files, title: 'x', language: 'ja' });
  boxes.forEach((box, page) => {
    const plain = text(rows[page] ?? '');
    const source = plain.slice(0, plain.indexOf('1I am') + 1);
    const lines = box.columns[0]?.lines ?? [];
    const measured = lines.map((line, index) => source.slice(line.start, lines[index + 1]?.start));
    const withoutReadings = measured.map((line) => line.replaceAll(/わがはい|きおく|\s/g, ''));
    const printed = printedLines(pdf, page + 1, 'left');
    expect(printed.map((line) => line.replaceAll(/\s/g, ''))).toEqual(withoutReadings);
  });
});
