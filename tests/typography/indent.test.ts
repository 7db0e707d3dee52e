import { expect, test } from 'vitest';
import { boxesOf, linesOf, row, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();
const kana = 'かなかなかなかなかなかなかなかなかなかな';

test('字下げ: ink begins one em in, also after a bracket; what goes on has no indent; a bracket at a line start stands at the edge', async () => {
  const opened = await open(
    [
      row(set(`<p>国${kana}</p>`).slice(3, -4), 'x'),
      row('', 'x').replace('<p></p>', set(`<p>「国${kana}」と</p>`)),
      row('', 'x').replace('<p></p>', `<p class="continued">国${kana}</p>`),
      row(`${'か'.repeat(20)}「国」${kana}`, 'x', 'list-item'),
    ].join(''),
  );
  const lines = await linesOf(opened, '.source');
  const cells = await boxesOf(opened, '.source');
  const indent = (index: number, line: number) =>
    ((lines[index]?.[line]?.left ?? NaN) - (cells[index]?.left ?? NaN)) / 9;
  expect(indent(0, 0)).toBeCloseTo(1, 2);
  // The bracket's own white half fills the em.
  expect(indent(1, 0)).toBeCloseTo(0.5, 2);
  expect(indent(2, 0)).toBeCloseTo(0, 2);
  expect(lines[3]?.[1]?.text.startsWith('「国')).toBe(true);
  const second = await firstAdvance();
  expect(second).toBeCloseTo(0.5, 1);

  /** Advance of the bracket that begins the second line of the last row, em. */
  async function firstAdvance(): Promise<number> {
    const widths = await opened.page.evaluate(() => {
      const node = [...document.querySelectorAll('.source p')].at(-1)?.firstChild;
      if (node === null || node === undefined) return NaN;
      const range = document.createRange();
      range.setStart(node, 20);
      range.setEnd(node, 21);
      return range.getBoundingClientRect().width;
    });
    return widths / (96 / 72) / 4 / 9;
  }
}, 60_000);
