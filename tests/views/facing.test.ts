import { beforeAll, describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import type { RenderedBook, Row, Section } from '../../build/model/rendered.ts';
import { authorText } from '../../build/tree/hast-text.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { editionOf, keepExercises, render } from './sample-book.ts';

const files = {
  'manuscript/book.yaml': `title: {ja: 港, en: Harbour}
targets: [en]
front: [title, toc]
back: [answers, colophon]
editions:
  facing: {view: facing-pages, formats: [pdf]}
  sentences: {view: facing-pages, unit: sentence, formats: [pdf]}
`,
  'manuscript/01.md': `# 港の朝

船が出た[^a]。朝は寒い。

<!-- @omit: 日本語だけ -->
ここだけの段落[^b]。

:::note
箱の中。
:::

| 年 | 出来事 |
|---|---|
| 1905 | 出港 |

[^a]: 甲の注。
[^b]: 乙の注。
`,
  'translations/en/01.md': `# Morning in the Harbour

A boat left.[^a] The morning was cold.

:::note
In the box.
:::

| Year | Event |
|---|---|
| 1905 | Departure |

[^a]: Note A.
[^b]: Note B.
`,
  'exercises/01.yaml': `chapter: 01
sets:
  - id: s
    title: {ja: 質問, en: Questions}
    items:
      - id: why
        type: short
        prompt: {ja: なぜか。, en: Why?}
        answer: {ja: 寒い。, en: Cold.}
        explanation: {ja: 説明。}
        space: lines 2
`,
};

let paragraphs: RenderedBook;
let sentences: RenderedBook;

beforeAll(async () => {
  const loaded = await loadBook(memoryFiles(files), 'book', () => undefined);
  keepExercises(loaded);
  const book = loaded?.books.get('en');
  if (book === undefined) throw new Error('no book');
  paragraphs = render(book, editionOf(book, 'facing'));
  sentences = render(book, editionOf(book, 'sentences'));
});

function faces(rendered: RenderedBook, id: string): readonly [Section, Section] {
  const verso = rendered.sections.find((section) => section.id === id);
  if (verso?.opposite === undefined) throw new Error(`${id} does not face itself`);
  return [verso, verso.opposite];
}

const wordsOf = (row: Row) => authorText(row.cells.flatMap(({ content }) => content)).trim();

describe('an edition with facing pages', () => {
  test('has the same rows in the same order on both pages, in chapters and in answers', () => {
    for (const id of ['01', 'book/answers']) {
      const [verso, recto] = faces(paragraphs, id);
      expect(recto.rows.map((row) => row.id)).toEqual(verso.rows.map((row) => row.id));
      expect(recto.rows.map((row) => row.style)).toEqual(verso.rows.map((row) => row.style));
      expect(recto.rows.map((row) => row.passage)).toEqual(verso.rows.map((row) => row.passage));
      expect(verso.startOn).toBe('verso');
    }
  });

  test('has one language on each page, and an empty row where that language has nothing', () => {
    const [verso, recto] = faces(paragraphs, '01');
    const pairs = verso.rows.map((row, index) =>
      [wordsOf(row), recto.rows[index]].map((each) =>
        typeof each === 'string' || each === undefined ? each : wordsOf(each),
      ),
    );
    expect(pairs.slice(0, 4)).toEqual([
      ['港の朝', 'Morning in the Harbour'],
      ['船が出た。朝は寒い。', 'A boat left. The morning was cold.'],
      ['ここだけの段落。', ''],
      ['', ''],
    ]);
    expect(pairs).toContainEqual(['1905出港', '1905Departure']);
    expect(pairs).toContainEqual(['なぜか。', 'Why?']);
  });

  test('names boxes in the language of the page', () => {
    const [verso, recto] = faces(paragraphs, '01');
    const title = (section: Section) => section.rows.find(({ style }) => style === 'box-title');
    expect(title(verso)?.cells.map(({ language }) => language)).toEqual(['ja']);
    expect(title(recto)?.cells.map(({ language }) => language)).toEqual(['en']);
  });

  test('goes sentence by sentence where it is told to', () => {
    const [verso, recto] = faces(sentences, '01');
    const texts = (section: Section) => section.rows.slice(1, 3).map(wordsOf);
    expect(texts(verso)).toEqual(['船が出た。', '朝は寒い。']);
    expect(texts(recto).map((text) => text.trim())).toEqual(['A boat left.', 'The morning was cold.']);
    expect(recto.rows.map((row) => row.id)).toEqual(verso.rows.map((row) => row.id));
  });

  test('has each note in its language, also one that the other language alone calls', () => {
    const [verso, recto] = faces(paragraphs, '01');
    const texts = (section: Section) =>
      section.notes.map(({ cells }) => authorText(cells.flatMap(({ content }) => content)).trim());
    expect(texts(verso)).toEqual(['甲の注。', '乙の注。']);
    expect(texts(recto)).toEqual(['Note A.', 'Note B.']);
  });

  test('begins its text with the title on a page of its own, and has lists and colophon in both languages', () => {
    const [half, chapter] = paragraphs.sections.filter(({ numbering }) => numbering === 'arabic');
    expect([half?.role, half?.startOn, chapter?.id]).toEqual(['halftitle', 'recto', '01']);
    const single = paragraphs.sections.filter(({ opposite }) => opposite === undefined);
    expect(single.map(({ id }) => id)).toEqual([
      'book/title-page',
      'book/toc',
      'book/text-title',
      'book/colophon',
    ]);
    expect(paragraphs.facing).toBe(true);
  });
});
