import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocument } from '../../build/typesetter/open-document.ts';
import { bundledChromium } from '../typesetter/sample.ts';

let browser: Browser | undefined;

beforeAll(async () => {
  ({ browser } = await bundledChromium());
}, 60_000);
afterAll(async () => browser?.close());

// The frame of print is drawn in the grid of lines; on a screen it went through the words.
test('a word bank has one frame on a screen, around its words', async () => {
  if (browser === undefined) throw new Error('no browser');
  const css = await Promise.all(
    ['questions', 'epub'].map((name) =>
      readFile(new URL(`../../build/styles/${name}.css`, import.meta.url), 'utf8'),
    ),
  );
  const cell = (side: string, language: string, words: string): string =>
    `<div class="${side}" lang="${language}"><p>${words}</p></div>`;
  const opened = await openDocument(browser, {
    html: `<div class="pair parallel q-bank">${cell('source', 'ja', '語群　願望　手段')}${cell('target', 'en', 'Word bank wish means')}</div>`,
    css: css.join('\n'),
    files: new Map(),
    title: 'sample',
    language: 'ja',
  });
  const frames = await opened.page.evaluate(() =>
    [...document.querySelectorAll('.q-bank p')].map((bank) => {
      const { borderTopWidth, paddingTop, paddingBottom } = getComputedStyle(bank);
      const drawn = getComputedStyle(bank, '::after').content;
      return { borderTopWidth, even: paddingTop === paddingBottom, drawn };
    }),
  );
  await opened.close();
  expect(frames).toEqual([
    { borderTopWidth: '1px', even: true, drawn: 'none' },
    { borderTopWidth: '1px', even: true, drawn: 'none' },
  ]);
}, 60_000);
