import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { bundledChromium } from '../typesetter/sample.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { repository } from '../finished/finished-books.ts';
import { openSheets, printedSheets } from './printed-sheets.ts';
import { sheetLines } from './sheet-lines.ts';

test('probe', async () => {
  const browser = await bundledChromium();
  const setter = createTypesetter(browser);
  for (const edition of (process.env['ED'] ?? 'reader').split(',')) {
    const request = await printedSheets(setter, process.env['BOOK'] ?? repository, edition);
    const opened = await openSheets(browser.browser, request);
    const lines = await sheetLines(opened);
    writeFileSync(`/tmp/d2/${edition}.json`, JSON.stringify(lines));
    const rows = await opened.page.evaluate(() => [...document.querySelectorAll('.sheet-area')].map((area, i) => ({ i, rows: [...area.querySelectorAll('.page-rows > *, .page-rows tr')].map((r) => { const b = r.getBoundingClientRect(); const a = area.getBoundingClientRect(); return { c: r.className, id: r.getAttribute('data-row'), top: (b.top - a.top) / 4 * 0.75, h: b.height / 4 * 0.75 }; }) })));
    writeFileSync(`/tmp/d2/${edition}-rows.json`, JSON.stringify(rows));
    await opened.close();
  }
  await browser.close();
}, 600000);
