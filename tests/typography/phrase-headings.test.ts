import { expect, test } from 'vitest';
import { linesOf, row } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();
const heading = '今日はとても天気が良いので散歩に出かけることにしてみたが途中で雨が降ってきた';
/** Beginnings of phrases, where a line may start. */
const phrases = [
  '今日は',
  'とても',
  '天気が',
  '良いので',
  '散歩に',
  '出かける',
  'ことに',
  'して',
  'みたが',
  '途中で',
  '雨が',
  '降って',
  'きた',
];

test('headings break at phrases, never inside a word', async () => {
  const opened = await open(
    [1, 2, 3]
      .flatMap((level) =>
        [heading, `新しい${heading}`].map((words) =>
          row('', undefined, `heading-${level}`).replace('<p></p>', `<h${level}>${words}</h${level}>`),
        ),
      )
      .join('') + row('', undefined, 'heading-1').replace('<p></p>', `<h1>${heading.repeat(2)}</h1>`),
  );
  const starts = (await linesOf(opened, '.source')).flatMap((lines) =>
    lines.slice(1).map(({ text }) => text),
  );
  expect(starts.length).toBeGreaterThan(3);
  expect(starts.filter((line) => !phrases.some((phrase) => line.startsWith(phrase)))).toEqual([]);
}, 60_000);
