import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { crowdedBook } from './crowded-book.ts';
import { callsOn, distance, marginNumbers, readFacing, type FacingBook } from './facing-book.ts';
import { built, folderOf, firstChapters } from './finished-books.ts';
import { unprinted } from './follow-text.ts';
import { alignedBlocks } from './manuscript.ts';
import { bindingOf, linksOf } from './pdf-file.ts';
import { hasBrowser, hasTool } from './tools.ts';

/** How far apart, in points, lines may stand that begin level. */
const tolerance = 1;

const purpose = 'facing pages in the PDF';
const ready = hasTool('poppler', purpose) && (await hasBrowser(purpose));

const books: Readonly<Record<string, () => Promise<FacingBook>>> = {
  'in the guide, by paragraphs': async () => {
    const folder = folderOf(await built('guide-facing', firstChapters, ['--edition', 'facing']));
    return readFacing(folder, 'wahei-facing', await alignedBlocks(firstChapters), false);
  },
  'in a book crowded with notes, by sentences, bound on its right': async () => {
    const folder = join(inject('finishedBooks'), 'crowded-facing');
    for (const [path, text] of crowdedBook()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), path.endsWith('book.yaml') ? text + facingEdition : text);
    }
    const made = folderOf(await built('crowded-facing-out', folder, []));
    return readFacing(made, 'crowded-facing', await alignedBlocks(folder), true);
  },
};

const facingEdition =
  'page: {binding: right}\neditions:\n  facing: {view: facing-pages, unit: sentence, formats: [pdf]}\n';

describe.skipIf(!ready).each(Object.entries(books))('%s', (name, read) => {
  let facing: FacingBook;

  beforeAll(async () => {
    facing = await read();
  }, 900_000);

  test('page 1 is a recto, and every verso of the text has its recto', () => {
    const { pages, text } = facing;
    expect(pages.slice(text - 1, text + 2).map(({ folio, side }) => `${folio} ${side}`)).toEqual([
      '1 recto',
      '2 verso',
      '3 recto',
    ]);
    const sides = pages.map(({ side }, index) => side === (index % 2 === 0 ? 'recto' : 'verso'));
    expect(sides).not.toContain(false);
  });

  test('every pair is found, word for word, the translation on the recto facing the verso', () => {
    expect(facing.pairs.lost).toEqual([]);
    const wrong = facing.pairs.placed.filter(
      ({ source, target }) => source.page % 2 !== facing.text % 2 || target.page !== source.page + 1,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const missing = facing.pairs.placed.flatMap(({ id, at, texts }) => {
      const rest = [
        unprinted(facing.sides.source, texts.source, at.source),
        unprinted(facing.sides.target, texts.target, at.target),
      ];
      return rest.join('') === '' ? [] : [`${id}: ${rest.join(' ')}`];
    });
    expect(missing).toEqual([]);
  });

  test('every pair begins within 1 pt of the same height on both pages', () => {
    const heights = facing.pairs.placed.map((pair) => ({ id: pair.id, apart: distance(pair) }));
    expect(heights.filter(({ apart }) => Math.abs(apart) > tolerance)).toEqual([]);
    tell(`${name}: pairs`, heights);
  });

  test('every note stands at the foot of the page of its language, level with the other', () => {
    const { book, notes } = facing;
    expect(notes.lost).toEqual([]);
    expect(notes.placed.length).toBeGreaterThan(12);
    const faults = notes.placed.flatMap((pair) => {
      const { source, target } = pair;
      const number = book.words[book.words.indexOf(source) - 1]?.text ?? '';
      return [
        ...(source.page % 2 === facing.text % 2 && target.page === source.page + 1
          ? []
          : ['not on two pages']),
        ...(callsOn(book, source.page).includes(number) ? [] : [`no call ${number} on its page`]),
        ...(Math.abs(distance(pair)) <= tolerance ? [] : [`${distance(pair).toFixed(2)} pt apart`]),
      ].map((fault) => `${pair.id}: ${fault}`);
    });
    expect(faults).toEqual([]);
    tell(
      `${name}: notes`,
      notes.placed.map((pair) => ({ apart: distance(pair) })),
    );
  });

  test('both pages carry the same passage numbers at their outer edges, level', () => {
    const { book, pages, text, binding } = facing;
    const [verso, recto] = binding === 'right' ? (['right', 'left'] as const) : (['left', 'right'] as const);
    let count = 0;
    for (let page = text; page + 1 < pages.length; page += 2) {
      const numbers = {
        verso: marginNumbers(book, page, verso),
        recto: marginNumbers(book, page + 1, recto),
      };
      if (numbers.verso.length === 0) continue;
      expect(numbers.recto.map((word) => word.text)).toEqual(numbers.verso.map((word) => word.text));
      const apart = numbers.verso.map((word, index) => word.top - (numbers.recto[index]?.top ?? NaN));
      expect(apart.filter((by) => !(Math.abs(by) <= tolerance))).toEqual([]);
      count += numbers.verso.length;
    }
    expect(count).toBeGreaterThan(10);
  });

  test('links inside the text stay in its language', async () => {
    const { pages, file } = facing;
    const inside = (page: number) => pages[page]?.facing !== undefined;
    const links = (await linksOf(file)).filter(
      ({ page, to }) => inside(page) && to !== undefined && inside(to),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ page, to = 0 }) => page % 2 !== to % 2)).toEqual([]);
  });

  test('the file says on which side it is bound', async () => {
    const right = facing.binding === 'right';
    expect(await bindingOf(facing.file)).toEqual({
      direction: right ? '/R2L' : '/L2R',
      layout: '/TwoPageRight',
    });
  });

  test('the pages are full', () => {
    const { pages, text } = facing;
    const versos = pages.filter(({ facing: recto }, index) => recto !== undefined && index % 2 === text % 2);
    const full = versos.filter(({ fill }, index) => index < versos.length - 1 && fill > 0.6);
    const mean = full.reduce((sum, { fill }) => sum + fill, 0) / full.length;
    console.info(`${name}: ${full.length} full pairs of pages, mean fill ${mean.toFixed(3)}`);
    expect(mean).toBeGreaterThan(0.9);
  });
});

function tell(what: string, heights: readonly { readonly apart: number }[]): void {
  const most = Math.max(...heights.map(({ apart }) => Math.abs(apart)));
  console.info(`${what}: ${heights.length}, at most ${most.toFixed(2)} pt apart`);
}
