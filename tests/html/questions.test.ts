import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeArtifacts } from '../../build/cli/output.ts';
import { readPackageFile, readStylesheet } from '../../build/cli/package-files.ts';
import type { Typesetter } from '../../build/model/ports.ts';
import { buildEdition, loadBook } from '../../build/pipeline.ts';
import { answeredIds, everyTypeBook } from '../sheets/every-type-book.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { bundledChromium } from '../typesetter/sample.ts';
import { brokenLinks, linksOf, openFolder } from './opened-site.ts';
import { faultsOf } from './validate.ts';

const repository = new URL('../../', import.meta.url).pathname;
const editions = ['chapter', 'filled', 'worksheet', 'hidden', 'key'] as const;
const book = {
  ...everyTypeBook,
  'manuscript/book.yaml': (everyTypeBook['manuscript/book.yaml'] ?? '').replaceAll(
    /formats: \[[^\]]*\]/gu,
    'formats: [html]',
  ),
};

let folder: string;
let browser: Browser | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-questions-'));
  const { report, lines } = collector();
  const loaded = await loadBook(memoryFiles(book), 'book', report);
  for (const edition of editions) {
    const made =
      loaded &&
      (await buildEdition(
        loaded,
        edition,
        {
          typesetter: () => Promise.reject<Typesetter>(new Error('a site has no pages')),
          stylesheet: (name) => readStylesheet(repository, name),
          packageFile: (specifier) => readPackageFile(repository, specifier),
          progress: { stage: () => undefined, step: () => undefined },
          now: () => 0,
        },
        report,
      ));
    if (made === undefined) throw new Error(`no site of ${edition}:\n${lines().join('\n')}`);
    await writeArtifacts(folder, made);
  }
  ({ browser } = await bundledChromium());
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const siteOf = (edition: string) => openFolder(join(folder, `every-type-${edition}-html`));

test.each(editions)(
  'questions of every type, in every kind of room, make valid pages: %s',
  async (edition) => {
    const site = await siteOf(edition);
    expect(await faultsOf(site)).toEqual([]);
    expect(brokenLinks(site)).toEqual([]);
  },
);

test('every question leads to its answer, and the answer back', async () => {
  const links = linksOf(await siteOf('chapter'));
  const [asking, answering] = ['p-01-exercises.html', 'p-01-answers.html'];
  const to = new Set(links.filter(({ from }) => from === asking).map(({ page, id }) => `${page}#${id}`));
  const back = new Set(links.filter(({ from }) => from === answering).map(({ page, id }) => `${page}#${id}`));
  expect(answeredIds.length).toBeGreaterThan(50);
  expect(answeredIds.filter((id) => !to.has(`${answering}#to_a-${id}`))).toEqual([]);
  expect(answeredIds.filter((id) => !back.has(`${asking}#to_q-${id}`))).toEqual([]);
});

test.each([390, 1280])('no page of them is wider than a window of %i px', async (width) => {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  const wide: string[] = [];
  for (const edition of editions) {
    for (const name of (await siteOf(edition)).pages.keys()) {
      await page.goto(pathToFileURL(join(folder, `every-type-${edition}-html`, name)).href);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${edition}/${name}: ${over} px`);
    }
  }
  await page.close();
  expect(wide).toEqual([]);
});
