import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import type { RenderedBook, Row } from '../../build/model/rendered.ts';
import { authorText } from '../../build/tree/hast-text.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { editionOf, render } from './sample-book.ts';

const bookFile = `title: {ja: 本, en: Book}
targets: [en]
front: []
back: []
editions:
  both: {view: parallel-rows}
  ja: {view: source-only}
  en: {view: target-only}
`;

const japanese = `# 章

表: 年表 {#t}

| 時期 | 出来事 | 場所 |
|---|---|---|
| **2021年** | | |
| 3月 | 甲 | 港 |
| 4月 | 乙[^n] | 町 |
| 5月 | 丙 | |
| **2022年** | | |
| 2月24日 | 丁 | 港 |

（出所）資料館。

（写真提供）町役場

文。

[^n]: 注。
`;

const english = `# Chapter

Table: Chronology {#t}

| Date | Event | Place |
|---|---|---|
| **2021** | | |
| March | A | harbour |
| April | B[^n] | town |
| May | C | |
| **2022** | | |
| 24 February | D | harbour |

Source: the archive.

Photo: the town hall

Text.

[^n]: Note.
`;

async function rendered(edition: string, ja = japanese, en = english): Promise<RenderedBook> {
  const files = {
    'manuscript/book.yaml': bookFile,
    'manuscript/01.md': ja,
    'translations/en/01.md': en,
  };
  const told: string[] = [];
  const loaded = await loadBook(memoryFiles(files), 'book', (ruleId) => told.push(ruleId));
  const book = loaded?.books.get('en');
  expect(told).toEqual([]);
  if (book === undefined) throw new Error('no book');
  return render(book, editionOf(book, edition));
}

function tableOf(book: RenderedBook): readonly Row[] {
  return book.sections.flatMap(({ rows }) => rows.filter(({ table }) => table !== undefined));
}

function linesOf(book: RenderedBook): readonly Row[] {
  return tableOf(book).filter(({ style }) => style === 'table-row');
}

const wordsOf = (row: Row | undefined) =>
  toString({ type: 'root', children: row?.cells.flatMap(({ content }) => content) ?? [] });

describe('a row with words in its first cell alone', () => {
  test('heads the rows below it: one cell over all columns, named as a head of them', async () => {
    const [year] = linesOf(await rendered('both'));
    const line = year?.cells[0]?.content[0];
    expect(line).toMatchObject({
      tagName: 'tr',
      properties: { className: ['table-group'] },
      children: [{ tagName: 'th', properties: { scope: 'rowgroup', colSpan: 3 } }],
    });
    expect(wordsOf(year)).toBe('2021年2021');
  });

  test('keeps the ids and stretches of its empty cells', async () => {
    const [year] = linesOf(await rendered('both'));
    expect(year?.id).toBe('01/t1r1c0');
    expect(year?.anchors).toEqual(['01/t1r1c1', '01/t1r1c2']);
    expect(year?.cells[0]?.spans.map(({ block }) => block)).toContain('01/t1r1c2');
  });

  test('stays with the two rows that follow, and so do both ends of the table', async () => {
    const keeps = linesOf(await rendered('both')).map(({ keepWithNext }) => keepWithNext);
    expect(keeps).toEqual([true, true, false, false, true, true]);
  });

  test('is set again, marked and without names, where its group goes on', async () => {
    const [year] = linesOf(await rendered('both'));
    const again = year?.table?.groups?.get(year.id);
    expect(again && toString(again)).toBe('2021年（つづき）2021 (continued)');
    expect(again && authorText([again])).toBe('');
    expect(JSON.stringify(again)).not.toContain('"id"');
  });

  test('is the same row in the editions of one language, so that they can face each other', async () => {
    const [ja, en] = [await rendered('ja'), await rendered('en')];
    expect(linesOf(ja).map(({ id, keepWithNext }) => [id, keepWithNext])).toEqual(
      linesOf(en).map(({ id, keepWithNext }) => [id, keepWithNext]),
    );
    expect([...(linesOf(ja)[0]?.table?.groups?.keys() ?? [])]).toEqual(['01/t1r1c0', '01/t1r5c0']);
    expect(wordsOf(linesOf(en)[0])).toBe('2021');
  });

  test('is not one when the other language has words in another cell', async () => {
    const en = english.replace('| **2021** | | |', '| **2021** | x | |');
    const rows = linesOf(await rendered('ja', japanese, en));
    expect(rows[0]?.table?.groups?.size).toBe(1);
  });
});

describe('a table', () => {
  test('has words for the pages on which it goes on', async () => {
    const [row] = linesOf(await rendered('both'));
    const words = row?.table?.continued ?? [];
    expect(words.map((node) => (node.type === 'element' ? toString(node) : ''))).toEqual([
      '表1（つづき）',
      'Table 1 (continued)',
    ]);
    const bare = await rendered(
      'both',
      japanese.replace(/表: .*\n/u, ''),
      english.replace(/Table: .*\n/u, ''),
    );
    expect(linesOf(bare)[0]?.table?.continued).toEqual([]);
  });

  test('is followed by its source and the credit of its pictures, which stay with its last row', async () => {
    const book = await rendered('both');
    const { rows } = book.sections[0] ?? { rows: [] };
    const sources = rows.filter(({ style }) => style === 'table-source');
    expect(sources.map((row) => wordsOf(row))).toEqual([
      '（出所）資料館。Source: the archive.',
      '（写真提供）町役場Photo: the town hall',
    ]);
    expect(linesOf(book).at(-1)?.keepWithNext).toBe(true);
    expect(sources.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false]);
  });

  test('keeps its dates in one line each', async () => {
    const row = linesOf(await rendered('both')).at(-1);
    expect(JSON.stringify(row?.cells)).toContain(
      '{"className":["date"]},"children":[{"type":"text","value":"2月24日"}]',
    );
    expect(JSON.stringify(row?.cells)).toContain('"value":"24 February"');
  });
});

describe('a figure', () => {
  const picture = (language: string, path: string, caption: string, source: string) =>
    `# ${language}\n\n![x](${path} "${caption}")\n\n${source}\n`;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>';

  async function figureOf(edition: string): Promise<Row | undefined> {
    const files = {
      'manuscript/book.yaml': bookFile,
      'manuscript/01.md': picture('章', 'images/ja.svg', '図', '（撮影）甲'),
      'translations/en/01.md': picture('C', '../../manuscript/images/en.svg', 'Figure', 'Photo: A'),
      'manuscript/images/ja.svg': svg,
      'manuscript/images/en.svg': svg,
    };
    const loaded = await loadBook(memoryFiles(files), 'book', () => undefined);
    const book = loaded?.books.get('en');
    if (book === undefined) throw new Error('no book');
    const { sections } = render(book, editionOf(book, edition));
    return sections.flatMap(({ rows }) => rows).find(({ style }) => style === 'figure');
  }

  test('with a picture for each language has them beside each other, each above its own words', async () => {
    const row = await figureOf('both');
    expect(row?.layout).toBe('parallel');
    expect(row?.cells.map(({ side, language }) => [side, language])).toEqual([
      ['source', 'ja'],
      ['target', 'en'],
    ]);
    expect(row?.cells.map(({ content }) => toString({ type: 'root', children: [...content] }))).toEqual([
      '図1 図（撮影）甲',
      'Figure 1 FigurePhoto: A',
    ]);
  });

  test('has the picture of its language in an edition of one', async () => {
    const row = await figureOf('en');
    expect(row?.layout).toBe('stacked');
    expect(JSON.stringify(row?.cells)).toContain('en.svg');
    expect(JSON.stringify(row?.cells)).not.toContain('ja.svg');
  });
});
