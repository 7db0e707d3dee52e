import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { built, folderOf } from './finished-books.ts';
import { readPrinted, type PrintedBook, type PrintedWord } from './printed-book.ts';
import { dateOf, longRows, tableBook, wideWords, yearOf } from './table-book.ts';
import { hasBrowser, hasTool } from './tools.ts';

const purpose = 'how tables stand in the PDF';
const ready = hasTool('poppler', purpose) && (await hasBrowser(purpose));

let printing: Promise<PrintedBook> | undefined;

function printed(): Promise<PrintedBook> {
  printing ??= (async () => {
    const folder = join(inject('finishedBooks'), 'tables');
    for (const [path, text] of tableBook()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const made = folderOf(await built('tables-out', folder, ['--format', 'pdf']));
    return readPrinted(join(made, 'tables-reader.pdf'));
  })();
  return printing;
}

/** Text of each page, without white space. */
function pagesOf(book: PrintedBook): readonly string[] {
  return book.pages.map((_, page) =>
    book.words
      .filter((word) => word.page === page)
      .map(({ text }) => text)
      .join(''),
  );
}

const numberOf = (index: number) => `R${1000 + index}`;

describe.skipIf(!ready)('a table of 120 rows', () => {
  test('has every row once, in order', { timeout: 900_000 }, async () => {
    const { text } = await printed();
    const found = [...text.matchAll(/R1\d\d\d/gu)].map(([number]) => number);
    expect(found).toEqual(Array.from({ length: longRows }, (_, index) => numberOf(index)));
  });

  test('has its head on each of its pages, and says that it goes on', async () => {
    const pages = pagesOf(await printed()).filter((text) => /R1\d\d\d/u.test(text));
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, text] of pages.entries()) {
      expect(text).toMatch(/年月日Date/u);
      expect(text.includes('表1（つづき）') && text.includes('Table1(continued)')).toBe(index > 0);
    }
  });

  test('says at the head of a page to which year its rows belong', async () => {
    for (const text of pagesOf(await printed()).slice(1)) {
      const first = /R1(\d\d\d)/u.exec(text);
      if (first === null) continue;
      const index = Number(first[1]);
      const year = `${yearOf(index)}年度${index % 8 === 0 ? '' : '（つづき）'}`;
      expect(text.indexOf(year)).toBeGreaterThan(-1);
      expect(text.indexOf(year)).toBeLessThan(first.index);
    }
  });

  test('leaves no year without two of its rows, and no row alone at an end', async () => {
    const pages = pagesOf(await printed()).map((text) =>
      [...text.matchAll(/R1(\d\d\d)/gu)].map(([, n]) => Number(n)),
    );
    const filled = pages.filter((rows) => rows.length > 0);
    expect(filled[0]?.length).toBeGreaterThan(1);
    expect(filled.at(-1)?.length).toBeGreaterThan(1);
    for (const rows of filled.slice(0, -1)) {
      expect((rows.at(-1) ?? 0) % 8, `the page ends with row ${rows.at(-1)}`).not.toBe(0);
    }
  });

  test('breaks no date', async () => {
    const { words } = await printed();
    for (let index = 0; index < longRows; index += 1) {
      for (const date of Object.values(dateOf(index))) {
        expect(inOneLine(words, date), date).toBe(true);
      }
    }
  });
});

describe.skipIf(!ready)('a table of twelve columns on B5', () => {
  test('breaks no word', { timeout: 900_000 }, async () => {
    const { words } = await printed();
    const found = new Set(words.map(({ text }) => text));
    expect(wideWords.filter((word) => !found.has(word))).toEqual([]);
  });
});

/** Whether the words of a date follow each other on one level somewhere. */
function inOneLine(words: readonly PrintedWord[], date: string): boolean {
  const wanted = date.replaceAll(' ', '');
  return words.some((first, start) => {
    let text = '';
    for (const word of words.slice(start, start + 12)) {
      if (Math.abs(word.bottom - first.bottom) > 3 || word.page !== first.page) return false;
      text += word.text;
      if (!wanted.startsWith(text)) return text.startsWith(wanted);
      if (text === wanted) return true;
    }
    return false;
  });
}
