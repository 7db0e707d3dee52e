import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBooklet } from '../../build/finish/booklet.ts';
import { silenceEmphasisMarks } from '../../build/finish/emphasis-marks.ts';
import type { DocumentInformation } from '../../build/finish/information.ts';
import { textFaults } from '../../build/finish/page-content.ts';
import { setPageBoxes } from '../../build/finish/page-boxes.ts';
import { finishPress, inGreys, pressCount, pressPages } from '../../build/finish/press.ts';
import type { PageGeometry } from '../../build/model/ports.ts';

const geometry: PageGeometry = {
  width: 100,
  height: 150,
  margin: { top: 10, bottom: 10, inner: 10, outer: 10 },
  bleed: 3,
  marks: 'crop',
  binding: 'left',
};

const information: DocumentInformation = {
  title: '猫（小冊子）',
  titles: { ja: '猫（小冊子）', en: 'Cat (booklet)' },
  authors: ['夏目漱石'],
  language: 'ja',
  producer: 'taiyaku',
  date: new Date(Date.UTC(2026, 10, 23)),
  identifier: 'urn:test:cat/booklet',
};

const points = (millimetres: number) => (millimetres * 72) / 25.4;

let book: Uint8Array;

/** Six pages with a link and a tag, as far as the finisher is concerned. */
beforeAll(async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  for (let index = 0; index < 6; index += 1) {
    const page = document.addPage([points(122), points(172)]);
    page.drawText(`page ${index + 1}`, { x: 60, y: 60 });
    const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [60, 60, 90, 70] });
    link.set(PDFName.of('A'), context.obj({ S: 'URI', URI: PDFString.of('https://example.org/') }));
    page.node.set(PDFName.of('Annots'), context.obj([link]));
  }
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot' }));
  setPageBoxes(document, geometry);
  book = await document.save({ addDefaultPage: false });
});

describe('the pages for the press', () => {
  test('come in fours, the added ones blank, with neither links nor tags', async () => {
    const document = await PDFDocument.load(await pressPages(book, geometry));
    expect(document.getPageCount()).toBe(8);
    expect(pressCount(6)).toBe(8);
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
    for (const page of document.getPages()) expect(page.node.Annots()).toBeUndefined();
    expect(document.getPage(7).node.Contents()).toBeUndefined();
  });

  test('have the exact boxes again, and the book’s own date, whatever the conversion made of them', async () => {
    const converted = await PDFDocument.load(await pressPages(book, geometry));
    for (const page of converted.getPages()) {
      page.setMediaBox(0, 0, 346, 488);
      for (const box of ['TrimBox', 'BleedBox']) page.node.delete(PDFName.of(box));
    }
    const pdf = await finishPress(await converted.save(), 8, geometry, information);
    const finished = await PDFDocument.load(pdf, { updateMetadata: false });
    for (const page of finished.getPages()) {
      expect(page.getTrimBox().width).toBeCloseTo(points(100), 3);
      expect(page.getBleedBox().height).toBeCloseTo(points(156), 3);
      expect(page.getMediaBox().width).toBeCloseTo(points(122), 3);
    }
    expect(finished.getCreationDate()).toEqual(information.date);
  });

  test('name black and greys as such, so that they take one ink', () => {
    const page = '0 0 0 RG 0 0 0 rg\n.2 .2 .2 rg\n.1 .2 .2 rg\n10 0 0 0 rg';
    expect(inGreys(page)).toBe('0 G 0 g\n.2 g\n.1 .2 .2 rg\n10 0 g');
  });

  test('must all come back', async () => {
    await expect(finishPress(book, 8, geometry, information)).rejects.toThrow('has 6 pages, expected 8');
  });
});

describe('the sheets of a booklet', () => {
  test('are two trimmed pages wide, and two pages stand on each side that is not blank', async () => {
    const document = await PDFDocument.load(await makeBooklet(book, information, 'left'), {
      updateMetadata: false,
    });
    expect(document.getPageCount()).toBe(4);
    const placed = document.getPages().map((page) => {
      expect(page.getWidth()).toBeCloseTo(points(200), 3);
      expect(page.getHeight()).toBeCloseTo(points(150), 3);
      return page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.keys().length ?? 0;
    });
    expect(placed).toEqual([1, 1, 2, 2]);
  });

  test('say that they are a booklet, and how to print them', async () => {
    const document = await PDFDocument.load(await makeBooklet(book, information, 'left'), {
      updateMetadata: false,
    });
    expect(document.getTitle()).toBe('猫（小冊子）');
    const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.lookup(PDFName.of('Duplex'))?.toString()).toBe('/DuplexFlipShortEdge');
    expect(document.catalog.has(PDFName.of('Outlines'))).toBe(false);
  });

  test('have the same bytes when they are made again', async () => {
    const [one, two] = [
      await makeBooklet(book, information, 'left'),
      await makeBooklet(book, information, 'left'),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('the words of a page', () => {
  test('are found outside marks, and as empty boxes', () => {
    const page = '/P <</MCID 0 >>BDC\nBT\n<0001> Tj\n3 0 Td <0000> Tj\nET\nEMC\nBT\n<0002> Tj\nET';
    expect(textFaults(page)).toEqual({ unmarked: 1, empty: 1 });
    expect(textFaults('/Artifact BMC\nBT\n<10000002> Tj\nET\nEMC')).toEqual({ unmarked: 0, empty: 0 });
    expect(textFaults('BT\n/Span<</ActualText <FEFF3000> >> BDC\n<0002> Tj\nEMC\nET').unmarked).toBe(1);
  });

  test('do not count the dots of emphasis, which stand in half the size on words of their own', () => {
    const words = 'BT\n/F6 48 Tf\n1 0 0 -1 10 20 Tm\n<00CA> Tj\n48 0 Td <00CD> Tj\nET';
    const dots = (size: number, x = 10) =>
      `BT\n/F6 ${size} Tf\n1 0 0 -1 ${x} 16 Tm\n12 0 Td <0082> Tj\n48 0 Td <0082> Tj\nET`;
    const silent = `${words}\n/Span <</ActualText <FEFF>>>BDC\n${dots(24)}\nEMC`;
    expect(silenceEmphasisMarks(`${words}\n${dots(24)}`)).toBe(silent);
    for (const other of [
      `${words}\n${dots(48)}`,
      `${words}\n${dots(24, 90)}`,
      `${words}\nEMC\n${dots(24)}`,
    ]) {
      expect(silenceEmphasisMarks(other)).toBe(other);
    }
  });
});
