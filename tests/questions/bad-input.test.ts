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
    .map((line) => line.replace('exercises/sample.yaml:', ''));
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
