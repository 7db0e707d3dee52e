import type { Browser } from 'puppeteer-core';
import type { PrintRequest, PrintResult } from '../model/ports.ts';
import { callInPage } from './call-in-page.ts';
import { EngineFault } from './faults.ts';
import {
  beyond,
  cellOverflow,
  inspectSheets,
  rowName,
  sheetOverflows,
  inkRight,
  textBox,
} from './in-page/inspect-sheets.ts';
import { joinCuts, joinTables, own, prepareTags } from './in-page/prepare-tags.ts';
import { layoutZoom } from './layout-zoom.ts';
import { openDocument } from './open-document.ts';
import { printedPages } from './printed-pages.ts';
import { sheetStyles } from './sheet-styles.ts';

const parts = [sheetOverflows, rowName, cellOverflow, inkRight, textBox, beyond];

/**
 * Prints all sheets of a book at once, so that links, tags and fonts are one whole: PDF mergers lose the first two and
 * double the third. Also gives what stands outside its box and where each id stands, both read from the same layout.
 */
export async function print(browser: Browser, request: PrintRequest): Promise<PrintResult> {
  const css = await sheetStyles(request.geometry, request.css);
  const { files, title, language } = request;
  const document = await openDocument(browser, {
    html: request.sheets.join('\n'),
    css,
    files,
    title,
    language,
  });
  try {
    const findings = await callInPage(document.page, inspectSheets, parts, layoutZoom);
    await callInPage(document.page, prepareTags, [joinCuts, joinTables, own], undefined);
    const printed = await document.page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      // The outline is written by `finishPdf`, with titles that have no readings in them.
      outline: false,
      timeout: 0,
      scale: 1 / layoutZoom,
    });
    if (document.faults.length > 0) throw new EngineFault('The browser reported faults.', document.faults);
    const pdf = await printedPages(printed, request.sheets.length);
    const anchors = new Map(findings.anchors.map(([id, sheet, top]) => [id, { sheet, top }]));
    return { pdf, overflows: findings.overflows, anchors };
  } finally {
    await document.close();
  }
}
