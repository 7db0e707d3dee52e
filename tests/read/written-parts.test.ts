import { describe, expect, test } from 'vitest';
import { readBook, smallBook } from '../support/read-book.ts';

const written = {
  ...smallBook,
  'manuscript/preface.md': '# 序\n',
  'translations/en/preface.md': '# Preface\n',
  'manuscript/bibliography.md': '# 参考文献\n',
  'translations/en/bibliography.md': '# Bibliography\n',
};
const yaml = (lines: string) => ({ ...written, 'manuscript/book.yaml': `title: 和平\n${lines}` });
const parts = async (files: Parameters<typeof readBook>[0]) => {
  const { project, lines } = await readBook(files);
  return {
    lines,
    front: project?.config.front,
    back: project?.config.back,
    chapters: project?.chapters.map(({ id, matter }) => `${matter} ${id}`),
  };
};

describe('parts before and after the chapters', () => {
  test('are files where an author wrote them, and no chapters then', async () => {
    expect(await parts(yaml('front: [title, preface.md, toc]\n'))).toEqual({
      lines: [],
      front: ['title', { chapter: 'preface' }, 'toc'],
      back: ['answers', 'glossary', 'index', { chapter: 'bibliography' }, 'colophon'],
      chapters: ['front preface', 'body 01', 'back bibliography'],
    });
  });

  test('leave the bibliography out in silence where there is no file of it', async () => {
    const { lines, back, chapters } = await parts(smallBook);
    expect(lines).toEqual([]);
    expect(back).toEqual(['answers', 'glossary', 'index', 'bibliography', 'colophon']);
    expect(chapters).toEqual(['body 01']);
  });

  test('are reported where they are neither made nor written, written twice or listed twice', async () => {
    const { lines } = await parts({
      ...smallBook,
      'manuscript/book.yaml':
        'title: 和平\nchapters: [01]\nfront: [titel, preface, toc, toc, glossary]\nback: [01, chronolgy, colophon]\n',
      'manuscript/chronology.md': '# 年表\n',
      'translations/en/chronology.md': '# Chronology\n',
    });
    expect(lines.map((line) => line.split('. ')[0]?.replace(/ in `.*/u, ''))).toEqual([
      'manuscript/book.yaml:3:30 repeated-book-part Unexpected second part `toc`, expected each part once',
      'manuscript/book.yaml:3:9 unknown-book-part Unknown part `titel`',
      'manuscript/book.yaml:3:16 missing-written-part Missing `manuscript/preface.md`, the text of the part `preface`',
      'manuscript/book.yaml:3:35 unknown-book-part Unknown part `glossary`',
      'manuscript/book.yaml:4:8 duplicate-chapter Unexpected second chapter `01`, expected each chapter once',
      'manuscript/book.yaml:4:12 unknown-book-part Unknown part `chronolgy`',
    ]);
    expect(lines[1]).toContain('expected `title`. Parts that are made: `cover`, `half-title`, `title`,');
  });
});
