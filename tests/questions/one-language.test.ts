import { describe, expect, test } from 'vitest';
import { itemAnswer, itemPrompt, withoutAnswers } from '../../build/questions/index.ts';
import { messageLines, partLines, readSample, sampleContext } from './read-fixture.ts';

const { chapter, messages } = readSample(`chapter: sample
sets:
  - id: a
    items:
      - {id: r, type: reading, ref: {block: sample/p1, quote: 雨}}
      - {id: t, type: translate, ref: {block: sample/p1, quote: 傘}}
      - {id: x, type: transform, rows: [{from: {ja: 犬だ。, en: A dog.}, answer: {ja: 犬です。, en: It is a dog.}}]}
      - {id: e, type: extract, prompt: {ja: 何か。, en: What?}, ref: sample/p1, answer: 傘, length: 1}
`);
const items = chapter?.sets[0]?.items ?? [];
const prompts = (language: string) =>
  items.map((item) => partLines(itemPrompt(withoutAnswers(item), sampleContext([language]))));
const keys = (language: string) =>
  items.map((item) => partLines(itemAnswer(item, sampleContext([language]))));

describe('questions that take words from the text, in an edition in one language', () => {
  test('are read without a fault', () => {
    expect(messages).toEqual([]);
    expect(items).toHaveLength(4);
  });

  test('keep their sentence in its own language, and ask in that of the edition', () => {
    const [reading = '', translate = '', transform = '', extract = ''] = prompts('en');
    expect(reading).toContain('en: <p class="q-lead">');
    expect(reading).toContain('Write the reading of the underlined word in hiragana.');
    expect(reading).toMatch(/<div lang="ja"><p>.*<u class="q-asked">雨<\/u>/u);
    expect(translate).toContain('<div lang="ja"><p>傘を持っていなかったので、');
    expect(transform).not.toContain('犬');
    expect(extract).toContain('(in one character)');
  });

  test('print such a sentence in the column of the edition where it is in its language', () => {
    const [reading = '', translate = ''] = prompts('ja');
    expect(reading).toMatch(/^ja: <p>.*<u class="q-asked">雨/mu);
    expect(translate).toMatch(/^ja: <p>傘を/mu);
  });

  test('are answered in the language of the answer', () => {
    const [reading = '', translate = '', transform = ''] = keys('en');
    expect(reading).toContain('あめ');
    expect(translate).toContain('I had no umbrella');
    expect(transform).toContain('It is a dog.');
    expect(keys('ja')[1]).toContain('<div lang="en">');
  });
});

test('a book in one language has nothing to translate into, whatever `direction` says', () => {
  const file = (more: string) =>
    `chapter: sample\nsets:\n  - id: a\n    items:\n      - {id: t, type: translate, text: 犬だ。, answer: 犬${more}}\n`;
  for (const more of ['', ', direction: ja-en'])
    expect(messageLines(readSample(file(more), undefined, ['ja']).messages)).toMatch(
      /^\S+:5:23 translate-in-one-language [^\n]*`ja`[^\n]*\n$/u,
    );
});
