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

function report() {
  const timings = { load: 12.4, plan: 3.6 };
  const text = reportJson({
    book,
    edition,
    pages,
    warnings: messages,
    timings,
    memory: { print: 3 * 2 ** 20 },
    tools: { browser: '1.0' },
  });
  expect(text.endsWith('}\n')).toBe(true);
  // The shape is what the tests below look at.
  return JSON.parse(text) as {
    pages: { folio: string; side: string; fill: number; blocks: string[] }[];
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
