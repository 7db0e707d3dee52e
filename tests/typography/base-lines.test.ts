import { expect, test } from 'vitest';
import { usualType } from '../support/usual-type.ts';
import { linesOf, row, sampleMetrics, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();
const styles = [
  'paragraph',
  'list-item depth-1',
  'paragraph quote quote-1',
  'paragraph in-box',
  'q-prompt',
  'q-text',
];
const japanese = '<ruby>文<rt>ぶん</rt></ruby>と<em>字</em>とTōkyōと和欧の間。';
const english = 'Words of <em>English</em>, 和平 and Киев. ';

test('grid: base lines of both columns, in every style and both sizes of type, stand on one grid within half a point', async () => {
  for (const type of [usualType, { ...usualType, size: 16, leading: 28 }]) {
    const { line } = sampleMetrics(type);
    const html = styles.map((style) => row(set(japanese.repeat(3)), set(english.repeat(4), 'en'), style));
    const opened = await open(html.join(''), { type });
    const bases = (await linesOf(opened, '.cell p')).flatMap((lines) => lines.map(({ base }) => base));
    const first = bases[0] ?? 0;
    const off = bases.map((base) => Math.abs(base - first - Math.round((base - first) / line) * line));
    expect(bases.length).toBeGreaterThan(30);
    expect(Math.max(...off), `type of ${type.size} pt`).toBeLessThan(0.5);
  }
}, 60_000);

test('measure: a full Japanese line is a whole number of characters wide', async () => {
  const { column, size } = sampleMetrics();
  const opened = await open(row('国語'.repeat(40), 'x', 'list-item'));
  const [lines = []] = await linesOf(opened, '.source');
  for (const { left, right, text } of lines.slice(0, -1)) {
    expect(text).toHaveLength(Math.floor(column / size));
    expect(Math.abs((right - left) / size - text.length)).toBeLessThan(0.02);
  }
}, 60_000);
