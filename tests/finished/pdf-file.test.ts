import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtGuide } from './finished-books.ts';
import { catalogOf, navigationOf, unicodeOfFonts } from './pdf-file.ts';
import { bare, readPrinted, type PrintedBook } from './printed-book.ts';
import { hasBrowser, hasTool, outputOf } from './tools.ts';

const purpose = 'what the PDFs are made of';
const ready = hasTool('poppler', purpose) && hasTool('qpdf', purpose) && (await hasBrowser(purpose));

const editions = ['reader', 'student', 'key'];

/** B5 as in Japan, in points. */
const b5 = { width: (182 / 25.4) * 72, height: (257 / 25.4) * 72 };

describe.skipIf(!ready)('the PDF', () => {
  let folder: string;
  const books = new Map<string, PrintedBook>();
  const fileOf = (edition: string) => join(folder, `wahei-${edition}.pdf`);

  beforeAll(async () => {
    folder = await builtGuide();
    for (const edition of editions) books.set(edition, readPrinted(fileOf(edition)));
  }, 900_000);

  test.for(editions)(
    'of the %s edition has fonts that are embedded, searchable and not Type 3',
    (edition) => {
      const fonts = outputOf('pdffonts', fileOf(edition)).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) {
        expect(font).not.toContain('Type 3');
        expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes +\d+ +0$/u);
      }
    },
  );

  test.for(editions)('of the %s edition gives no radicals for characters', async (edition) => {
    const fonts = await unicodeOfFonts(fileOf(edition));
    for (const [name, points] of fonts) {
      expect(points.size, name).toBeGreaterThan(0);
      const radicals = [...points].filter((point) => point >= 0x2e80 && point <= 0x2fdf);
      expect(
        radicals.map((point) => point.toString(16)),
        name,
      ).toEqual([]);
    }
    const text = outputOf('pdftotext', '-raw', fileOf(edition), '-');
    expect(text).not.toMatch(/[\u2e80-\u2fdf\ue000-\uf8ff\ufffd]/u);
  });

  test.for(editions)('of the %s edition passes qpdf --check', (edition) => {
    expect(outputOf('qpdf', '--check', fileOf(edition))).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  test.for(editions)('of the %s edition has pages of exactly B5', (edition) => {
    const count = String(books.get(edition)?.pages.length);
    const out = outputOf('pdfinfo', '-box', '-f', '1', '-l', count, fileOf(edition));
    const boxes = [...out.matchAll(/(\w+Box):\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)/gu)];
    expect(boxes.length).toBe(Number(count) * 5);
    for (const [line, , left, bottom, right, top] of boxes) {
      expect(Math.abs(Number(right) - Number(left) - b5.width), line).toBeLessThanOrEqual(0.05);
      expect(Math.abs(Number(top) - Number(bottom) - b5.height), line).toBeLessThanOrEqual(0.05);
    }
  });

  test.for(editions)('of the %s edition names its title and language', async (edition) => {
    expect(outputOf('pdfinfo', fileOf(edition))).toMatch(/^Title: +和平の試みを読む――対訳学習案内$/mu);
    expect(await catalogOf(fileOf(edition))).toEqual({ language: 'ja', showsTitle: 'true' });
  });

  test.for(editions)('of the %s edition labels its pages as the report and the folios do', (edition) => {
    const book = books.get(edition);
    // The report's form is part of the public contract.
    const report = JSON.parse(readFileSync(join(folder, `wahei-${edition}.report.json`), 'utf8')) as {
      readonly pages: readonly { readonly folio: string }[];
    };
    const { labels } = navigationOf(fileOf(edition), book?.pages.length ?? 0);
    expect(labels).toEqual(report.pages.map(({ folio }) => folio));
    const first = labels.indexOf('1');
    const small = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
    expect(labels.slice(0, first)).toEqual(small.slice(0, first));
    expect(labels.slice(first)).toEqual(labels.slice(first).map((_, index) => String(index + 1)));
    const printed = outputOf('pdftotext', '-layout', fileOf(edition), '-').split('\f').slice(0, -1);
    const folios = printed.map(
      (page) => /^\s*(\d+|[ivx]+)\s*$/u.exec(page.trimEnd().split('\n').at(-1) ?? '')?.[1],
    );
    const shown = folios.flatMap((folio, index) => (folio === undefined ? [] : [[folio, labels[index]]]));
    expect(shown.length).toBeGreaterThan(labels.length / 2);
    for (const [folio, label] of shown) expect(folio).toBe(label);
  });

  test.for(editions)('of the %s edition has an outline that leads to its headings', (edition) => {
    const book = books.get(edition);
    if (book === undefined) throw new Error(edition);
    const { outline } = navigationOf(fileOf(edition), book.pages.length);
    expect(outline.length).toBeGreaterThan(3);
    const astray = outline.filter(({ title, destpageposfrom1, dest }) => {
      const page = destpageposfrom1 - 1;
      const words = bare(title).replace(/^\d+(?:\.\d+)?/u, '');
      const range = book.text.slice(book.pageOffsets[page], book.pageOffsets[page + 1]);
      const at = range.indexOf(words);
      const heading = book.wordAt((book.pageOffsets[page] ?? 0) + at);
      // The destination of `/XYZ left top zoom`, from the upper edge; the media box starts a little above zero.
      const top = (book.pages[page]?.height ?? 0) - Number(dest[3]);
      return at < 0 || heading.page !== page || heading.top < top - 5 || heading.top > top + 100;
    });
    expect(astray.map(({ title, destpageposfrom1 }) => `${title}: ${destpageposfrom1}`)).toEqual([]);
  });
});
