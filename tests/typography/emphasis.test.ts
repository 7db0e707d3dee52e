import { expect, test } from 'vitest';
import { boxesOf, linesOf, row, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();

test('圏点: a dot over every character of emphasised Japanese and none over punctuation, upright, no line moved', async () => {
  const opened = await open(
    row(set('これは<em>強調、すなわち「カギ」ー</em>である。'.repeat(4)), set('An <em>emphasis</em>.', 'en')),
  );
  const dots = await opened.page.evaluate(() =>
    [...document.querySelectorAll('.source em')].map((em) => ({
      style: getComputedStyle(em).fontStyle,
      letters: [...em.querySelectorAll('.dotted')].map((letter) => letter.textContent).join(''),
      sizes: [...em.querySelectorAll('.dotted')].map((letter) => getComputedStyle(letter).backgroundSize),
    })),
  );
  expect(dots[0]?.letters).toBe('強調すなわちカギー');
  expect(
    dots.every(({ style, sizes }) => style === 'normal' && sizes.every((size) => parseFloat(size) > 1)),
  ).toBe(true);
  expect(
    await opened.page.evaluate(
      () => getComputedStyle(document.querySelector('.target em') ?? document.body).fontStyle,
    ),
  ).toBe('italic');
  const [box] = await boxesOf(opened, '.row');
  const pitches = ((box?.bottom ?? 0) - (box?.top ?? 0)) / 16;
  expect(pitches).toBeCloseTo(Math.round(pitches), 2);
  const [lines = []] = await linesOf(opened, '.source');
  expect(lines.length).toBeGreaterThan(2);
}, 60_000);
