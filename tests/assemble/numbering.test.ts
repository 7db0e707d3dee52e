import { describe, expect, test } from 'vitest';
import { bookOf } from './book-of.ts';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/></svg>';
const table = '表: 題\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';

describe('notes', () => {
  const chapter = '# 題\n\n先に二つ目。[^b] 次に一つ目。[^a] もう一度。[^b]\n\n[^a]: 一。\n\n[^b]: 二。\n';

  test('are numbered in the order of their first calls, anew in each chapter', async () => {
    const { book } = await bookOf({ a: chapter, b: chapter });
    expect(book.chapters.map(({ notes }) => notes.map((note) => `${note.number} ${note.id}`))).toEqual([
      ['1 a/fn-b', '2 a/fn-a'],
      ['1 b/fn-b', '2 b/fn-a'],
    ]);
  });

  test('are numbered through the book where the book says so', async () => {
    const yaml = 'title: {ja: 本, en: Book}\ntargets: [en]\nnotes: book\n';
    const { book } = await bookOf({ a: chapter, b: chapter }, { 'manuscript/book.yaml': yaml });
    expect(book.chapters.flatMap(({ notes }) => notes.map((note) => note.number))).toEqual([1, 2, 3, 4]);
  });

  test('have all their paragraphs', async () => {
    const { book } = await bookOf({ a: '# 題\n\n文。[^a]\n\n[^a]: 一。\n\n    二。\n' });
    expect(book.chapters[0]?.notes[0]?.pairs.map((pair) => pair.source[0]?.text)).toEqual(['一。', '二。']);
  });
});

describe('figures and tables', () => {
  test('are numbered through the book, each kind by itself', async () => {
    const text = `# 題\n\n![絵](i.svg)\n\n${table}\n`;
    const { book, lines } = await bookOf(
      { a: text, b: text },
      { 'manuscript/i.svg': picture, 'translations/en/i.svg': picture },
    );
    expect(lines).toEqual([]);
    const numbers = book.chapters.flatMap(({ numbered }) =>
      [...numbered].map(([id, { kind, number }]) => `${id} ${kind} ${number}`),
    );
    expect(numbers).toEqual(['a/img1 figure 1', 'a/t1r0c0 table 1', 'b/img1 figure 2', 'b/t1r0c0 table 2']);
  });

  test('have no number where a table has no caption', async () => {
    const { book } = await bookOf({ a: '# 題\n\n| a |\n|---|\n| 1 |\n' });
    expect([...(book.chapters[0]?.numbered ?? [])]).toEqual([]);
  });
});

describe('passages', () => {
  test('are the running paragraphs: not those of boxes, lists, quotes, notes, nor what a translator added', async () => {
    const source = '# 題\n\n一。[^a]\n\n:::note\n箱。\n:::\n\n- 項\n\n> 引用。\n\n二。\n\n[^a]: 注。\n';
    const target = source.replace('二。', '<!-- @extra: x -->\n足し。\n\n二。');
    const { book } = await bookOf({ a: source, b: '# 題\n\n三。\n' }, { 'translations/en/a.md': target });
    expect(book.chapters.map(({ passages }) => [...passages.values()])).toEqual([[1, 2], [1]]);
  });
});

describe('a chapter', () => {
  test('without a heading of the first level is reported', async () => {
    const { lines, book } = await bookOf({ a: '## 節\n\n文。\n' });
    expect(lines).toEqual([
      'manuscript/a.md:1:1 missing-chapter-title Unexpected chapter without a level-1 heading, expected `# Title` at its start; the file name is printed instead.',
    ]);
    expect(book.chapters[0]?.title).toBeUndefined();
  });

  test('gives what a translator adds to a box the box of its neighbours', async () => {
    const source = '# 題\n\n> 引用。\n\n:::note\n一。\n\n二。\n:::\n';
    const target = '# 題\n\n> 引用。\n\n:::note\n一。\n\n<!-- @extra: x -->\n足し。\n\n二。\n:::\n';
    const { book } = await bookOf({ a: source }, { 'translations/en/a.md': target });
    const keys = book.chapters[0]?.pairs
      .map((pair) => (pair.source[0] ?? pair.target[0])?.path)
      .map((path) => path?.find((container) => container.type === 'box')?.key);
    expect(keys?.slice(2)).toEqual([keys?.[2], keys?.[2], keys?.[2]]);
  });
});
