import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenBrowser } from '../../build/typesetter/browser.ts';
import type { OpenDocument } from '../../build/typesetter/open-document.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { repository } from '../finished/finished-books.ts';
import { hasBrowser } from '../finished/tools.ts';
import { bundledChromium } from '../typesetter/sample.ts';
import { badEnds, badStarts, brokenPairs } from './line-faults.ts';
import { openSheets, printedSheets } from './printed-sheets.ts';
import { usualType } from '../support/usual-type.ts';
import { sheetCells, type SheetCell } from './sheet-glyphs.ts';
import { sheetLines, type SheetLine } from './sheet-lines.ts';
import { dividedWords, untrimmedMarks, coveredNeighbours } from './sheet-faults.ts';

const ready = await hasBrowser('how the guide is set');
const { size, leading } = usualType;
let browser: OpenBrowser;

beforeAll(async () => {
  if (ready) browser = await bundledChromium();
}, 60_000);
afterAll(async () => {
  if (ready) await browser.browser.close();
});

/** Rows that do not stand on the grid of base lines: titles, captions, tables and their sources, notes, contents. */
const offGrid =
  /\b(?:heading-\d|box-title|book-\w+|half-title|figure|table-\w+|note|toc-\d|colophon-line)\b/u;

describe.skipIf(!ready).each(['reader', 'study', 'facing', 'ja', 'en'])('the %s edition', (edition) => {
  let opened: OpenDocument;
  let lines: readonly SheetLine[];
  let cells: readonly SheetCell[];
  let html: string;

  beforeAll(async () => {
    const request = await printedSheets(createTypesetter(browser), repository, edition);
    html = request.sheets.join('\n');
    opened = await openSheets(browser.browser, request);
    lines = await sheetLines(opened);
    cells = await sheetCells(opened, '.sheet-area [lang]:is(.cell, td, th)');
    await opened.close();
  }, 600_000);

  test('closes up marks that meet', () => {
    const found = cells.filter(isJapanese).map(untrimmedMarks);
    if (edition !== 'en') expect(found.flatMap(({ pairs }) => pairs).length).toBeGreaterThan(60);
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('begins and ends its lines with characters that may stand there', () => {
    expect(lines.length).toBeGreaterThan(700);
    expect(lines.filter(badStarts).map(inWords)).toEqual([]);
    expect(lines.filter(badEnds).map(inWords)).toEqual([]);
    expect(brokenPairs(lines).map(inWords)).toEqual([]);
  });

  test('has all base lines of its text on one grid of lines, on every page and in both columns', () => {
    const text = lines.filter(({ style }) => !offGrid.test(style));
    const first = Math.min(...text.map(({ base }) => base));
    const off = text.filter(({ base }) => {
      const beyond = (base - first) / leading;
      return Math.abs(beyond - Math.round(beyond)) * leading > 0.5;
    });
    expect(text.length).toBeGreaterThan(500);
    expect(off.map(inWords)).toEqual([]);
  });

  test('has columns and full lines of whole characters', () => {
    const text = lines.filter(
      ({ style, language }) => /\bparagraph\b/u.test(style) && /^ja\b/u.test(language),
    );
    for (const line of text) {
      const measure = line.measure / size;
      expect(Math.abs(measure - Math.round(measure)), inWords(line)).toBeLessThan(0.02);
      expect(line.right - line.left, inWords(line)).toBeLessThan(line.measure + 0.1);
    }
  });

  test('has no reading over a kanji, letter or figure beside its own', () => {
    if (edition !== 'en') expect(cells.flatMap(({ rubies }) => rubies).length).toBeGreaterThan(100);
    expect(cells.flatMap(coveredNeighbours)).toEqual([]);
  });

  test('divides no word', () => {
    expect(html).not.toContain('\u00ad');
    expect(cells.flatMap(dividedWords)).toEqual([]);
  });
});

test.skipIf(!ready)(
  'where words are divided: three letters before, two behind, two lines in a row at most, and no Japanese',
  async () => {
    const setter = createTypesetter(browser);
    const wish = 'type: {align: justified, hyphenate: true}';
    const request = await printedSheets(setter, repository, 'study', (settings) => `${settings}\n${wish}\n`);
    const opened = await openSheets(browser.browser, request);
    const cells = await sheetCells(opened, '.sheet-area .cell');
    await opened.close();
    const divided = cells.flatMap(dividedWords);
    expect(divided.filter(({ language }) => /^ja(?:-|$)/u.test(language))).toEqual([]);
    expect(divided.length).toBeGreaterThan(10);
    expect(divided.filter((word) => word.before.length < 3 || word.behind.length < 2)).toEqual([]);
    expect(divided.filter(({ inARow }) => inARow > 2)).toEqual([]);
  },
  600_000,
);

function isJapanese({ language }: SheetCell): boolean {
  return /^ja(?:-|$)/u.test(language) && !language.includes('Latn');
}

function inWords({ page, row, text, base }: SheetLine): string {
  return `page ${page}, ${row}, ${base.toFixed(2)}: ${text}`;
}
