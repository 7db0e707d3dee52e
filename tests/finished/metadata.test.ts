import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookDate } from '../../build/cli/book-date.ts';
import { builtGuide, firstChapters } from './finished-books.ts';
import { navigationOf } from './pdf-file.ts';
import { bare } from './printed-book.ts';
import { readTagged, textIn } from './tagged-pdf.ts';
import { hasBrowser, hasTool } from './tools.ts';

const purpose = 'what the PDF says of itself';
const ready = hasTool('qpdf', purpose) && (await hasBrowser(purpose));
const editions = ['reader', 'student', 'key'];

describe.skipIf(!ready)('the PDF', () => {
  let folder: string;
  /** Of the newest source of the book, which tests/cli/book-date.test.ts is about. */
  let dated: Date | undefined;
  const documents = new Map<string, PDFDocument>();
  const fileOf = (edition: string) => join(folder, `wahei-${edition}.pdf`);
  const documentOf = (edition: string): PDFDocument => {
    const document = documents.get(edition);
    if (document === undefined) throw new Error(edition);
    return document;
  };

  beforeAll(async () => {
    folder = await builtGuide();
    dated = await bookDate(firstChapters, { PATH: process.env['PATH'] });
    for (const edition of editions) {
      documents.set(
        edition,
        await PDFDocument.load(readFileSync(fileOf(edition)), { updateMetadata: false }),
      );
    }
  }, 900_000);

  test.for(editions)('of the %s edition is PDF 1.7, tagged, and shows its title', (edition) => {
    const { context, catalog } = documentOf(edition);
    expect(context.header.toString()).toContain('%PDF-1.7');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'))?.toString()).toBe(
      'true',
    );
    expect(
      catalog
        .lookup(PDFName.of('ViewerPreferences'), PDFDict)
        .lookup(PDFName.of('DisplayDocTitle'))
        ?.toString(),
    ).toBe('true');
  });

  test.for(editions)('of the %s edition has one title and one date, in both places for them', (edition) => {
    const document = documentOf(edition);
    const stream = document.catalog.lookup(PDFName.of('Metadata'));
    if (!(stream instanceof PDFRawStream)) throw new Error('no XMP');
    const packet = new TextDecoder().decode(stream.contents);
    const title = document.getTitle() ?? '';
    expect(title).not.toBe('');
    expect(packet).toContain(`<rdf:li xml:lang="x-default">${title}</rdf:li>`);
    expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>ja</rdf:li>');
    expect(dated?.getTime()).toBeGreaterThan(Date.UTC(2026, 0, 1));
    expect(document.getCreationDate()).toEqual(dated);
    expect(document.getModificationDate()).toEqual(dated);
    const written = dated?.toISOString().replace('.000', '');
    for (const name of ['CreateDate', 'ModifyDate', 'MetadataDate']) {
      expect(packet).toContain(`<xmp:${name}>${written}</xmp:${name}>`);
    }
    const packets = document.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) =>
          object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('XML'),
      );
    expect(packets.length).toBe(1);
  });

  test.for(editions)('of the %s edition has boxes that are exact to 0.01 pt on every page', (edition) => {
    const of = (box: ReturnType<PDFPage['getTrimBox']>) => [box.width, box.height];
    for (const page of documentOf(edition).getPages()) {
      for (const box of [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()]) {
        const [width = 0, height = 0] = of(box);
        expect(Math.abs(width - (182 * 72) / 25.4)).toBeLessThan(0.01);
        expect(Math.abs(height - (257 * 72) / 25.4)).toBeLessThan(0.01);
      }
    }
  });

  test.for(editions)('of the %s edition labels every page, and no label twice', (edition) => {
    const pages = documentOf(edition).getPageCount();
    const { labels } = navigationOf(fileOf(edition), pages);
    expect(labels.length).toBe(pages);
    expect(new Set(labels).size).toBe(pages);
  });

  test.for(editions)(
    'of the %s edition has its headings as bookmarks, without readings, none twice',
    async (edition) => {
      const { outline } = navigationOf(fileOf(edition), documentOf(edition).getPageCount());
      const titles = outline.map(({ title, destpageposfrom1 }) => `${destpageposfrom1} ${title}`);
      expect(new Set(titles).size).toBe(titles.length);
      const { elements } = await readTagged(fileOf(edition));
      const headings = elements
        .filter(({ type, language }) => /^H\d$/u.test(type) && language === 'ja')
        .map((heading) => bare(textIn(heading, ({ type }) => type === 'RT')));
      const named = outline.map(({ title }) => bare(title));
      const isNamed = (heading: string) =>
        named.some((title) => heading.endsWith(title) || title.endsWith(heading));
      // The book's own name on its title page and the letters of the index are no places to go to.
      const places = headings.filter(
        (heading) => !/^.$|順$/u.test(heading) && !heading.startsWith('和平の試みを読む'),
      );
      expect(places.filter((heading) => !isNamed(heading))).toEqual([]);
      const bound = named.filter(
        (title) => !headings.some((heading) => heading.endsWith(title) || title.endsWith(heading)),
      );
      expect(bound).toEqual([]);
    },
  );
});
