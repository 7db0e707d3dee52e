import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseHtml, writeHtml } from '../../build/tree/html.ts';
import { unreadPhrasing } from '../../build/tree/unread-phrasing.ts';
import { withoutReadings } from '../../build/tree/without-readings.ts';

function strip(markup: string, ...words: string[]): string {
  const content = parseHtml(markup).children.filter((node) => node.type !== 'doctype');
  return writeHtml(...withoutReadings(content, words));
}

const ruby = (base: string, reading: string) => `<ruby>${base}<rt>${reading}</rt></ruby>`;

describe('hast without the readings of some words', () => {
  test.each([
    ['a ruby over the word', `${ruby('雨', 'あめ')}が`, ['雨'], '雨が'],
    ['several neighbouring rubies', `${ruby('学', 'がっ')}${ruby('校', 'こう')}へ`, ['学校'], '学校へ'],
    ['a ruby over more than the word', `${ruby('学校生活', 'がっこうせいかつ')}は`, ['学校'], '学校生活は'],
    ['a ruby over a part of the word', `${ruby('食', 'た')}べる`, ['食べる'], '食べる'],
    ['a ruby with its bases one by one', '<ruby>天<rt>てん</rt>気<rt>き</rt></ruby>', ['気'], '天気'],
    [
      'a word across emphasis',
      `<em>${ruby('天', 'てん')}</em>${ruby('気', 'き')}`,
      ['天気'],
      '<em>天</em>気',
    ],
    ['a ruby with brackets', '<ruby>雨<rp>(</rp><rt>あめ</rt><rp>)</rp></ruby>', ['雨'], '雨'],
    ['words that overlap', `${ruby('東京', 'とうきょう')}${ruby('都', 'と')}`, ['東京', '京都'], '東京都'],
    ['a language of its own', '<ruby lang="ja">雨<rt>あめ</rt></ruby>', ['雨'], '<span lang="ja">雨</span>'],
  ])('drops %s', (_, markup, words, expected) => {
    expect(strip(markup, ...words)).toBe(expected);
  });

  test.each([
    ['another word', `${ruby('山', 'やま')}の雨`, ['雨']],
    [
      'a word that is torn by the end of a paragraph',
      `<p>${ruby('天', 'てん')}</p><p>${ruby('気', 'き')}</p>`,
      ['天気'],
    ],
    [
      'a word with a mark of the program in it',
      `${ruby('天', 'てん')}<sup data-generated="">1</sup>山`,
      ['天1'],
    ],
    ['anything where no words are given', ruby('雨', 'あめ'), ['']],
  ])('keeps %s', (_, markup, words) => {
    expect(strip(markup, ...words)).toBe(markup);
  });

  test('does the same to Markdown, whose pieces of text become one', () => {
    const nodes: PhrasingContent[] = [
      { type: 'text', value: '今日の' },
      { type: 'ruby', parts: [{ base: '雨', reading: 'あめ' }] },
      { type: 'text', value: 'と' },
      { type: 'emphasis', children: [{ type: 'ruby', parts: [{ base: '山', reading: 'やま' }] }] },
    ];
    expect(unreadPhrasing(nodes, ['雨'])).toEqual([{ type: 'text', value: '今日の雨と' }, nodes[3]]);
  });
});
