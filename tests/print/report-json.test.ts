import type { Element } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BookPage } from '../../build/print/lay-out-pages.ts';
import { layOutPages } from '../../build/print/lay-out-pages.ts';
import { measureSection } from '../../build/print/measure-section.ts';
import { planSection } from '../../build/print/plan-section.ts';
import { pageSections } from '../../build/print/page-sections.ts';
import { reportJson } from '../../build/print/report-json.ts';
import { editionOf, loadFolder, render, sampleFolder } from '../views/sample-book.ts';
import { fakeTypesetter } from './fake-typesetter.ts';
import { metricsOf } from './rows.ts';

const { book, messages } = await loadFolder(sampleFolder);
const edition = editionOf(book, 'sentence');
const rendered = render(book, edition);
let pages: readonly BookPage[] = [];

beforeAll(async () => {
  const metrics = metricsOf('A5');
  const style = { css: '', files: new Map(), picture: (image: Element) => image };
  const planned = [];
  for (const section of rendered.sections) {
    const measured = await measureSection(section, metrics, style, new Map(), fakeTypesetter());
    planned.push({ measured, plan: planSection(measured, metrics) });
  }
  pages = layOutPages(planned);
});

function report(shown = pages) {
  const timings = { load: 12.4, plan: 3.6 };
  const text = reportJson({
    book,
    edition,
    pages: shown,
    warnings: messages,
    timings,
    memory: { print: 3 * 2 ** 20 },
    tools: { browser: '1.0' },
  });
  expect(text.endsWith('}\n')).toBe(true);
  // The shape is what the tests below look at.
  return JSON.parse(text) as {
    pages: {
      folio: string;
      side: string;
      fill: number;
      blocks: string[];
      short?: {
        block: string;
        reason: string;
        needed: number;
        left: number;
        help: { en: string; ja: string };
      };
    }[];
    blocks: Record<string, string>;
    words: unknown;
    coverage: unknown;
    warnings: unknown;
    timings: unknown;
    tools: unknown;
  };
}

describe('the report of an edition', () => {
  test('has all that the contract names', () => {
    expect(Object.keys(report())).toEqual(
      expect.arrayContaining(['pages', 'blocks', 'words', 'coverage', 'warnings', 'timings', 'tools']),
    );
  });

  test('says of a page that ends early which block found no room, in lines, and what would help', () => {
    const early = pages.findIndex((page) => page.page?.pieces[0] !== undefined);
    const page = pages[early];
    const row = page?.page?.pieces[0]?.row ?? '';
    const short = { row, reason: 'unbreakable', needed: 96, left: 40 } as const;
    const changed = pages.map((each, index) =>
      index === early && each.page !== undefined ? { ...each, page: { ...each.page, short } } : each,
    );
    const entry = report(changed).pages[early]?.short;
    expect(entry).toMatchObject({ reason: 'unbreakable', needed: 6, left: 2.5 });
    expect(entry?.block).toBe(page?.section.measured.rowOf.get(row)?.block ?? row);
    expect(entry?.help.en).toMatch(/6 lines where 2\.5/u);
    expect(entry?.help.ja).toMatch(/\p{Script=Han}/u);
    expect(
      report(pages.filter((each) => each.page?.short === undefined)).pages.some((each) => 'short' in each),
    ).toBe(false);
  });

  test('gives folio, side, fill and blocks of every page', () => {
    const found = report().pages;
    expect(found).toHaveLength(pages.length);
    for (const [index, each] of found.entries()) {
      expect(each.side).toBe(index % 2 === 0 ? 'recto' : 'verso');
      expect(each.fill).toBeGreaterThanOrEqual(0);
      expect(each.fill).toBeLessThanOrEqual(1);
      expect(each.folio).toMatch(/^(?:[ivxl]+|\d+)$/u);
      expect(each.blocks).toEqual([...new Set(each.blocks)]);
    }
  });

  test('gives the first page of every block of the book, notes, captions and cells included', () => {
    const { blocks, pages: found } = report();
    const wanted = book.chapters.flatMap(({ pairs, notes }) => [
      ...pairs.map(({ id }) => id),
      ...notes.map(({ id }) => id),
    ]);
    expect(wanted.filter((id) => blocks[id] === undefined)).toEqual([]);
    for (const [id, folio] of Object.entries(blocks)) {
      expect(found.find((each) => each.blocks.includes(id))?.folio).toBe(folio);
    }
  });

  test('counts words, pairs by state, time and tools', () => {
    expect(report()).toMatchObject({
      words: { source: expect.any(Number), target: expect.any(Number) },
      coverage: { omitted: 1, extra: 2, missing: 0, orphan: 0 },
      timings: { load: 12, plan: 4 },
      tools: { browser: '1.0' },
    });
    expect(report().warnings).toHaveLength(messages.length);
  });
});

describe('the pages of the sample book', () => {
  test('know the page of everything that is referred to', () => {
    const { folios, sections } = pageSections(pages, rendered.languages, new Map(), 53);
    expect(sections).toHaveLength(pages.length);
    const html = sections.map((section) => section.html).join('');
    const wanted = [...html.matchAll(/data-page-of="([^"]+)"[^>]*>([^<]*)</gu)];
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter(([, id = '', label]) => folios.get(id) !== label)).toEqual([]);
  });

  test('hold every id once', () => {
    const { sections } = pageSections(pages, rendered.languages, new Map(), 53);
    const ids = sections.flatMap(({ html }) =>
      [...html.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
