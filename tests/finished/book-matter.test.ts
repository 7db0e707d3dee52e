import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtGuide } from './finished-books.ts';
import { hasBrowser, hasTool, outputOf } from './tools.ts';

const purpose = 'front and back matter';
const ready = hasTool('poppler', purpose) && (await hasBrowser(purpose));

interface ReportPage {
  readonly folio: string;
  readonly fill: number;
}

describe.skipIf(!ready)('front and back matter of the guide', () => {
  let file: string;
  let pages: readonly ReportPage[];
  /** Text of each page as poppler lays it out. */
  let texts: readonly string[];

  beforeAll(async () => {
    const folder = await builtGuide();
    file = join(folder, 'wahei-reader.pdf');
    // The report is ours: its form is tested in tests/print/report-json.test.ts.
    const report = JSON.parse(readFileSync(join(folder, 'wahei-reader.report.json'), 'utf8')) as {
      readonly pages: readonly ReportPage[];
    };
    pages = report.pages;
    texts = outputOf('pdftotext', '-layout', file, '-').split('\f').slice(0, pages.length);
  }, 900_000);

  test('blank pages hold nothing at all: no head, no folio, no text', () => {
    const blank = pages.flatMap(({ fill }, index) => (fill === 0 ? [index] : []));
    expect(blank.length).toBeGreaterThan(0);
    expect(blank.filter((index) => texts[index]?.trim() !== '')).toEqual([]);
  });

  test('title pages come without folios, the rest of the front in roman numerals, the text from 1', () => {
    const folios = texts.map((text, index) => {
      const lines = text.trimEnd().split('\n');
      return lines.at(-1)?.trim() === pages[index]?.folio;
    });
    const first = pages.findIndex(({ folio }) => folio === '1');
    expect(pages.slice(0, first).every(({ folio }) => /^[ivx]+$/u.test(folio))).toBe(true);
    const contents = texts.findIndex((text) => text.includes('目次'));
    expect(folios.slice(0, contents)).not.toContain(true);
    expect(folios.slice(contents, first).filter(Boolean).length).toBeGreaterThan(1);
    expect(folios.slice(first, -1).every((has, index) => has || pages[first + index]?.fill === 0)).toBe(true);
  });

  test('every page that the index names for an English word has the word, or the end of its sentence', () => {
    const entries = indexEntries(texts);
    expect(entries.length).toBeGreaterThan(30);
    const has = (folio: number, word: string) => {
      const at = pages.findIndex((page) => page.folio === String(folio));
      const words = texts
        .slice(at, at + 2)
        .join(' ')
        .toLowerCase();
      return words.replace(/[^a-z]+/gu, '').includes(word.toLowerCase().replace(/[^a-z]+/gu, ''));
    };
    const wrong = entries.flatMap(({ word, folios }) =>
      folios.filter((folio) => !has(folio, word) && !word.includes(' ')).map((folio) => `${word} ${folio}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** The lines of the A–Z part: word, Japanese word, pages. */
function indexEntries(texts: readonly string[]): readonly { word: string; folios: readonly number[] }[] {
  const start = texts.findIndex((text) => text.includes('From A to Z'));
  const lines =
    texts
      .slice(start, start + 3)
      .join('\n')
      .split('From A to Z')[1]
      ?.split('\n') ?? [];
  return lines.flatMap((line) => {
    const [, word, list] = /^\s*([A-Za-z–-][A-Za-z –-]+?)\s{2,}\S.*?\s([\d–, ]+)$/u.exec(line) ?? [];
    return word === undefined || list === undefined ? [] : [{ word, folios: foliosOf(list) }];
  });
}

function foliosOf(list: string): readonly number[] {
  return list.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.trim().split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  });
}
