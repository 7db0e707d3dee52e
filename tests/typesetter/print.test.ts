import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintResult, ServedFiles, Typesetter } from '../../build/model/ports.ts';
import { EngineFault } from '../../build/typesetter/faults.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { hasPoppler } from '../finish/poppler.ts';
import { printedLines } from './printed-lines.ts';
import { b5, bundledChromium, sampleFiles, samplePage, sampleRow } from './sample.ts';

let typesetter: Typesetter;
let css: string;
let files: ServedFiles;

beforeAll(async () => {
  typesetter = createTypesetter(await bundledChromium());
  ({ css, files } = await sampleFiles());
}, 60_000);

afterAll(() => typesetter.close());

async function print(
  html: readonly string[],
  style = '',
  more: Partial<ReturnType<typeof samplePage>> = {},
): Promise<PrintResult> {
  const pages = html.map((content, index) => ({ ...samplePage(index, content), ...more }));
  const sheets = await typesetter.paginate({ pages, geometry: b5, css, files });
  return typesetter.print({
    sheets,
    geometry: b5,
    css: `${css}\n${style}`,
    files,
    title: '題',
    language: 'ja',
  });
}

const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;

describe('printing', () => {
  test('tells where each id stands first, from the top of its sheet', async () => {
    const { anchors, overflows } = await print(['<p>一</p><p id="a">二</p>', '<p id="b">三</p>']);
    expect(overflows).toEqual([]);
    expect(anchors.get('b')?.sheet).toBe(1);
    expect(anchors.get('b')?.top).toBeCloseTo(pixels(22), 0);
    expect(anchors.get('a')?.top).toBeCloseTo(pixels(22) + (16 * 96) / 72, 0);
    expect(anchors.get('sheet-p1')).toEqual({ sheet: 1, top: 0 });
  });

  test('rows that fill the page exactly are no overflow', async () => {
    const { overflows } = await print([
      '<div class="row" data-row="full" style="height:211mm"><p>満</p></div>',
    ]);
    expect(overflows).toEqual([]);
  });

  test('a row that does not fit is named with how far it stands out', async () => {
    const row = (height: number): string =>
      `<div class="row" data-row="c/p9" style="height:${height}mm"></div>`;
    const { overflows } = await print([row(10), row(212)]);
    expect(overflows).toEqual([{ page: 'p1', row: 'c/p9', by: expect.closeTo(pixels(1), 0) }]);
  });

  test('a word wider than its column is named, and so is a head wider than the page', async () => {
    const long = sampleRow('c/w', 1).replace(
      'I am a cat',
      'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2),
    );
    const { overflows } = await print([long], '', { head: `<span>${'長い柱'.repeat(60)}</span>` });
    expect(overflows.map(({ row }) => row).sort()).toEqual(['c/w', 'head']);
  });

  // Seen with Chromium 147: a bracket before a link stood whole at the end of a full line.
  test('the white half of a closing mark may stand out, its ink may not', async () => {
    const closing = (indent: number) => {
      const words = `<p style="margin:0;padding:0;white-space:nowrap;text-spacing-trim:space-all">${'あ'.repeat(19)}」</p>`;
      const cell = `<div class="cell" lang="ja" data-column="0" style="width:${19.5 * 9 - indent}pt">${words}</div>`;
      return `<div class="row full" data-row="c/${indent}"><div class="column">${cell}</div></div>`;
    };
    const { overflows } = await print([closing(0) + closing(1)]);
    expect(overflows).toEqual([{ page: 'p0', row: 'c/1', by: expect.closeTo(96 / 72, 1) }]);
  });

  test('what stands beside the rows and too low is named as the area', async () => {
    const { overflows } = await print(['<div style="height:230mm"></div>']);
    expect(overflows.map(({ row }) => row)).toEqual(['area']);
  });

  test('no script of a book runs and nothing is fetched from outside', async () => {
    const result = await print(['<p id="x" onclick="1">字</p>']).then(() => 'printed');
    expect(result).toBe('printed');
    const scripts = print(['<script>document.body.textContent = ""</script><p>字</p>']);
    await expect(scripts).rejects.toBeInstanceOf(EngineFault);
    const sheet = '<section class="sheet" id="sheet-a"><img src="https://example.org/a.png"></section>';
    const outside = typesetter.print({
      sheets: [sheet],
      geometry: b5,
      css,
      files,
      title: '',
      language: 'ja',
    });
    await expect(outside).rejects.toThrow(EngineFault);
  });

  test('a typeface that is not there is a fault of the engine, named', async () => {
    const missing = "@font-face { font-family: 'Gone'; src: url('fonts/gone.woff2'); }";
    await expect(print(['<p>字</p>'], missing)).rejects.toThrow('gone.woff2');
  });

  test('a document that the browser reads in many small pieces prints the same bytes', async () => {
    const slow = await bundledChromium();
    // Of a slow machine, the browser shows what it has, wherever it has got to.
    slow.browser.on('targetcreated', (target) => {
      if (target.type() !== 'page') return;
      void target
        .createCDPSession()
        .then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: 10 }))
        .catch(() => undefined);
    });
    const link = (index: number): string =>
      `<a href="#sheet-p1">p. <span>${index}</span></a> <a href="#sheet-p1"><sup>${index}</sup></a>`;
    const sheets = Array.from(
      { length: 50 },
      (_, page) =>
        `<section class="sheet" id="sheet-p${page}"><p>${Array.from({ length: 20 }, (__, index) => link(page * 20 + index)).join('、')}</p></section>`,
    );
    const request = { sheets, geometry: b5, css, files, title: '題', language: 'ja' };
    const printed = createTypesetter(slow);
    try {
      const runs = [];
      for (let run = 0; run < 3; run += 1) runs.push(Buffer.from((await printed.print(request)).pdf));
      const undated = runs.map((bytes) =>
        bytes.toString('latin1').replaceAll(/D:\d{14}[^)]*|\/ID \[[^\]]*\]/gu, ''),
      );
      expect(new Set(undated).size).toBe(1);
    } finally {
      await printed.close();
    }
  }, 120_000);

  test.skipIf(!hasPoppler)('the text of each language comes out in its own column', async () => {
    const { pdf } = await print([sampleRow('r', 1)]);
    expect(printedLines(pdf, 1, 'left').join('')).toContain('吾輩は猫である');
    expect(printedLines(pdf, 1, 'right').join('')).toMatch(/^Iamacat\./);
  });
});
