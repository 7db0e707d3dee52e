import type { Browser } from 'puppeteer-core';
import type { MeasureRequest, RowBox, ServedFiles } from '../model/ports.ts';
import { callInPage } from './call-in-page.ts';
import { EngineFault } from './faults.ts';
import {
  addLines,
  columnLines,
  findLines,
  gridLine,
  gridOf,
  lineAt,
  lineStart,
  measureColumn,
  measureRow,
  measureRows,
  noteCalls,
  ownHeight,
  shiftOf,
} from './in-page/measure-rows.ts';
import { layoutZoom, zoomedRoot } from './layout-zoom.ts';
import { openDocument, type OpenDocument } from './open-document.ts';
import { replaceBody, settle } from './in-page/settle.ts';

const parts = [
  measureRow,
  measureColumn,
  ownHeight,
  noteCalls,
  columnLines,
  findLines,
  addLines,
  gridLine,
  lineStart,
  lineAt,
  gridOf,
  shiftOf,
];

/** Measures rows; keeps a page open between calls, and closes it. */
export interface Measurer {
  measure(request: MeasureRequest): Promise<readonly RowBox[]>;
  close(): Promise<void>;
}

/**
 * Gives a measurer that lays rows out in one long page and gives their boxes, in document order. The width is that of
 * the style sheet's own boxes: the type area of the page, or lines break elsewhere in print. Loading the fonts takes
 * longer than measuring a short section, so the page stays open while style and files are the same; calls wait for each
 * other.
 */
export function createMeasurer(browser: Browser): Measurer {
  let last:
    { readonly css: string; readonly files: ServedFiles; readonly document: OpenDocument } | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    const closing = last?.document;
    last = undefined;
    await closing?.close();
  };
  const pageFor = async ({ css, files }: MeasureRequest): Promise<OpenDocument> => {
    if (last?.css === css && last.files === files) return last.document;
    await close();
    const style = `${css}\n${zoomedRoot}`;
    const document = await openDocument(browser, { html: '', css: style, files, title: '', language: 'ja' });
    last = { css, files, document };
    return document;
  };
  return {
    measure: (request) => {
      const measured = queue.then(async () => measureIn(await pageFor(request), request.html));
      queue = measured.catch(close);
      return measured;
    },
    close,
  };
}

async function measureIn(document: OpenDocument, html: string): Promise<readonly RowBox[]> {
  await callInPage(document.page, replaceBody, [], html);
  const unloaded = await callInPage(document.page, settle, [], undefined);
  const faults = [...document.faults, ...unloaded];
  if (faults.length > 0) throw new EngineFault('The browser could not load the rows whole.', faults);
  return callInPage(document.page, measureRows, parts, layoutZoom);
}
