import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bundledChromium } from '../typesetter/sample.ts';
import { builtSites, siteFolder } from './finished-site.ts';
import { openFolder, type OpenedSite } from './opened-site.ts';

const chapter = 'p-01-question-and-frame.html';

let browser: Browser | undefined;
let folder: string;
let site: OpenedSite;
let pages: Page[] = [];

beforeAll(async () => {
  folder = siteFolder(await builtSites(), 'reader');
  site = await openFolder(folder);
  ({ browser } = await bundledChromium());
}, 300_000);
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});
afterAll(async () => browser?.close());

interface Looked {
  readonly page: Page;
  /** What the page asked for beyond the files of the site, and what the browser complained of. */
  readonly strays: readonly string[];
}

/** A page of the site opened from the disk, its scripts off; `answer` may give other bytes for a file. */
async function open(
  name: string,
  width = 1280,
  answer: (request: HTTPRequest) => string | undefined = () => undefined,
): Promise<Looked> {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.newPage();
  pages.push(page);
  const strays: string[] = [];
  const home = pathToFileURL(`${folder}/`).href;
  page.on('console', (message) => strays.push(`console: ${message.text()}`));
  page.on('requestfailed', (request) => strays.push(`failed: ${request.url()}`));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = answer(request);
    if (!request.url().startsWith(home)) strays.push(request.url());
    void (body === undefined ? request.continue() : request.respond({ contentType: 'text/css', body }));
  });
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width, height: 900 });
  await page.goto(pathToFileURL(join(folder, name)).href, { waitUntil: 'load' });
  return { page, strays };
}

/** How many elements of a kind are there to see, out of how many. */
function shown(page: Page, selector: string): Promise<readonly [number, number]> {
  return page.$$eval(selector, (found): [number, number] => [
    found.filter((each) => each.getClientRects().length > 0).length,
    found.length,
  ]);
}

const isAll = ([seen, all]: readonly [number, number]) => all > 0 && seen === all;
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');

describe.each([390, 1280])('at a width of %i px', (width) => {
  test(
    'no page asks for anything outside, complains, or is wider than the window',
    { timeout: 60_000 },
    async () => {
      const faults: string[] = [];
      for (const name of site.pages.keys()) {
        const { page, strays } = await open(name, width);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        faults.push(...strays, ...(over > 0 ? [`${name} is ${over} px too wide`] : []));
        await page.close();
      }
      pages = [];
      expect(faults).toEqual([]);
    },
  );

  test('the languages stand beside each other where there is room, else one below the other', async () => {
    const { page } = await open(chapter, width);
    const tops = await page.$$eval('.pair.paragraph', (pairs) =>
      pairs.map((pair) =>
        [...pair.querySelectorAll('.source, .target')].map((side) =>
          Math.round(side.getBoundingClientRect().top),
        ),
      ),
    );
    expect(tops.length).toBeGreaterThan(5);
    const level = tops.filter(([source, target]) => source === target).length;
    expect(level).toBe(width > 1000 ? tops.length : 0);
  });
});

test('the fonts of the site are used', async () => {
  const { page } = await open(chapter);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(new Set(loaded.map((family) => family.replaceAll('"', '')))).toEqual(
    new Set(['Noto Serif JP', 'Source Serif 4']),
  );
});

test('languages and readings are switched by keyboard, without scripts', async () => {
  const { page } = await open(chapter);
  const order: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('Tab');
    order.push(await focused(page));
  }
  expect(order).toEqual(['skip', '', 'site-both']);
  expect(isAll(await shown(page, 'main .source'))).toBe(true);
  expect(isAll(await shown(page, 'main .target'))).toBe(true);

  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('site-source');
  expect(await shown(page, 'main .target')).toEqual([0, expect.any(Number)]);
  expect(isAll(await shown(page, 'main .source'))).toBe(true);

  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('site-target');
  expect(await shown(page, 'main .source')).toEqual([0, expect.any(Number)]);
  expect(isAll(await shown(page, 'main .target'))).toBe(true);
  expect(isAll(await shown(page, 'h2 .section-number'))).toBe(true);

  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('site-both');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('site-readings');
  expect(isAll(await shown(page, 'rt'))).toBe(true);
  await page.keyboard.press('Space');
  expect(await shown(page, 'rt')).toEqual([0, expect.any(Number)]);
  expect(isAll(await shown(page, 'ruby'))).toBe(true);
});

test('the way past the head leads to the text', async () => {
  const { page } = await open(chapter);
  await page.keyboard.press('Tab');
  const skip = await page.$eval('.skip', (link) => link.getBoundingClientRect().left);
  expect(skip).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#site-main', { polling: 50 });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );
});

test('a browser that does not know :has() shows everything, and no switch that does nothing', async () => {
  const css = site.text('style/site.css').replaceAll(':has(', ':is-not-known(');
  const { page } = await open(chapter, 1280, (request) =>
    request.url().endsWith('site.css')
      ? css.replaceAll('../font/', `${pathToFileURL(folder).href}/font/`)
      : undefined,
  );
  expect(await shown(page, '.switches')).toEqual([0, 1]);
  for (const selector of ['main .source', 'main .target', 'rt'])
    expect(isAll(await shown(page, selector))).toBe(true);
});

test('without any styles everything is there, in order, source before translation', async () => {
  const { page } = await open(chapter, 1280, (request) =>
    request.url().endsWith('site.css') ? '' : undefined,
  );
  expect(await shown(page, '.switches')).toEqual([0, 1]);
  const tops = await page.$$eval('main .source, main .target', (sides) =>
    sides
      .filter((side) => side.closest('h1, h2, h3, table') === null)
      .map((side) => side.getBoundingClientRect().top),
  );
  expect(tops.length).toBeGreaterThan(50);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test.each(['light', 'dark'])('colours can be told apart in %s rooms (WCAG 2.1, 1.4.3)', async (scheme) => {
  const { page } = await open('p-01-question-and-frame-exercises.html');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const seen = await page.evaluate(() => {
    const colour = (selector: string) => {
      const found = document.querySelector(selector);
      return found === null ? '' : getComputedStyle(found).color;
    };
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const words = ['main p', 'main a', '.q-meta', '.q-passages', 'legend', '.way-words', '.home span + span'];
    return { paper, words: words.map((selector) => [selector, colour(selector)] as const) };
  });
  const weak = seen.words.filter(([, colour]) => contrast(colour, seen.paper) < 4.5);
  expect(weak).toEqual([]);
  expect(luminance(seen.paper) > 0.5).toBe(scheme === 'light');
});

test('a page printed has the text alone', async () => {
  const { page } = await open(chapter);
  await page.emulateMediaType('print');
  for (const selector of ['.site-head', '.neighbours', '.skip'])
    expect(await shown(page, selector)).toEqual([0, 1]);
  expect(isAll(await shown(page, 'main .source'))).toBe(true);
});

/** Relative luminance and contrast (WCAG 2.1, definitions). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? [])
    .slice(0, 3)
    .map((part) => Number(part) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
