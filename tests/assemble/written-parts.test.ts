import { describe, expect, test } from 'vitest';
import { sectionNumbers } from '../../build/assemble/anchors.ts';
import { bookOf } from './book-of.ts';

const yaml = (lines: string) => `title: {ja: 本, en: Book}\ntargets: [en]\n${lines}`;
const chapters = {
  preface: '# 序\n\n段落。\n\n## 節\n\n[](#one)を見よ。 {#p}\n',
  '01': '# 一 {#one}\n\n段落。[^a]\n\n## 節\n\n[](#p)\n\n[^a]: 注。\n',
  chronology: '# 年表\n\n段落。\n',
};
const { book, lines } = await bookOf(chapters, {
  'manuscript/book.yaml': yaml('front: [preface, title]\nback: [chronology, colophon]\n'),
});

describe('parts that authors write before and after the chapters', () => {
  test('are parsed, aligned and checked as chapters are, and are none', () => {
    expect(lines).toEqual([]);
    expect(book.chapters.map(({ id, matter, number }) => [id, matter, number])).toEqual([
      ['preface', 'front', undefined],
      ['01', 'body', 1],
      ['chronology', 'back', undefined],
    ]);
  });

  test('have passages, and no numbers at their headings', () => {
    const [preface] = book.chapters;
    expect([...(preface?.passages.values() ?? [])]).toEqual([1, 2]);
    expect(preface && [...sectionNumbers(preface).values()]).toEqual([]);
    expect(book.anchors.get('p')).toMatchObject({ kind: 'passage', number: '2', chapter: 'preface' });
  });
});

describe('readings for the index', () => {
  test('are asked for where kanji would have to be sorted', async () => {
    const found = await bookOf(
      { '01': '# 一\n\n:index[海]と:index[山]{reading=やま}と:index[うみ]と:index[港]。\n' },
      {
        'manuscript/terms.yaml':
          '- {term: 港, reading: みなと, en: harbour}\n- {term: 川, en: river, index: true}\n- {term: カニ, en: crab, index: true}\n- {term: 空, en: sky}\n',
      },
    );
    const readings = found.lines.filter((line) => line.includes('without-reading'));
    expect(readings.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'manuscript/terms.yaml:2:3 index-without-reading',
      'manuscript/01.md:3:1 mark-without-reading',
    ]);
  });

  test('are not asked for in a book without an index', async () => {
    const found = await bookOf(
      { '01': '# 一\n\n:index[海]。\n' },
      { 'manuscript/book.yaml': yaml('back: [colophon]\n') },
    );
    expect(found.lines).toEqual([]);
  });
});
