import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { withArtifacts } from '../../build/finish/artifacts.ts';
import { setOutline } from '../../build/finish/outline.ts';
import { labelOf, type PageLabelRange } from '../../build/finish/page-labels.ts';
import { pdfGate } from '../../build/finish/pdf-gate.ts';
import type { Report } from '../../build/model/message.ts';

describe('artifacts', () => {
  test('are what is painted outside marked content: text, paths and pictures', () => {
    const page =
      'q\n0 0 9 9 re\nW* n\nBT\n<01> Tj\nET\n/P <</MCID 0 >>BDC\nBT\n<02> Tj\nET\nEMC\n1 1 2 2 re\nf\n/X5 Do\nQ';
    expect(withArtifacts(page).split('\n')).toEqual([
      ...['q', '0 0 9 9 re', 'W* n'],
      ...['/Artifact BMC', 'BT', '<01> Tj', 'ET', 'EMC'],
      ...['/P <</MCID 0 >>BDC', 'BT', '<02> Tj', 'ET', 'EMC'],
      ...['/Artifact BMC', '1 1 2 2 re', 'f', 'EMC'],
      ...['/Artifact BMC', '/X5 Do', 'EMC', 'Q'],
    ]);
  });

  test('are not put around a text object that holds marks of its own', () => {
    const page = 'BT\n/P <</MCID 0 >>BDC\n<02> Tj\nEMC\nET';
    expect(withArtifacts(page)).toBe(page);
  });

  test('are left alone on a page whose marks do not balance', () => {
    for (const page of ['BT\nET\nEMC', 'BT\nET\n/P BMC']) expect(withArtifacts(page)).toBe(page);
  });

  test('are marked once: a page already marked stays as it is', () => {
    const marked = withArtifacts('BT\n<01> Tj\nET');
    expect(withArtifacts(marked)).toBe(marked);
  });
});

describe('page labels', () => {
  const ranges: readonly PageLabelRange[] = [
    { from: 0, style: 'none', start: 1 },
    { from: 1, style: 'roman', start: 3 },
    { from: 5, style: 'decimal', start: 1, prefix: 'A-' },
  ];

  test('count each run in its own way', () => {
    expect([0, 1, 2, 5, 9].map((sheet) => labelOf(sheet, ranges))).toEqual(['', 'iii', 'iv', 'A-1', 'A-5']);
    expect(labelOf(0, [{ from: 0, style: 'roman', start: 1994 }])).toBe('mcmxciv');
    expect(labelOf(0, [])).toBe('');
  });
});

describe('the outline', () => {
  interface Item {
    readonly title: string;
    readonly under: readonly Item[];
  }

  /** Bookmarks as a reader walks them: from the first, along the chain. */
  function items(parent: PDFDict | undefined): readonly Item[] {
    const list: Item[] = [];
    let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (item !== undefined) {
      list.push({ title: item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), under: items(item) });
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return list;
  }

  test('hangs each heading under the last of a higher level, with gaps in the levels or without', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const entry = (title: string, level: number) => ({ title, level, sheet: 0, top: 100 });
    setOutline(document, [
      entry('一', 1),
      entry('1.1', 2),
      entry('1.1.1', 4),
      entry('1.2', 2),
      entry('二', 1),
    ]);
    expect(items(document.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toEqual([
      {
        title: '一',
        under: [
          { title: '1.1', under: [{ title: '1.1.1', under: [] }] },
          { title: '1.2', under: [] },
        ],
      },
      { title: '二', under: [] },
    ]);
  });

  test('leaves out what stands on no page, and is not there when nothing is left', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    setOutline(document, [{ title: '外', level: 1, sheet: 7, top: 0 }]);
    expect(document.catalog.has(PDFName.of('Outlines'))).toBe(false);
  });

  test('points to the place on the page, from its upper edge', async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 400]);
    setOutline(document, [{ title: '章', level: 1, sheet: 0, top: 200 }]);
    const first = document.catalog
      .lookup(PDFName.of('Outlines'), PDFDict)
      .lookup(PDFName.of('First'), PDFDict);
    expect(first.lookup(PDFName.of('Dest'), PDFArray).get(3).toString()).toBe('262');
  });
});

describe('the gate', () => {
  const place = { file: 'manuscript/book.yaml', line: 1, column: 1 };

  test('names fonts that are drawings, are not there or cannot be read back', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const { context } = document;
    context.register(context.obj({ Type: 'Font', Subtype: 'Type3', Name: 'Drawn' }));
    context.register(context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: 'Absent' }));
    const reported: string[] = [];
    const report: Report = (rule, _, values) => void reported.push(`${rule} ${values?.['fonts']}`);
    expect(await pdfGate(await document.save(), { pages: 1, place }, report)).toBe(false);
    expect(reported).toEqual(['type3-font Drawn', 'font-not-embedded Absent', 'font-without-text Absent']);
  });

  test('names pages whose boxes are not those of the book', async () => {
    const document = await PDFDocument.create();
    const trim = { width: 127, height: 254 };
    for (const width of [360, 360, 361]) {
      const page = document.addPage([width, 720]);
      page.setBleedBox(0, 0, width, 720);
      page.setTrimBox(0, 0, width, 720);
    }
    const reported: string[] = [];
    const report: Report = (rule, _, values) => void reported.push(`${rule} ${values?.['pages']}`);
    expect(await pdfGate(await document.save(), { pages: 3, trim, place }, report)).toBe(false);
    expect(
      await pdfGate(await document.save(), { pages: 3, trim: { ...trim, width: 128 }, place }, report),
    ).toBe(false);
    expect(reported).toEqual(['page-box 3', 'page-box 1, 3']);
  });
});
