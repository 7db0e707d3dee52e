import type { Browser } from 'puppeteer-core';
import type { MeasureRequest, RowBox } from '../model/ports.ts';
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
import { keptDocument } from './kept-document.ts';
import type { OpenDocument } from './open-document.ts';
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
 * the style sheet's own boxes: the type area of the page, or lines break elsewhere in print.
 */
export function createMeasurer(browser: Browser): Measurer {
  const kept = keptDocument(browser);
  return {
    measure: ({ css, files, html }) =>
      kept.use(`${css}\n${zoomedRoot}`, files, (document) => measureIn(document, html)),
    close: () => kept.close(),
  };
}

async function measureIn(document: OpenDocument, html: string): Promise<readonly RowBox[]> {
  await callInPage(document.page, replaceBody, [], html);
  const unloaded = await callInPage(document.page, settle, [], undefined);
  const faults = [...document.faults, ...unloaded];
  if (faults.length > 0) throw new EngineFault('The browser could not load the rows whole.', faults);
  return callInPage(document.page, measureRows, parts, layoutZoom);
}
