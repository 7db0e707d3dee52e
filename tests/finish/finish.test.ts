import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishPdf, type FinishOptions } from '../../build/finish/finish.ts';
import { inspectPdf } from '../../build/finish/inspect-pdf.ts';
import { pdfGate } from '../../build/finish/pdf-gate.ts';
import type { Report } from '../../build/model/message.ts';
import type { PageGeometry, PrintResult, Typesetter } from '../../build/model/ports.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { bundledChromium, sampleFiles, samplePage, sampleRow } from '../typesetter/sample.ts';
import { hasPoppler, poppler } from './poppler.ts';

const geometry: PageGeometry = {
  width: 120,
  height: 160,
  margin: { top: 15, bottom: 15, inner: 15, outer: 12 },
  bleed: 3,
  marks: 'crop',
  binding: 'left',
};

const given: Omit<FinishOptions, 'anchors'> = {
  title: '吾輩は猫である',
  titles: { ja: '吾輩は猫である', en: 'I Am a Cat' },
  authors: ['夏目漱石', 'A. Translator'],
  language: 'ja',
  producer: 'taiyaku',
  date: new Date(Date.UTC(2026, 10, 23)),
  identifier: 'urn:test:cat/reader',
  geometry,
  pageLabels: [
    { from: 0, style: 'roman', start: 1 },
    { from: 2, style: 'decimal', start: 1 },
  ],
  outline: [
    { title: '凡例', level: 1, sheet: 0, top: 60 },
    { title: '第一章', level: 1, sheet: 2, top: 60 },
    { title: '節', level: 2, sheet: 2, top: 200 },
    { title: '第二章', level: 1, sheet: 3, top: 60 },
  ],
};

const pageHtml = (index: number): string =>
  `<h2 id="h${index}">第${index}章</h2>${sampleRow(`c/${index}`, 1)}` +
  `<ul><li>名前 <strong>人間</strong></li></ul><p><a href="#h3">→ 3</a> <a href="https://example.org/">外</a></p>` +
  `<aside id="n-c/${index}" role="doc-footnote"><p><a role="doc-backlink" href="#c/${index}">1</a> 注</p></aside>`;

let options: FinishOptions;
let typesetter: Typesetter;
let printed: Uint8Array;
let finished: Uint8Array;
let folder: string;

async function print(): Promise<PrintResult> {
  const { css, files } = await sampleFiles();
  const pages = [0, 1, 2, 3].map((index) => samplePage(index, pageHtml(index)));
  const sheets = await typesetter.paginate({ pages, geometry, css, files });
  return typesetter.print({ sheets, geometry, css, files, title: 'x', language: 'ja' });
}

beforeAll(async () => {
  typesetter = createTypesetter(await bundledChromium());
  const result = await print();
  printed = result.pdf;
  options = { ...given, anchors: result.anchors };
  finished = await finishPdf(printed, options);
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-finish-'));
  writeFileSync(join(folder, 'book.pdf'), finished);
}, 60_000);

afterAll(async () => {
  await typesetter.close();
});

/** Structure of the file as poppler reads it. */
const structure = (): string => poppler('pdfinfo', '-struct-text', join(folder, 'book.pdf'));

describe('a finished PDF', () => {
  test('has the exact boxes of the sheet, the bleed and the trimmed page', async () => {
    const page = (await PDFDocument.load(finished)).getPage(1);
    const points = (millimetres: number): number => (millimetres * 72) / 25.4;
    const media = page.getMediaBox();
    expect(media.width).toBeCloseTo(points(120 + 22), 3);
    expect(media.height).toBeCloseTo(points(160 + 22), 3);
    expect(page.getTrimBox().width).toBeCloseTo(points(120), 3);
    expect(page.getTrimBox().y - media.y).toBeCloseTo(points(11), 3);
    expect(page.getBleedBox().height).toBeCloseTo(points(166), 3);
  });

  test('has the same bytes when it is made again', async () => {
    expect(Buffer.from(await finishPdf(printed, options)).equals(Buffer.from(finished))).toBe(true);
  });

  test('has the same bytes when it is printed again', async () => {
    const again = await print();
    const bytes = await finishPdf(again.pdf, { ...given, anchors: again.anchors });
    expect(Buffer.from(bytes).equals(Buffer.from(finished))).toBe(true);
  });

  test('has one font a face, of TrueType, whose text can be read back', async () => {
    const { fonts, pages, title, language, tagged } = await inspectPdf(finished);
    expect({ pages, title, language, tagged }).toEqual({
      pages: 4,
      title: given.title,
      language: 'ja',
      tagged: true,
    });
    expect(new Set(fonts.map((font) => font.type))).toEqual(new Set(['CIDFontType2']));
    expect(fonts.every((font) => font.embedded && font.toUnicode)).toBe(true);
    expect(new Set(fonts.map((font) => font.name)).size).toBe(fonts.length);
  });

  test('passes the gate, and a page too few does not', async () => {
    const place = { file: 'manuscript/book.yaml', line: 1, column: 1 };
    const reported: unknown[] = [];
    const report: Report = (rule, _, values) => void reported.push([rule, values]);
    expect(await pdfGate(finished, { pages: 4, place }, report)).toBe(true);
    expect(reported).toEqual([]);
    expect(await pdfGate(finished, { pages: 5, place }, report)).toBe(false);
    expect(reported).toEqual([['page-count', { found: 4, expected: 5 }]]);
  });
});

describe.skipIf(!hasPoppler)('as poppler reads it, a finished PDF', () => {
  test('says what it is', () => {
    const info = poppler('pdfinfo', '-meta', join(folder, 'book.pdf'));
    expect(info).toContain('<rdf:li xml:lang="en">I Am a Cat</rdf:li>');
    expect(info).toContain('<xmp:CreateDate>2026-11-23T00:00:00Z</xmp:CreateDate>');
    const summary = poppler('pdfinfo', join(folder, 'book.pdf'));
    expect(summary).toMatch(/Author: +夏目漱石; A\. Translator/);
    expect(summary).toMatch(/PDF version: +1\.7/);
  });

  test('has bases and readings of ruby, list bodies, emphasis and links as such', () => {
    const tree = structure();
    expect(tree).toMatch(/Ruby \(inline\)\s+RB\s+"吾輩"\s+RT/);
    expect(tree).toMatch(
      /LI \(block\)\s+Lbl \(block\)\s+"[^"]*"\s+LBody \(block\)\s+NonStruct\s+"名前 "\s+Span/,
    );
    expect(tree).toMatch(/Link \(inline\)\s+NonStruct\s+"1"\s+Object/);
  });

  test('keeps running heads and folios out of the reading order, and in the text', () => {
    expect(structure()).not.toContain('吾輩は猫である"');
    expect(poppler('pdftotext', '-f', '2', '-l', '2', join(folder, 'book.pdf'), '-')).toContain(
      '吾輩は猫である',
    );
  });

  test('leads to where things stand', () => {
    const places = poppler('pdfinfo', '-dests', join(folder, 'book.pdf'));
    const anchor = options.anchors.get('h3');
    const fromTop = (anchor?.top ?? 0) * 0.75 - 6;
    const top = Number(/4 \[ XYZ +null +(\d+) +null +\] "h3"/.exec(places)?.[1]);
    expect(516.96 - top).toBeCloseTo(fromTop, -1);
  });

  test('has Unicode text without radicals', () => {
    const text = poppler('pdftotext', join(folder, 'book.pdf'), '-');
    expect(text).not.toMatch(/[\u2e80-\u2fdf]/);
  });
});
