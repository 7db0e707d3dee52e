import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { AnswerPosition } from '../../build/model/config.ts';
import { sheetOf } from '../../build/questions/sheet-of.ts';
import { questionParts } from '../../build/questions/sheet.ts';
import { partLines, readSample, sampleContext, translate } from './read-fixture.ts';

describe('answers written into the room for them', () => {
  const read = readSample(`chapter: sample
sets:
  - id: a
    items:
      - id: w-short
        type: short
        prompt: {ja: なぜですか。, en: Why?}
        answer: {ja: 雨だから。, en: Because of the rain.}
        accept: [{ja: 雨のため。, en: Owing to the rain.}]
        explanation: {ja: 天気の話。, en: On the weather.}
        space: lines 3
      - id: w-essay
        type: essay
        prompt: {ja: 書きなさい。, en: Write.}
        length: 20
        answer: varies
        sample: {ja: 雨の日に歩いた。, en: I walked on a day of rain.}
      - id: w-none
        type: short
        prompt: {ja: 何ですか。, en: What?}
        answer: {ja: 傘, en: An umbrella.}
        space: none
      - id: w-order
        type: order
        prompt: {ja: 順に。, en: In order.}
        parts: [{ja: 一, en: one}, {ja: 二, en: two}]
        space: lines 1
`);

  const print = (room: 'collapse' | 'fill', where: AnswerPosition = 'inline', { chapter } = read): string => {
    expect(read.messages).toEqual([]);
    if (chapter === undefined) throw new Error('the sample was not read');
    const show = new Set(['answer', 'explanation', 'rubric'] as const);
    const questions = sheetOf(chapter, {
      answers: [{ where, show, admit: 'all' }],
      select: { tags: [], levels: [] },
      audience: 'teacher',
      version: undefined,
    });
    const entries = questionParts(questions, {
      languages: ['ja', 'en'],
      room,
      t: translate,
      phrasing: sampleContext().phrasing,
      pageRef: (anchor) => h('a', { href: `#${anchor}` }, 'p. 9'),
      blockLabel: () => [],
    });
    return partLines(entries.flatMap((entry) => entry.parts));
  };
  const times = (text: string, word: string) => text.split(word).length - 1;

  test('stand there once, and are not said again below', () => {
    const text = print('fill');
    for (const word of ['雨だから。', 'Because of the rain.', 'I walked on a day of rain.'])
      expect(times(text, word)).toBe(1);
    expect(text).toContain('<p class="q-writing">雨だから。</p>');
    expect(text).toMatch(/別解 <\/span>雨のため。/u);
    expect(text).toMatch(/解説 <\/span>天気の話。/u);
    // Manuscript paper holds the Japanese; the English stands below.
    expect(text.replaceAll(/<[^>]+>/gu, '')).toContain('雨の日に歩いた。');
    expect(text).toMatch(/Sample answer[^<]*<\/span>I walked on a day of rain\./u);
  });

  test('stand below where there is no room', () => {
    const text = print('fill');
    expect(text).toMatch(/解答 <\/span>傘/u);
    expect(times(text, '傘')).toBe(1);
  });

  test('leave the room as it is where no answer is to be printed, or none is at hand', () => {
    const withheld = readSample(
      'chapter: sample\nanswers: private\nsets: [{id: a, items: [{id: q, type: short, prompt: {ja: 何, en: What}}]}]',
    );
    const text = print('fill', 'inline', withheld);
    expect(times(text, 'q-writing-line')).toBe(2);
    expect(text).not.toContain('q-filled');
  });

  test('leave a question its own ways to be parted, and hold its end to what is said below', () => {
    const kept = (text: string) => text.match(/<!-- .* -->/gu) ?? [];
    const filled = kept(print('fill')).filter((line) => !/q-(?:answer|accept|explanation)/u.test(line));
    const empty = kept(print('fill', 'book-end'));
    expect(filled.map((line) => line.replaceAll(/ q-written|, keep/gu, ''))).toEqual(
      empty.map((line) => line.replaceAll(', keep', '')),
    );
    expect(filled.find((line) => line.includes('q-written'))).toContain(', keep');
  });

  test('are below, without room, where room collapses', () => {
    const text = print('collapse');
    expect(text).not.toMatch(/q-writing|q-answer-grid/u);
    expect(times(text, '雨だから。')).toBe(1);
  });

  test('are nowhere in the room where the key stands elsewhere', () => {
    const text = print('fill', 'book-end');
    expect(text).toMatch(/q-writing-line/u);
    expect(text).not.toMatch(/雨だから|rain|q-filled|q-cell-text/u);
  });
});
