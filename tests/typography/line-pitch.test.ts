import { expect, test } from 'vitest';
import { boxesOf, linesOf, row, sampleMetrics, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();
const { line } = sampleMetrics();
const runs: Readonly<Record<string, string>> = {
  plain: '国国国国国国国国',
  ruby: '<ruby>承<rt>うけたまわ</rt></ruby>る<ruby>防衛<rt>ぼうえい</rt></ruby>',
  'note mark': '本文<a class="noteref">&#x2060;<sup>12</sup></a>は',
  latin: 'Tōkyō Āb',
  cyrillic: 'Киев',
  emphasis: '<em>強調</em>と<strong>太字</strong>',
  code: '<code>let x = 1</code>',
  page: '<span class="on-page">（12頁）</span>',
  reference: '<a class="xref">図1</a>',
};

test('line pitch: readings, note marks, other scripts and small words leave every line where it was', async () => {
  const names = Object.keys(runs);
  const styles = ['paragraph', 'list-item', 'paragraph quote quote-1', 'paragraph in-box'];
  const html = styles.flatMap((style) =>
    names.map((name) => row(set(`${runs[name] ?? ''}あいうえお`.repeat(6)), set('The word ', 'en'), style)),
  );
  const headings = names.map((name) =>
    row('', undefined, 'heading-2').replace('<p></p>', `<h2>${set(runs[name] ?? '')}</h2>`),
  );
  const opened = await open([...html, ...headings].join(''));
  const heights = (await boxesOf(opened, '.row')).map(({ top, bottom }) => (bottom - top) / line);
  const off = heights.flatMap((height, index) =>
    Math.abs(height - Math.round(height)) > 0.02 ? [`${names[index % names.length] ?? ''} ${height}`] : [],
  );
  expect(off).toEqual([]);
  const blocks = await linesOf(opened, '.source');
  const pitches = blocks.flatMap((block) =>
    block.slice(1).map(({ base }, index) => base - (block[index]?.base ?? 0)),
  );
  expect(pitches.length).toBeGreaterThan(50);
  expect(pitches.filter((pitch) => Math.abs(pitch - line) > 0.3)).toEqual([]);
}, 60_000);
