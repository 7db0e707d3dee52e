import { expect, test } from 'vitest';
import { boxesOf, linesOf, row, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();

test('ruby overhang: a long reading hangs over kana and punctuation, never over a kanji, a letter or a note mark', async () => {
  const wide = '<ruby>将<rt>しょう</rt></ruby>';
  const samples = [`漢${wide}字`, `あ${wide}字`, `漢${wide}る`, `（${wide}）`, `あ${wide}る`, `A${wide}12`];
  const opened = await open(
    samples.map((sample) => row(`<span class="sample">国国${set(sample)}国国</span>`)).join(''),
  );
  const readings = await opened.page.evaluate(() =>
    [...document.querySelectorAll('.sample')].map((sample) => {
      const ruby = sample.querySelector('ruby');
      const range = document.createRange();
      range.selectNodeContents(sample.querySelector('rt') ?? sample);
      const reading = range.getBoundingClientRect();
      const beside = (node: Node | null | undefined, end: boolean) => {
        const place = document.createRange();
        const length = node?.textContent?.length ?? 0;
        if (node === null || node === undefined || length === 0) return reading;
        place.setStart(node, end ? length - 1 : 0);
        place.setEnd(node, end ? length : 1);
        return place.getBoundingClientRect();
      };
      const before = beside(ruby?.previousSibling, true);
      const after = beside(ruby?.nextSibling, false);
      return [before.right - reading.left, reading.right - after.left].map(
        (over) => over / (96 / 72) / 4 / 9,
      );
    }),
  );
  const over = readings.map((sides) => sides.map((side) => (side > 0.02 ? 'over' : 'clear')).join(' '));
  expect(over).toEqual(['clear clear', 'over clear', 'clear over', 'over over', 'over over', 'clear clear']);
}, 60_000);

test('ruby breaks: a line may end between the characters of mono ruby, never inside one or inside group ruby', async () => {
  const mono = '<ruby>防<rt>ぼう</rt>衛<rt>えい</rt>研<rt>けん</rt>究<rt>きゅう</rt>所<rt>しょ</rt></ruby>';
  const group = '<ruby>防衛研究所<rt>ぼうえいけんきゅうしょ</rt></ruby>';
  const shifts = Array.from({ length: 12 }, (_, shift) => shift + 14);
  const page = (sample: string) =>
    shifts.map((shift) => row(set('か'.repeat(shift) + sample), 'x', 'list-item'));
  const opened = await open([...page(mono), ...page(group)].join(''));
  const blocks = await linesOf(opened, '.source');
  const breaks = blocks.map((lines) => /[防衛研究]$/u.test(lines[0]?.text ?? ''));
  expect(breaks.slice(0, shifts.length).filter(Boolean).length).toBeGreaterThan(2);
  expect(breaks.slice(shifts.length).filter(Boolean)).toEqual([]);
  const rubies = await opened.page.evaluate(() =>
    [...document.querySelectorAll('rt')].map((reading) => reading.getClientRects().length),
  );
  expect(new Set(rubies)).toEqual(new Set([1]));
}, 60_000);

test('ruby width: a reading longer than its base takes the room it needs, centred', async () => {
  const opened = await open(row(`国${set('<ruby>承<rt>うけたまわ</rt></ruby>')}国`));
  const [ruby] = await boxesOf(opened, 'ruby');
  expect(((ruby?.right ?? 0) - (ruby?.left ?? 0)) / 9).toBeGreaterThanOrEqual(1.99);
}, 60_000);

test('ruby of a word: a character with too long a reading shares it with its neighbours, and no gap opens', async () => {
  const word = '<ruby>防<rt>ぼう</rt>衛<rt>えい</rt>研<rt>けん</rt>究<rt>きゅう</rt>所<rt>じょ</rt></ruby>';
  const opened = await open(row(`国${set(word)}国`));
  const rubies = await opened.page.evaluate(() =>
    [...document.querySelectorAll('ruby')].map((ruby) => ruby.textContent),
  );
  expect(rubies).toEqual(['防ぼう', '衛えい', '研究所けんきゅうじょ']);
  const [, , shared] = await boxesOf(opened, 'ruby');
  expect(((shared?.right ?? 0) - (shared?.left ?? 0)) / 9).toBeLessThan(3.6);
}, 60_000);
