import { describe, expect, test } from 'vitest';
import { messageLines, readSample } from './read-fixture.ts';

/** A chapter of these questions, each one in braces. */
function chapterOf(...items: readonly string[]): string {
  const lines = items.map((item) => `      - {${item}}\n`).join('');
  return `chapter: sample\nsets:\n  - id: a\n    items:\n${lines}`;
}

const asked = 'prompt: {ja: 問い, en: Question}';

/** What is told of one question, without the file. */
function told(item: string): readonly string[] {
  return messageLines(readSample(chapterOf(item)).messages)
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('exercises/sample.yaml:', ''));
}

describe('one fault is one message', () => {
  test.each([
    [
      'a gap in a gap',
      `id: z1, type: cloze, text: "朝、[[a[[b]]]]。"`,
      '5:40 gap-in-gap Unexpected gap in a gap, `[[a[[b]]]]`; expected each `[[answer]]` by itself. Write another right answer after a `|`.',
    ],
    [
      'gaps in a gap',
      `id: z1, type: cloze, text: "[[a[[b]]c[[d]]]]、[[e]]"`,
      '5:38 gap-in-gap Unexpected gap in a gap, `[[a[[b]]c[[d]]]]`; expected each `[[answer]]` by itself. Write another right answer after a `|`.',
    ],
    [
      'a gap that does not close before the next',
      `id: z1, type: cloze, text: "朝、[[a[[b]]。"`,
      '5:40 unbalanced-gap Unexpected `[[a[[b]]。`: a gap is written `[[answer]]`, opened and closed once. Write `\\[\\[` for brackets meant as text.',
    ],
    [
      'a gap that closes twice',
      `id: z1, type: cloze, text: "朝、[[a]]]]。"`,
      '5:45 unbalanced-gap Unexpected `]]。`: a gap is written `[[answer]]`, opened and closed once. Write `\\[\\[` for brackets meant as text.',
    ],
    [
      'a wrong language for the source',
      'id: s1, type: short, answer: 答え, prompt: {jp: 問い, en: Question}',
      '5:56 unknown-question-language Unexpected language `jp`, expected one that the book has: `ja`, `en`. Correct the tag.',
    ],
    [
      'a wrong language for the translation',
      'id: s1, type: short, answer: 答え, prompt: {ja: 問い, eng: Question}',
      '5:65 unknown-question-language Unexpected language `eng`, expected one that the book has: `ja`, `en`. Correct the tag.',
    ],
    [
      'a wrong language of a choice',
      `id: c1, type: choice, ${asked}, choices: [{jp: 北, en: north, correct: true}, {ja: 南, en: south}]`,
      '5:79 unknown-question-language Unexpected language `jp`, expected one that the book has: `ja`, `en`. Correct the tag.',
    ],
    [
      'a misspelt key of a choice that has nothing else',
      `id: c1, type: choice, ${asked}, choices: [{txt: 北}, {ja: 南, en: south, correct: true}]`,
      '5:80 unknown-key Unexpected key `txt`. Did you mean `text`?',
    ],
    [
      'a choice without words',
      `id: c1, type: choice, ${asked}, choices: [{correct: true}, {ja: 南, en: south}]`,
      '5:74 missing-prompt-language `choices` lacks `ja`, the source language of the book. Add it.',
    ],
  ])('%s', (_name, item, line) => {
    expect(told(item)).toEqual([line]);
  });

  test('a missing translation is told beside a language that does not stand for it', () => {
    expect(told('id: s1, type: short, answer: 答え, prompt: {jp: 問い}')).toEqual([
      '5:56 unknown-question-language Unexpected language `jp`, expected one that the book has: `ja`, `en`. Correct the tag.',
      '5:51 untranslated-question `prompt` lacks `en`; it will be printed once, over the full width. Add the translation.',
    ]);
  });
});

describe('things that nobody can tell apart', () => {
  const choice = (choices: string) => `id: c1, type: choice, prompt: 問い, choices: [${choices}]`;
  const match = (more: string) => `id: m1, type: match, prompt: 問い, ${more}`;
  const cloze = (distractors: string, text = '朝、[[{駅|えき}|停車場]]へ[[歩いて]]行く。') =>
    `id: z1, type: cloze, text: "${text}", accept: auto, bank: shuffled, distractors: [${distractors}]`;
  const ids = (lines: readonly string[]) =>
    lines.map((line) => line.split(' ')[1]).filter((id) => id !== undefined);

  test.each([
    ['two choices', choice('北, 南, {text: 北, correct: true}'), 'equal-choices', '`北`'],
    [
      'choices that differ in their readings',
      choice('"{今日|きょう}", {text: "{今日|こんにち}", correct: true}'),
      'equal-choices',
      '`今日`',
    ],
    [
      'choices in two Unicode forms',
      choice('が, {text: " か\u3099 ", correct: true}'),
      'equal-choices',
      '`が`',
    ],
    [
      'choices in both languages',
      choice('{ja: 北, en: north}, {ja: 北, en: north, correct: true}'),
      'equal-choices',
      '`北`',
    ],
    [
      'a name that stands for both languages',
      choice('{ja: JR, en: JR}, JR, {ja: 南, en: south, correct: true}'),
      'equal-choices',
      '`JR`',
    ],
    ['left sides', match('pairs: [{left: 犬, right: a}, {left: 犬, right: b}]'), 'equal-left-sides', '`犬`'],
    [
      'right sides',
      match('pairs: [{left: 犬, right: 動物}, {left: 猫, right: 動物}]'),
      'equal-right-sides',
      '`cloze`',
    ],
    [
      'a right side and an extra one',
      match('pairs: [{left: 犬, right: a}, {left: 猫, right: b}], extra: [c, b]'),
      'equal-right-sides',
      '`b`',
    ],
    ['a distractor and the word that is wanted', cloze('船, 駅'), 'distractor-is-right', '`駅`'],
    ['a distractor and a word that counts as well', cloze('停車場'), 'distractor-is-right', '`停車場`'],
    ['a distractor and the kana of a word', cloze('えき'), 'distractor-is-right', '`えき`'],
    ['distractors', cloze('船, 車, 船'), 'equal-bank-words', '`船`'],
    ['all parts', 'id: o1, type: order, prompt: 問い, parts: [の, の, の]', 'nothing-to-order', '3'],
    [
      'orders but for parts that say the same',
      'id: o1, type: order, prompt: 問い, parts: [私, の, 家, の], alternatives: [[1, 4, 3, 2]]',
      'alternative-known',
      '`1, 4, 3, 2`',
    ],
    [
      'tags',
      'id: s1, type: short, prompt: 問い, answer: 答え, tags: [雨, 雪, 雨]',
      'repeated-value',
      '`tags`',
    ],
    [
      'versions',
      'id: s1, type: short, prompt: 問い, answer: 答え, versions: [A, A]',
      'repeated-value',
      '`versions`',
    ],
    [
      'passages',
      'id: s1, type: short, prompt: 問い, answer: 答え, ref: [sample/p1, {block: sample/p1, quote: 雨}, sample/p1]',
      'repeated-value',
      '`sample/p1`',
    ],
  ])('%s: one error at the second', (_name, item, rule, named) => {
    const lines = told(item);
    expect(ids(lines)).toEqual([rule]);
    expect(lines[0]).toContain(named);
  });

  test('the first is named too', () => {
    expect(told(choice('北, 南, {text: 北, correct: true}'))).toEqual([
      '5:60 equal-choices Unexpected second choice `北`: a reader cannot tell the two apart. Reword or remove one. (see 5:54)',
    ]);
  });

  test.each([
    ['choices that differ in one language', choice('{ja: 行く, en: go}, {ja: 参る, en: go, correct: true}')],
    ['choices that are emphasised otherwise', choice('"*は*し", {text: "は*し*", correct: true}')],
    [
      'parts of an order, which is a sentence',
      'id: o1, type: order, prompt: 問い, parts: [私, の, 家, の, 前]',
    ],
    ['a word that two gaps want', cloze('が', '本[[は]]机、花[[は]]窓。')],
    [
      'an answer that is accepted too',
      'id: s1, type: short, prompt: 問い, answer: "{雨|あめ}", accept: [雨, あめ, あめ]',
    ],
    ['versions of other names', 'id: s1, type: short, prompt: 問い, answer: 答え, versions: [A, B]'],
  ])('%s: no fault', (_name, item) => {
    expect(told(item)).toEqual(['']);
  });

  test('of hundreds of the same each is told once, in bounded time', () => {
    const started = performance.now();
    const lines = told(
      choice(`{text: 北, correct: true}, ${Array.from({ length: 5000 }, () => '北').join(', ')}`),
    );
    expect(ids(lines).filter((id) => id === 'equal-choices')).toHaveLength(5000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
