import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf, type BookFiles } from '../books/book-files.ts';
import type { AlignedBlock } from '../finished/manuscript.ts';
import {
  displaced,
  listedLabels,
  pageListFaults,
  pagesBegunOtherwise,
  reportedPages,
} from '../finished/listed-pages.ts';
import { markedPages, openFinished } from '../finished/opened-epub.ts';
import { hasBrowser, hasTool } from '../finished/tools.ts';
import { drawnPages, outlineOf } from '../measured/drawn-pages.ts';
import { drawnText } from '../measured/drawn-text.ts';
import { followBlocks, singleBeads, wholeBlocks } from '../measured/followed-blocks.ts';
import { levels, loneLines, strandedHeadings } from '../measured/page-faults.ts';
import { measureNotes } from '../measured/page-notes.ts';
import { areaOfSize } from '../measured/type-area.ts';
import { tableRows } from './long-books.ts';
import { editionsOf, shownIn, stressBooks, withEpub, type StressEdition } from './stress-books.ts';
import { openPress, type Press } from './stress-runs.ts';

const purpose = 'the stress books';
const ready = hasTool('mupdf', purpose) && (await hasBrowser(purpose));
const hasPoppler = hasTool('poppler', 'pages named in EPUBs');
const books = await stressBooks();

let press: Press;

beforeAll(async () => {
  if (ready) press = await openPress();
}, 60_000);
afterAll(() => (ready ? press.close() : undefined));

describe.skipIf(!ready).each([...books])('%s', (name, book) => {
  const editions = editionsOf(name);
  let blocks: readonly AlignedBlock[];

  beforeAll(async () => {
    const { code, err } = await press.build(name, withEpub(book), ['--edition', editions.join(',')]);
    expect(err.replaceAll(/^.*: (?:measuring|making|printing|finishing|packing).*$\n/gmu, '')).toBe(
      'No errors, no warnings.\n',
    );
    expect(code).toBe(0);
    // The form is part of the public contract.
    const { chapters } = JSON.parse((await press.align(name)).out) as {
      readonly chapters: readonly { readonly blocks: readonly AlignedBlock[] }[];
    };
    blocks = chapters.flatMap((chapter) => chapter.blocks).filter(({ kind }) => kind !== 'image');
  }, 180_000);

  test.each(editions)('%s: all of its text, level, nothing stranded, notes with their calls', (edition) => {
    expect(existsSync(press.file(name, edition))).toBe(true);
    expect(faultsOf(press.file(name, edition), book, blocks, edition)).toEqual([]);
  });

  test.skipIf(!hasPoppler)('its EPUB lists the pages of print, each marked at its first words', () => {
    const file = (extension: 'pdf' | 'epub' | 'report.json') => press.file(name, 'paragraphs', extension);
    const epub = openFinished(file('epub'));
    const [marked, pages] = [markedPages(epub), reportedPages(file('report.json'))];
    expect(pageListFaults(listedLabels(epub), marked, pages)).toEqual([]);
    expect(displaced(pagesBegunOtherwise(marked, epub, file('pdf'), pages))).toEqual([]);
  });
});

/** Everything that is amiss in a finished file, in words. */
function faultsOf(
  file: string,
  book: BookFiles,
  blocks: readonly AlignedBlock[],
  edition: StressEdition,
): readonly string[] {
  const size = /size: (\w+)/u.exec(textOf(book, 'manuscript/book.yaml'))?.[1];
  const area = areaOfSize(size === 'A5' || size === 'A6' || size === 'B6' ? size : 'B5');
  const shown = shownIn(edition);
  const pages = drawnPages(file);
  const drawn = drawnText(pages, area);
  const text = blocks.filter(({ kind }) => kind !== 'footnoteDefinition');
  const wanted = (edition === 'sentences' ? singleBeads(text) : wholeBlocks(text)).map((texts) => ({
    ...texts,
    ...(shown === 'target' ? { source: '' } : {}),
    ...(shown === 'source' ? { target: '' } : {}),
  }));
  const { pairs, lost } = followBlocks(drawn, wanted, drawn.pageOffsets[firstPage(file)] ?? 0);
  const across = shown === 'facing' ? 1 : 0;
  const unlevel = edition === 'interleaved' ? [] : levels(pairs);
  return [
    ...lost.map((what) => `not in print: ${what}`),
    ...unlevel
      .filter(({ apart, pages: turned }) => turned !== across || Math.abs(apart) > 1)
      .map(({ id, apart }) => `${id} is ${apart.toFixed(2)} pt from level`),
    // One above the other, the Japanese text follows both headings.
    ...strandedHeadings(pairs).filter((fault) => edition !== 'interleaved' || fault.includes('(source)')),
    ...loneLines(pairs),
    ...measureNotes(pages, area, blocks, shown).faults,
    ...pages.flatMap(({ glyphs, width }, index) =>
      glyphs
        .filter(({ x, y, size: em }) => {
          const low = y > area.top + area.height + 1 && y < area.top + area.height + 9;
          return em > 6.9 && (low || x < 20 || x + em * 0.2 > width - 20);
        })
        .slice(0, 1)
        .map((glyph) => `sheet ${index + 1}: ${glyph.text} stands outside the type area`),
    ),
  ];
}

/** Where the first chapter begins: the title page may have the words of its heading. */
function firstPage(file: string): number {
  return outlineOf(file).find(({ title }) => /^1\b/u.test(title))?.page ?? 0;
}

describe.skipIf(!ready)('by what they are made for', () => {
  const made = (name: string, edition: StressEdition = 'paragraphs') => drawnPages(press.file(name, edition));
  const allText = (name: string, edition?: StressEdition) =>
    made(name, edition).map(({ glyphs }) => glyphs.map(({ text }) => text).join(''));

  test('a note longer than a page goes on on the next, whole', () => {
    const area = areaOfSize('A5');
    const pages = made('note-longer-than-a-page');
    const long = drawnText(pages, area, 'notes');
    expect(new Set(long.pages).size).toBeGreaterThan(1);
  });

  test('the table repeats its head on each of its pages, and has each row once', () => {
    const its = allText('table-of-120-rows').filter((page) => /5\d{3}/u.test(page));
    expect(its.length).toBeGreaterThan(2);
    expect(its.filter((page) => page.split('番号').length !== 2)).toEqual([]);
    const all = its.join('');
    const numbers = Array.from({ length: tableRows }, (_, index) => String(5001 + index));
    expect(numbers.filter((number) => !all.includes(number))).toEqual([]);
  });

  test('a picture of a whole page and its caption stand on one page', () => {
    const its = made('full-page-figure').filter(({ shapes }) =>
      shapes.some(({ top, bottom }) => bottom - top > 400),
    );
    expect(its.length).toBe(1);
    expect(its[0]?.glyphs.map(({ text }) => text).join('')).toContain('岬から川口までの海岸');
  });

  test('rare characters are those that were typed', () => {
    const text = allText('rare-characters').join('');
    for (const words of ['𠮷田', '葛', '髙橋', '﨑山', 'ﾎﾝｼﾞﾂ', '——', 'Владивосток', 'Αθήνα', 'Łódź'])
      expect(text).toContain(words);
  });
});

test.skipIf(!ready)(
  'an emoji, for which there is no typeface, is reported where it stands',
  async () => {
    const emoji = new Map(books.get('rare-characters'));
    const path = 'manuscript/01.md';
    emoji.set(path, `${textOf(emoji, path)}\n子どもは🐟と書いた札を出した。\n`);
    const english = 'translations/en/01.md';
    emoji.set(english, `${textOf(emoji, english)}\nThe child put up a card.\n`);
    const line =
      textOf(emoji, path)
        .split('\n')
        .findIndex((text) => text.includes('🐟')) + 1;
    const { err } = await press.build('emoji', emoji, ['--edition', 'japanese']);
    expect(err).toContain(`manuscript/01.md:${line}:1 missing-glyph`);
    expect(err).toContain('🐟');
  },
  60_000,
);
