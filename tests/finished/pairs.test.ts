import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtGuide, firstChapters } from './finished-books.ts';
import { beadsOf, placePairs, unprinted, type PlacedPair, type Lost } from './follow-text.ts';
import { alignedBlocks, writtenItems } from './manuscript.ts';
import { bare, baseline, readPrinted, type PrintedBook } from './printed-book.ts';
import { hasBrowser, hasTool } from './tools.ts';

/** How far apart, in points, the first lines of two sides may stand that begin level. */
const tolerance = 1;

/** Blocks that stand one above the other: Japanese, then English, right below it. */
const stacked = new Set(['heading', 'caption', 'tableCell']);

const purpose = 'where pairs stand in the PDF';
const ready = hasTool('poppler', purpose) && (await hasBrowser(purpose));

describe.skipIf(!ready)('in the PDF of the guide', () => {
  let book: PrintedBook;
  let pairs: { readonly placed: readonly PlacedPair[]; readonly lost: readonly Lost[] };
  let folios: {
    readonly blocks: Readonly<Record<string, string>>;
    readonly pages: readonly { folio: string }[];
  };

  beforeAll(async () => {
    const folder = await builtGuide();
    book = readPrinted(join(folder, 'wahei-reader.pdf'));
    // The report's form is part of the public contract.
    folios = JSON.parse(readFileSync(join(folder, 'wahei-reader.report.json'), 'utf8')) as typeof folios;
    const blocks = (await alignedBlocks(firstChapters)).filter(
      ({ kind }) => kind !== 'image' && kind !== 'footnoteDefinition',
    );
    const text = folios.pages.findIndex(({ folio }) => folio === '1');
    pairs = placePairs(book, beadsOf(blocks), book.pageOffsets[text]);
  }, 900_000);

  test('every pair of sentences is found', () => {
    expect(pairs.lost).toEqual([]);
    expect(pairs.placed.length).toBeGreaterThan(250);
  });

  test('every sentence of both languages stands word for word', () => {
    const missing = pairs.placed.flatMap(({ id, at, texts }) => [
      ...lost(id, unprinted(book, texts.source, at.source)),
      ...lost(id, unprinted(book, texts.target, at.target)),
    ]);
    expect(missing).toEqual([]);
  });

  test('both sides of every pair begin on the same page', () => {
    const apart = pairs.placed.filter(({ source, target }) => source.page !== target.page);
    expect(apart.map(({ id }) => id)).toEqual([]);
  });

  test('both sides of every pair that stands side by side begin within 1 pt of the same height', () => {
    const level = pairs.placed.filter(({ kind }) => !stacked.has(kind));
    const heights = level.map((pair) => ({ id: pair.id, apart: distance(pair) }));
    expect(heights.filter(({ apart }) => Math.abs(apart) > tolerance)).toEqual([]);
    tellFigures('pairs side by side', heights);
  });

  test('the English of a heading, caption or table cell begins below its Japanese', () => {
    const twice = pairs.placed.filter(({ kind, at }) => stacked.has(kind) && at.source !== at.target);
    const above = twice.filter((pair) => !standsBelow(pair));
    // A row of one cell heads the rows below it with both languages on its line.
    const grouped = new Set(pairs.placed.filter(({ id }) => groupRow(id, pairs.placed)).map(({ id }) => id));
    expect(grouped.size).toBe(3);
    expect(above.filter((pair) => !grouped.has(pair.id)).map(({ id }) => id)).toEqual([]);
    expect(above.filter((pair) => grouped.has(pair.id) && !standsBeside(pair)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('both prompts of every question begin within 1 pt of the same height', () => {
    const wanted = writtenItems()
      .filter(({ prompt }) => prompt['ja'] !== undefined && prompt['en'] !== undefined)
      .map(({ id, prompt }) => ({
        id,
        kind: 'question',
        source: bare(prompt['ja'] ?? ''),
        target: bare(prompt['en'] ?? ''),
      }));
    const { placed, lost: gone } = placePairs(book, wanted);
    expect(gone).toEqual([]);
    const heights = placed.map((pair) => ({
      id: pair.id,
      apart: pair.source.page === pair.target.page ? distance(pair) : NaN,
    }));
    expect(heights.filter(({ apart }) => !(Math.abs(apart) <= tolerance))).toEqual([]);
    tellFigures('prompts', heights);
  });

  test('every block stands on the page that the report names', () => {
    const first = new Map<string, PlacedPair>();
    for (const pair of pairs.placed) if (!first.has(pair.id)) first.set(pair.id, pair);
    const wrong = [...first.values()]
      .filter(({ id, source }) => folios.blocks[id] !== folios.pages[source.page]?.folio)
      .map(({ id, source }) => `${id}: ${folios.blocks[id]} for ${folios.pages[source.page]?.folio}`);
    expect(wrong).toEqual([]);
  });
});

/** Points by which the English first line stands below the Japanese one. */
function distance({ source, target, texts }: PlacedPair): number {
  const foreign = /^[“‘(]*[\u3000-\u9fff]/u.test(texts.target);
  return baseline(target, foreign ? 'noto' : 'source') - baseline(source, 'noto');
}

function standsBelow(pair: PlacedPair): boolean {
  return pair.source.page === pair.target.page && distance(pair) > 5 && distance(pair) < 60;
}

/** Whether a cell is the only one with text in its row: `chapter/t1r5c0` without `c1` and so on. */
function groupRow(id: string, placed: readonly PlacedPair[]): boolean {
  const row = /^(.*\/t\d+r\d+c)0$/u.exec(id)?.[1];
  return row !== undefined && !placed.some((other) => other.id !== id && other.id.startsWith(row));
}

function standsBeside({ source, target }: PlacedPair): boolean {
  return (
    source.page === target.page && target.left > source.right && Math.abs(source.bottom - target.bottom) < 4
  );
}

function lost(id: string, rest: string): readonly string[] {
  return rest === '' ? [] : [`${id}: ${rest}`];
}

function tellFigures(what: string, heights: readonly { readonly apart: number }[]): void {
  const most = Math.max(...heights.map(({ apart }) => Math.abs(apart)));
  console.info(`${what}: ${heights.length}, at most ${most.toFixed(2)} pt apart`);
}
