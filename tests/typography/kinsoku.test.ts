import { expect, test } from 'vitest';
import { linesOf, row, set } from './sample-page.ts';
import { sampleOpener } from './with-browser.ts';

const open = sampleOpener();
/** JLREQ 3.1.7 and 3.1.8: characters that may not begin a line, and such as may not end one. */
const noStart = '、。，．・：；？！」』）］〕〉》】”ーっゃゅょぁぃぅぇぉァィゥェォッャュョ々ゝ～〜·…‥';
const noEnd = '「『（［〔〈《【“';
const words = `漢${[...noStart].filter((mark) => !'…‥'.includes(mark)).join('字')}字「国」『語』（中）〔文〕【語】〈文〉《書》……字――中`;

function cells(text: string): string {
  const table = `<div class="row full table-row"><table class="frame"><tbody><tr><td lang="ja">${text}</td></tr></tbody></table></div>`;
  const note = `<div class="row note parallel"><div class="cell source" lang="ja"><p><span class="note-number">1</span> ${text}</p></div></div>`;
  return [
    row(text, 'word'),
    row(text, 'word', 'list-item'),
    table,
    note,
    row(text, undefined, 'figure caption'),
  ].join('');
}

test('kinsoku: no line begins with a closing mark, a small kana or ー, and none ends with an opening one', async () => {
  const texts = Array.from({ length: 24 }, (_, shift) => set('あ'.repeat(shift) + words.repeat(2)));
  const opened = await open(texts.map(cells).join(''));
  const lines = (await linesOf(opened, '[lang=ja]')).flatMap((block) => block.map(({ text }) => text.trim()));
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.filter((line) => noStart.includes(line.charAt(0)))).toEqual([]);
  // Dashes and dots of two em stay together.
  expect(lines.filter((line) => /(?:^|[^―])―$|(?:^|[^…])…$/u.test(line))).toEqual([]);
  expect(lines.filter((line) => noEnd.includes(line.at(-1) ?? ' '))).toEqual([]);
}, 60_000);
