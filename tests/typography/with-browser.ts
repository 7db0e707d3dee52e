import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { OpenDocument } from '../../build/typesetter/open-document.ts';
import { bundledChromium } from '../typesetter/sample.ts';
import { openSample } from './sample-page.ts';

/** Opens samples in one Chromium a file of tests, and closes all of them behind it. */
export function sampleOpener(): (
  html: string,
  options?: Parameters<typeof openSample>[2],
) => Promise<OpenDocument> {
  let browser: Browser | undefined;
  const open: OpenDocument[] = [];
  beforeAll(async () => {
    ({ browser } = await bundledChromium());
  }, 60_000);
  afterAll(async () => {
    await Promise.all(open.map((document) => document.close()));
    await browser?.close();
  });
  return async (html, options) => {
    if (browser === undefined) throw new Error('no browser');
    const document = await openSample(browser, html, options);
    open.push(document);
    return document;
  };
}
