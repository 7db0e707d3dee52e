import { expect, test } from 'vitest';
import { boxesOf, row } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();

test('約物の詰め: two marks that meet share one em, in every pair', async () => {
  const pairs = ['」（', '。」', '：「', '、「', '）」', '』。', '「『', '・「'];
  const opened = await open(pairs.map((pair) => row(`<span class="pair">国${pair}国</span>`)).join(''));
  const boxes = await boxesOf(opened, '.pair');
  const widths = boxes.map(
    ({ left, right }, index) => `${pairs[index] ?? ''} ${((right - left) / 9).toFixed(2)}`,
  );
  // Two characters of text and two marks, less half an em.
  expect(widths).toEqual(pairs.map((pair) => `${pair} 3.50`));
}, 60_000);
