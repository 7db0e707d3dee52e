import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTypesetter } from '../../build/cli/open-typesetter.ts';
import { browserEnvironment, hasBrowser, hasTool, outputOf } from '../finished/tools.ts';
import { writeBook } from './book-files.ts';
import { runTaiyaku } from './command.ts';
import type { Outcome } from './command.ts';
import {
  hardBook,
  longAddress,
  longParagraphSentences,
  longTableRows,
  pocketBook,
  smallestBook,
} from './hard-book.ts';

const browser = await hasBrowser('building the hard books');
const poppler = hasTool('poppler', 'reading the hard books back');
let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'taiyaku-hard-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds a book with the browser, and gives what the program said. */
async function build(name: string, book: Parameters<typeof writeBook>[0]): Promise<Outcome> {
  await writeBook(book, join(folder, name));
  return runTaiyaku(['build', join(folder, name)], {
    openTypesetter: () => openTypesetter(browserEnvironment),
  });
}

/** Every document of an EPUB by its path, as text. */
async function epubTexts(name: string): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await readFile(join(folder, name, 'out', `${name}-reader.epub`)));
  const texts = Object.entries(files).filter(([path]) => /\.(?:xhtml|opf)$/u.test(path));
  return new Map(texts.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

/** The text of each page of a PDF, in reading order, without any white space: lines break where they will. */
function pagesOf(name: string): readonly string[] {
  const pdf = join(folder, name, 'out', `${name}-reader.pdf`);
  return outputOf('pdftotext', pdf, '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/gu, ''));
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

describe.skipIf(!browser)('the smallest book: a title, a chapter, its translation', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await build('small', smallestBook);
  }, 60_000);

  test('builds a PDF, an EPUB and their report, and has nothing to say', async () => {
    const files = ['small-reader.pdf', 'small-reader.epub', 'small-reader.report.json'];
    const paths = files.map((file) => `${join(folder, 'small', 'out', file)}\n`).join('');
    expect([outcome.code, outcome.out]).toEqual([0, paths]);
    expect(outcome.err).toMatch(/\nNo errors, no warnings\.\n$/u);
    expect((await readdir(join(folder, 'small', 'out'))).toSorted()).toEqual(files.toSorted());
  });

  test('holds both texts in the EPUB', async () => {
    const text = [...(await epubTexts('small')).values()].join('');
    expect(text).toContain('港の朝は早い。');
    expect(text).toContain('The harbour wakes early.');
  });

  test.skipIf(!poppler)('holds both texts once on its pages', () => {
    const text = pagesOf('small').join('');
    expect([count(text, '港の朝は早い。'), count(text, 'Theharbourwakesearly.')]).toEqual([1, 1]);
  });
});

describe.skipIf(!browser)('a pocket book in large type', () => {
  // Both languages are moved to one base line: the more, the larger the type, and yet not out of full pages.
  test('fills its pages in both languages', async () => {
    const outcome = await build('pocket', pocketBook);
    expect([outcome.code, outcome.err.includes('outside-page')]).toEqual([0, false]);
  }, 60_000);

  test.skipIf(!poppler)('has its title in the size of titles, twice that of the text', () => {
    const pdf = join(folder, 'pocket', 'out', 'pocket-facing.pdf');
    const [, top, bottom] =
      /yMin="([\d.]+)" .* yMax="([\d.]+)">港</u.exec(outputOf('pdftotext', '-bbox', pdf, '-')) ?? [];
    expect(Number(bottom) - Number(top)).toBeGreaterThan(2 * 20);
  });
});

describe.skipIf(!browser)('a book of all that is hard and legal', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await build('hard', hardBook);
  }, 120_000);

  test('builds without a message, gates included', () => {
    expect(outcome.err).toMatch(/\nNo errors, no warnings\.\n$/u);
    expect(outcome.code).toBe(0);
  });

  test('the EPUB keeps rare characters, the whole address, and text in NFC', async () => {
    const texts = await epubTexts('hard');
    const all = [...texts.values()].join('');
    for (const words of [
      '𠮷田さんは葛󠄀城',
      'ﾊﾝｶｸのｶﾅ',
      '㍿',
      'Владивосток',
      'ＡＢＣ',
      `href="${longAddress}"`,
    ])
      expect(all).toContain(words);
    expect(all).toContain('ガス灯');
    expect(all.normalize('NFC'), 'text is composed').toBe(all);
    expect([...texts.keys()].join(''), 'names are composed').toBe(
      [...texts.keys()].join('').normalize('NFC'),
    );
  });

  describe.skipIf(!poppler)('its pages', () => {
    let pages: readonly string[];
    beforeAll(() => {
      pages = outcome.code === 0 ? pagesOf('hard') : [];
    });

    test('a paragraph taller than three pages is there whole, each sentence once a language', () => {
      const its = pages.filter((page) => /第1\d{3}の波|Wave1\d{3}took/u.test(page));
      expect(its.length).toBeGreaterThan(3);
      const text = its.join('');
      const numbers = Array.from({ length: longParagraphSentences }, (_, index) => String(index + 1001));
      expect(numbers.filter((number) => count(text, number) !== 2)).toEqual([]);
    });

    test('a table taller than a page repeats its head on each page, and has each row once', () => {
      const its = pages.filter((page) => /Day2\d{3}/u.test(page));
      expect(its.length).toBeGreaterThan(1);
      const heads = its.map((page) => [count(page, '日づけ'), count(page, 'Daymark')]);
      expect(heads).toEqual(its.map(() => [1, 1]));
      const numbers = Array.from({ length: longTableRows }, (_, index) => String(index + 2001));
      expect(numbers.filter((number) => count(its.join(''), number) !== 2)).toEqual([]);
    });

    test('a table wider than a column has all of its cells', () => {
      // Words break within narrow cells, so that their letters stand apart in the text of the page.
      const page = pages.find((one) => one.includes('Months') && one.includes('水揚')) ?? '';
      expect([count(page, '水揚'), count(page, 'Land')]).toEqual([24, 24]);
    });

    test('rare characters can be copied out as they were typed', () => {
      const text = pages.join('');
      for (const words of ['𠮷田さん', '葛󠄀城', 'ﾊﾝｶｸ', 'Владивосток', 'ＡＢＣ'])
        expect(text).toContain(words);
    });

    test('text that is untranslated on purpose, or added, stands alone', () => {
      const text = pages.join('');
      expect([count(text, '組合の電話は'), count(text, 'Theharbourliesinthenorth.')]).toEqual([1, 1]);
    });

    test('a chapter of one line, and chapters without questions, are chapters', () => {
      const text = pages.join('');
      expect(count(text, 'TheEnd')).toBeGreaterThanOrEqual(2);
      expect(pages.length).toBeGreaterThan(30);
      expect(pages.length).toBeLessThan(70);
    });
  });
});
