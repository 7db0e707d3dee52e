import { describe, expect, test } from 'vitest';
import type { BookConfig } from '../../build/model/config.ts';
import type { RenderedBook } from '../../build/model/rendered.ts';
import { bookOf } from '../assemble/book-of.ts';
import { loadFolder, render, sampleFolder } from './sample-book.ts';

const figure = '![図](images/a.svg "題")\n';
const paragraphs = Array.from({ length: 11 }, (_, index) => `段落${index + 1}。`).join('\n\n');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const chapters = {
  preface: `# 序\n\n${figure}\n[](#h)を見よ。\n`,
  '01': `# 一\n\n${paragraphs}\n\n## 節\n\n${figure}`,
  bibliography: '# 参考文献 {#h}\n\n- 本。\n',
};
const extra = 'front: [half-title, title, toc, figures, tables, preface]\n';

async function rendered(lines: string, change: Partial<BookConfig> = {}): Promise<RenderedBook> {
  const { book } = await bookOf(chapters, {
    'manuscript/book.yaml': `title: {ja: 本, en: Book}\ntargets: [en]\n${lines}`,
    'manuscript/images/a.svg': svg,
  });
  const [edition] = book.config.editions;
  if (edition === undefined) throw new Error('no edition');
  return render({ ...book, config: { ...book.config, ...change } }, edition);
}

describe('the parts of a book', () => {
  test('stand as `front`, `chapters` and `back` name them, written ones without a number', async () => {
    const { sections } = await rendered(extra);
    expect(sections.map(({ id, role, numbering, number }) => [id, role, numbering, number])).toEqual([
      ['book/half-title', 'halftitle', 'none', undefined],
      ['book/title-page', 'titlepage', 'none', undefined],
      ['book/toc', 'toc', 'roman', undefined],
      ['book/figures', 'toc', 'roman', undefined],
      ['preface', 'preface', 'roman', undefined],
      ['01', 'chapter', 'arabic', '1'],
      ['bibliography', 'bibliography', 'arabic', undefined],
      ['book/colophon', 'colophon', 'none', undefined],
    ]);
  });

  test('are all in the contents, and figures of both languages in their list; a list of nothing is left out', async () => {
    const { sections } = await rendered(extra);
    const listed = (id: string) => sections.find((section) => section.id === id)?.rows.map((row) => row.id);
    expect(listed('book/toc')).toEqual([
      ...['book/toc/title', 'book/toc/preface/h1', 'book/toc/01/h1', 'book/toc/01/h2'],
      'book/toc/bibliography/h',
    ]);
    const figures = JSON.stringify(sections.find(({ id }) => id === 'book/figures')?.rows);
    expect(figures).toContain('図1');
    expect(figures).toContain('Figure 2');
    expect(figures).not.toContain('表一覧');
  });

  test('are called by their title where they have no number', async () => {
    const { sections } = await rendered(extra);
    expect(JSON.stringify(sections.find(({ id }) => id === 'preface')?.rows)).toContain('"value":"参考文献"');
  });

  test('open on a recto where the book asks for it', async () => {
    const startOn = async (openings: BookConfig['openings']) =>
      (await rendered(extra, { openings })).sections.find(({ id }) => id === '01')?.startOn;
    expect([await startOn('any'), await startOn('recto')]).toEqual(['any', 'recto']);
  });
});

test.each([
  ['all', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ['fifth', [5, 10]],
  ['none', []],
] as const)('passage numbers in the margin: %s', async (passages, expected) => {
  const { sections } = await rendered(extra, { passages });
  const rows = sections.find(({ id }) => id === '01')?.rows ?? [];
  expect(rows.flatMap(({ passage }) => passage ?? [])).toEqual(expected);
});

test('a question names no passage where no margin has its number, but its page', async () => {
  const { book } = await loadFolder(sampleFolder);
  const questions = (passages: BookConfig['passages']): string => {
    const [edition] = book.config.editions;
    const sections = edition && render({ ...book, config: { ...book.config, passages } }, edition).sections;
    return JSON.stringify(
      sections?.flatMap(({ rows }) => rows.filter(({ style }) => style.startsWith('q-'))),
    );
  };
  expect(questions('all')).toContain('"value":"¶');
  expect(questions('none')).not.toContain('"value":"¶');
  expect(questions('none')).toContain('"value":"段落');
});
