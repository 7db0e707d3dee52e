import { execFileSync } from 'node:child_process';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishPdf, type FinishOptions } from '../../build/finish/finish.ts';
import { inspectPdf } from '../../build/finish/inspect-pdf.ts';
import { pdfGate } from '../../build/finish/pdf-gate.ts';
import type { PageGeometry, Typesetter } from '../../build/model/ports.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { bundledChromium, sampleFiles, samplePage, sampleRow } from '../typesetter/sample.ts';
import { hasPoppler } from './poppler.ts';

const geometry: PageGeometry = {
  width: 120,
  height: 160,
  margin: { top: 15, bottom: 15, inner: 15, outer: 12 },
  bleed: 3,
  marks: 'crop',
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

beforeAll(async () => {
  typesetter = createTypesetter(await bundledChromium());
  const { css, files } = await sampleFiles();
  const pages = [0, 1, 2, 3].map((index) => samplePage(index, pageHtml(index)));
  const sheets = await typesetter.paginate({ pages, geometry, css, files });
  const result = await typesetter.print({ sheets, geometry, css, files, title: 'x', language: 'ja' });
  printed = result.pdf;
  options = { ...given, anchors: result.anchors };
  finished = await finishPdf(printed, options);
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-finish-'));
  writeFileSync(join(folder, 'book.pdf'), finished);
  writeFileSync('/tmp/ts/fin.pdf', finished);
}, 60_000);

afterAll(async () => {
  await typesetter.close();
});

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
});
test('x', () => {
  void inspectPdf;
  void pdfGate;
  void execFileSync;
  void hasPoppler;
});
