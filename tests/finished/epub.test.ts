import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookDate } from '../../build/cli/book-date.ts';
import { epubcheck } from '../epub/epubcheck.ts';
import { elementsOf, textOfXml } from '../epub/parse-xml.ts';
import { built, builtGuide, folderOf, firstChapters } from './finished-books.ts';
import {
  displaced,
  listedLabels,
  pageListFaults,
  pagesBegunOtherwise,
  reportedPages,
} from './listed-pages.ts';
import { linksIn, markedPages, openFinished, targetOf, type OpenedEpub } from './opened-epub.ts';
import { hasBrowser, hasTool } from './tools.ts';

const printable = await hasBrowser('EPUBs with pages of a print edition');

describe.skipIf(!hasTool('java', 'EPUBCheck'))('EPUBCheck finds no error and no warning', () => {
  test('in editions made without pages', { timeout: 900_000 }, async () => {
    const words = ['--edition', 'interleaved,ja', '--format', 'epub'];
    const folder = folderOf(await built('guide-epub', firstChapters, words));
    expect(await checked(folder, ['interleaved', 'ja'])).toEqual({ interleaved: [], ja: [] });
  });

  test.skipIf(!printable)('in editions with pages', { timeout: 900_000 }, async () => {
    expect(await checked(await builtGuide(), ['reader', 'student'])).toEqual({ reader: [], student: [] });
  });

  async function checked(
    folder: string,
    editions: readonly string[],
  ): Promise<Readonly<Record<string, readonly string[]>>> {
    const found = editions.map(async (edition) => {
      const file = join(folder, `wahei-${edition}.epub`);
      return [edition, await epubcheck(file, `${file}.json`)] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  }
});

describe.skipIf(!printable).for(['reader', 'student'])('the EPUB of the %s edition', (edition) => {
  let folder: string;
  let epub: OpenedEpub;
  const navigation = 'item/navigation-documents.xhtml';

  beforeAll(async () => {
    folder = await builtGuide();
    epub = openFinished(join(folder, `wahei-${edition}.epub`));
  }, 900_000);

  test('has no link that leads nowhere', () => {
    const links = linksIn(epub).filter(({ href }) => !/^https?:/u.test(href));
    const dangling = links.filter(({ from, href }) => {
      const { document, id } = targetOf(from, href);
      return !epub.documents.has(document) || (id !== '' && epub.ids.get(document)?.has(id) !== true);
    });
    expect(dangling.map(({ from, href }) => `${from}: ${href}`)).toEqual([]);
    expect(links.filter(({ from }) => from === navigation).length).toBeGreaterThan(60);
    console.info(`${edition}: ${links.length} links`);
  });

  test('bears the date of the newest source of the book', async () => {
    const dated = await bookDate(firstChapters, { PATH: process.env['PATH'] });
    const written = strFromU8(epub.files.get('item/standard.opf') ?? new Uint8Array());
    expect(/"dcterms:modified">([^<]*)</u.exec(written)?.[1]).toBe(dated?.toISOString().replace('.000', ''));
  });

  test('holds what the PDF holds', () => {
    // The report's form is part of the public contract.
    const { parity } = JSON.parse(readFileSync(join(folder, `wahei-${edition}.report.json`), 'utf8')) as {
      parity: Readonly<Record<string, { readonly print: number; readonly epub: number }>>;
    };
    const both = (count: number) => ({ print: count, epub: count });
    expect(parity).toEqual({
      ...{ pairs: both(123), notes: both(16), figures: both(2), tables: both(3) },
      ...{ questions: both(32), answers: both(edition === 'student' ? 0 : 32) },
    });
  });

  test('leads from each call to its note and back to the call', () => {
    const calls = linksIn(epub).filter(({ link }) => link.attributes.get('role') === 'doc-noteref');
    const backs = linksIn(epub).filter(({ link }) => link.attributes.get('role') === 'doc-backlink');
    expect(calls.length).toBe(32);
    expect(backs.length).toBe(32);
    for (const { from, link, href } of calls) {
      const { document, id } = targetOf(from, href);
      const note = elementsOf(epub.documents.get(document) ?? link).find(
        ({ attributes }) => attributes.get('id') === id,
      );
      expect(note?.attributes.get('role')).toBe('doc-footnote');
      const own = link.attributes.get('id') ?? '';
      const back = backs.find((other) => targetOf(other.from, other.href).id === own);
      expect(back?.from, own).toBe(document);
      expect(textOfXml(back?.link ?? link)).toBe(textOfXml(link).replace('\u2060', ''));
    }
  });

  test.skipIf(!hasTool('poppler', 'pages named in EPUBs'))(
    'lists the pages of the PDF, marked at their first words',
    () => {
      const pages = reportedPages(join(folder, `wahei-${edition}.report.json`));
      const marked = markedPages(epub);
      expect(pageListFaults(listedLabels(epub), marked, pages)).toEqual([]);
      // Cover, half title, title page, the page behind it and the imprint have no folio; blank pages have no words.
      const named = new Set(marked.map(({ label }) => label));
      const unnamed = pages
        .filter(({ folio, fill }) => fill > 0 && !named.has(folio))
        .map(({ folio }) => folio);
      expect(unnamed).toEqual(['i', 'iii', 'v', 'vi', pages.at(-1)?.folio]);
      const wrong = pagesBegunOtherwise(marked, epub, join(folder, `wahei-${edition}.pdf`), pages);
      expect(displaced(wrong)).toEqual([]);
      expect(wrong.length).toBeLessThanOrEqual(3);
      console.info(
        `${edition}: ${marked.length} pages marked, ${wrong.length} of them behind a repeated head or a picture`,
      );
    },
  );
});
