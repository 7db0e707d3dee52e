import { expect, test } from 'vitest';
import { boxesOf, row } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();

test('和欧間アキ: an eighth of an em between Japanese and Latin letters or figures, and none inside drawings', async () => {
  const opened = await open(
    [
      row('<span class="run">国AB国12国</span>'),
      row('<span class="run" style="text-autospace:no-autospace">国AB国12国</span>'),
      row('<svg width="99"><text class="drawn" lang="ja">国AB国</text></svg>'),
      row(
        '<svg width="99"><text class="drawn" lang="ja" style="text-autospace:no-autospace">国AB国</text></svg>',
      ),
    ].join(''),
  );
  const [set, solid] = await boxesOf(opened, '.run');
  const [drawn, plain] = await boxesOf(opened, '.drawn');
  const width = (box: typeof set) => (box?.right ?? 0) - (box?.left ?? 0);
  expect((width(set) - width(solid)) / 9).toBeCloseTo(4 / 8, 1);
  expect(width(drawn)).toBeCloseTo(width(plain), 2);
}, 60_000);
