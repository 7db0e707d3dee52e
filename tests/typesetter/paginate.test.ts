import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageSection, ServedFiles, Typesetter } from '../../build/model/ports.ts';
import { EngineFault } from '../../build/typesetter/faults.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { b5, bundledChromium, sampleFiles, samplePage, sampleRow } from './sample.ts';

let typesetter: Typesetter;
let css: string;
let files: ServedFiles;

beforeAll(async () => {
  typesetter = createTypesetter(await bundledChromium());
  ({ css, files } = await sampleFiles());
}, 60_000);

afterAll(() => typesetter.close());

const paginate = (pages: readonly PageSection[]): Promise<readonly string[]> =>
  typesetter.paginate({ pages, geometry: b5, css, files });

const area = (sheet: string | undefined): string =>
  /<div class="sheet-area">(.*)<\/div>(?:<footer|<\/section)/s.exec(sheet ?? '')?.[1] ?? '';

/** Everything that Paged.js has a handler for. */
const rich = [
  '<h2 id="a/b" class="x">見出し</h2>',
  '<ol start="3"><li>三</li><li value="7">七<ul><li>入れ子</li></ul></li></ol>',
  '<table><colgroup><col style="width:30%"><col></colgroup><thead><tr><th scope="col">列</th><th>B</th></tr></thead>',
  '<tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>',
  '<figure><img src="pixel.png" alt="点" width="10" height="10"><figcaption>図1</figcaption></figure>',
  '<pre>  code\n    <b>bold</b></pre><hr><blockquote>引用</blockquote>',
  '<p>一<br>二&nbsp;三 <a href="#a/b">→</a> <code>x &lt; y &amp; z</code></p>',
  '<dl><dt>用語</dt><dd>説明</dd></dl><p style="margin-top:2pt"></p>',
].join('');

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('paginating', () => {
  test('gives one sheet a page with its side, number, head, text and folio', async () => {
    const sheets = await paginate([0, 1, 2].map((index) => samplePage(index, sampleRow(`r${index}`, 1))));
    expect(sheets).toHaveLength(3);
    expect(sheets[1]).toMatch(/^<section class="sheet verso lies-left" id="sheet-p1" data-page="2">/);
    expect(sheets[1]).toContain(
      '<header class="sheet-head" aria-hidden="true"><span lang="ja">吾輩は猫である</span></header>',
    );
    expect(sheets[2]).toContain('<footer class="sheet-folio" aria-hidden="true"><span>3</span></footer>');
    expect(area(sheets[1])).toBe(sampleRow('r1', 1));
  });

  test('lays rectos on the left where the book is bound on its right', async () => {
    const pages = [0, 1].map((index) => samplePage(index, sampleRow(`r${index}`, 1)));
    const sheets = await typesetter.paginate({ pages, geometry: { ...b5, binding: 'right' }, css, files });
    expect(sheets.map((sheet) => /class="([^"]*)"/u.exec(sheet)?.[1])).toEqual([
      'sheet recto lies-left',
      'sheet verso lies-right',
    ]);
  });

  test('leaves every kind of content exactly as it was', async () => {
    const served = new Map([...files, ['pixel.png', { mediaType: 'image/png', bytes: pixel }]]);
    const pages = [samplePage(0, rich), samplePage(1, rich.replace('a/b', 'c'))];
    const sheets = await typesetter.paginate({ pages, geometry: b5, css, files: served });
    expect(area(sheets[0])).toBe(rich);
  });

  test('begins with a verso where the book does, and may have two pages on one side in turn', async () => {
    const sides = ['verso', 'recto', 'recto', 'verso', 'verso'] as const;
    const pages = sides.map((side, index) => ({ ...samplePage(index, `<p>${index}</p>`), side }));
    const sheets = await paginate(pages);
    expect(sheets.map((sheet) => /class="sheet (\w+) lies-(\w+)"/.exec(sheet)?.slice(1))).toEqual(
      sides.map((side) => [side, side === 'recto' ? 'right' : 'left']),
    );
    expect(sheets.map(area)).toEqual(pages.map((page) => page.html));
  });

  test('keeps order and text over several runs, empty pages and pages that hold too much', async () => {
    const html = (index: number): string =>
      index % 10 === 3 ? '' : index % 10 === 7 ? sampleRow(`r${index}`, 20) : `<p>頁${index}</p>`;
    const pages = Array.from({ length: 150 }, (_, index) => samplePage(index, html(index)));
    const sheets = await paginate(pages);
    expect(sheets.map(area)).toEqual(pages.map((page) => page.html));
  }, 60_000);

  test('leaves out head and folio where there are none, and draws crop marks where they are wanted', async () => {
    const geometry = { ...b5, bleed: 3, marks: 'crop' as const };
    const page = { ...samplePage(0, '<p>扉</p>'), head: '', folio: '', className: 'title-page' };
    const [sheet] = await typesetter.paginate({ pages: [page], geometry, css, files });
    expect(sheet).toMatch(/^<section class="sheet recto lies-right title-page"/);
    expect(sheet).not.toMatch(/<header|<footer/);
    expect(sheet?.match(/class="crop-mark /g)).toHaveLength(4);
  });

  test('no page gives no sheet', async () => {
    expect(await paginate([])).toEqual([]);
  });

  test('a picture that is not there is a fault of the engine, named', async () => {
    const fault = await paginate([samplePage(0, '<img src="gone.png">')]).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EngineFault);
    expect(String(fault)).toContain('gone.png');
  });
});
