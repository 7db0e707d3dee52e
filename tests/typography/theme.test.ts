import { expect, test } from 'vitest';
import { checkedTheme } from '../../build/read/theme.ts';
import { boxesOf, row } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();

test("theme: an author's colours, sizes and lines of space are those of the page", async () => {
  const text =
    ':root { --ink-faint: rgb(64, 86, 107); --space-section: calc(3 * var(--line)); --size-section: 20pt }';
  const css = checkedTheme({ file: 'manuscript/theme.css', text }, (ruleId) => {
    throw new Error(ruleId);
  });
  const html =
    row('国') +
    // In both languages; in one column part of the space stands below the heading.
    row('', undefined, 'heading-2').replace('full', 'stacked').replace('<p></p>', '<h2>見出し</h2>') +
    '<div class="row"><span class="passage">1</span></div>';
  const gaps: number[] = [];
  for (const theme of ['', css ?? '']) {
    const opened = await open(html, { css: theme });
    const [first, second] = await boxesOf(opened, '.row');
    gaps.push(((second?.top ?? 0) - (first?.bottom ?? 0)) / 16);
    const style = await opened.page.evaluate(() => ({
      color: getComputedStyle(document.querySelector('.passage') ?? document.body).color,
      size: getComputedStyle(document.querySelector('h2') ?? document.body).fontSize,
    }));
    expect(style.color === 'rgb(64, 86, 107)').toBe(theme !== '');
    expect(parseFloat(style.size) > 26).toBe(theme !== '');
  }
  expect(gaps.map((gap) => Math.round(gap * 100) / 100)).toEqual([2, 3]);
}, 60_000);
