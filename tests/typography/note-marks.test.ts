import { expect, test } from 'vitest';
import { row, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();
const mark = '<a class="noteref" data-note="n" data-generated="">&#x2060;<sup>12</sup></a>';

test('note marks: a mark stands on the line of its word, whatever the line holds, in both languages', async () => {
  const japanese = Array.from({ length: 24 }, (_, shift) => 'あ'.repeat(shift));
  const english = Array.from({ length: 24 }, (_, shift) => `${'a'.repeat(shift)} and of `);
  const opened = await open(
    japanese
      .map((shift, index) =>
        row(
          set(`${shift}漢字${mark}、${shift}国「語」${mark}の文。${mark}次`),
          set(`${english[index] ?? ''}word${mark} ${english[index] ?? ''}“quoted.”${mark} Next`, 'en'),
        ),
      )
      .join(''),
  );
  const apart = await opened.page.evaluate(() =>
    [...document.querySelectorAll('.noteref')].flatMap((note) => {
      const before = note.previousSibling;
      const text = before?.textContent ?? '';
      if (before === null || text === '') return ['no word'];
      const range = document.createRange();
      range.setStart(before, text.length - 1);
      range.setEnd(before, text.length);
      const word = range.getBoundingClientRect();
      const sup = note.querySelector('sup')?.getBoundingClientRect();
      const level = sup !== undefined && Math.abs(sup.bottom - word.bottom) < word.height;
      return level && Math.abs(sup.left - word.right) < word.height / 2 ? [] : [text.slice(-6)];
    }),
  );
  expect(apart).toEqual([]);
}, 60_000);
