import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import { completeEpubSettings } from '../../build/read/epub-settings.ts';
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

  test('key by key', async () => {
    const { report, lines } = collector();
    const files = book(`epub: {fonts: none, pictures: ３００, translation: section}
editions:
  plain: {}
  own: {epub: {pictures: none, answers: details, translation: passage}}
`);
    const loaded = await loadBook(memoryFiles(files), 'book', report);
    expect(lines()).toEqual([]);
    expect(loaded?.project.config.editions.map(({ epub }) => epub)).toMatchObject([
      { fonts: 'none', translation: 'section', answers: 'linked', profile: 'plain', pictures: 300 },
      { fonts: 'none', translation: 'passage', answers: 'details', profile: 'plain', pictures: 'none' },
    ]);
    expect(completeEpubSettings()).toMatchObject({
      fonts: 'subset',
      translation: 'passage',
      answers: 'linked',
      profile: 'plain',
      pictures: 2000,
    });
  });

  test.each(['0', '99', '20001', '12.5', '-300', 'all', '300px'])(
    '%s is no limit of pictures',
    async (found) => {
      const { report, lines } = collector();
      await loadBook(memoryFiles(book(`epub: {pictures: ${found}}\n`)), 'book', report);
      expect(lines()).toEqual([
        expect.stringMatching(/^manuscript\/book\.yaml:2:18 invalid-value .*100–20000, `none`/u),
      ]);
    },
  );

  test('a key that is not one is an error at its place', async () => {
    const { report, lines } = collector();
    await loadBook(memoryFiles(book('epub: {font: none}\n')), 'book', report);
    expect(lines()).toEqual([
      'manuscript/book.yaml:2:8 unknown-key Unexpected key `font`. Did you mean `fonts`?',
    ]);
  });
});
