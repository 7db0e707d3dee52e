import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { openBytes } from './open-epub.ts';
import { programEpub } from './program-epub.ts';

const book = (settings: string) => ({
  'manuscript/book.yaml': `title: {ja: 港, en: Harbour}\n${settings}`,
  'manuscript/01.md': '# 港\n\n船が{朝|あさ}を待つ。\n',
  'translations/en/01.md': '# Harbour\n\nA ship waits for morning.\n',
});

describe('epub, of the book and of an edition', () => {
  test('what an edition says stands over what the book says', async () => {
    const files = book(`epub: {fonts: none}
editions:
  plain: {formats: [epub]}
  set: {formats: [epub], epub: {fonts: subset}}
`);
    const fonts = async (edition: string) => {
      const { bytes } = await programEpub(files, edition);
      const epub = openBytes(bytes);
      const css = epub.text('item/style/book-style.css');
      return {
        faces: css.split('@font-face').length - 1,
        files: epub.names.filter((path) => /font\//u.test(path)).length,
      };
    };
    expect(await fonts('plain')).toEqual({ faces: 0, files: 0 });
    const set = await fonts('set');
    expect(set.faces).toBeGreaterThan(1);
    // Each face, and the licences of the two families.
    expect(set.files).toBe(set.faces + 2);
  });

  test('a key that is not one is an error at its place', async () => {
    const { report, lines } = collector();
    await loadBook(memoryFiles(book('epub: {font: none}\n')), 'book', report);
    expect(lines()).toEqual([
      'manuscript/book.yaml:2:8 unknown-key Unexpected key `font`. Did you mean `fonts`?',
    ]);
  });
});
