import { describe, expect, test } from 'vitest';
import { messageLines, readSample } from './read-fixture.ts';

describe('lines of a file that YAML takes otherwise', () => {
  const head = 'chapter: sample\nsets:\n  - id: a\n    items:\n      - id: a1\n        type: short\n';
  const rest = '        prompt: {ja: 問い, en: Q}\n        answer: 答え\n';

  test.each([
    [
      'tabs throughout',
      'chapter: sample\nsets:\n\t- id: a\n\t  items:\n\t\t- id: a1\n\t\t  type: short\n\t\t  answer: 答\n',
      '3:1 yaml-tab',
      'line 3–7',
    ],
    ['a tab after spaces', `${head}      \tprompt: 問い\n        answer: 答え\n`, '7:7 yaml-tab', 'line 7'],
    [
      'tabs in two places',
      `${head}        prompt:\n        \tja: 問い\n          en: Q\n        \tanswer: 答え\n`,
      '8:9 yaml-tab',
      'line 8, 10',
    ],
    ['a tab after a dash', head.replace('- id: a1', '-\tid: a1') + rest, '5:8 yaml-tab', 'line 5'],
    [
      'a tab below |',
      `${head}        prompt: |\n        \t問い\n        answer: 答え\n`,
      '8:9 yaml-tab',
      'line 8',
    ],
    [
      'tabs between { }',
      `${head}        prompt: {\n\tja: 問い,\n\ten: Q\n\t}\n`,
      '8:1 yaml-tab',
      'line 8–10',
    ],
    [
      'full-width spaces throughout',
      'chapter: sample\nsets:\n　- id: a\n　　items:\n　　　- id: a1\n',
      '3:1 yaml-wide-space',
      'line 3–5',
    ],
    ['a full-width space before a key', `${head}        　prompt: 問い\n`, '7:9 yaml-wide-space', 'U+3000'],
    [
      'one before languages',
      `${head}        prompt:\n          　ja: 問い\n          　en: Q\n`,
      '8:11 yaml-wide-space',
      'line 8–9',
    ],
    ['one before a dash', head.replace('      - id', '      　- id') + rest, '5:7 yaml-wide-space', 'line 5'],
    ['one after a dash', head.replace('- id: a1', '-　id: a1') + rest, '5:8 yaml-wide-space', 'line 5'],
    [
      'one further in',
      `${head}        prompt: 問い\n          　answer: 答え\n`,
      '8:11 yaml-wide-space',
      'line 8',
    ],
    [
      'full-width spaces alone below |',
      `${head}        prompt: |\n　　　　　問い\n`,
      '8:1 yaml-wide-space',
      'line 8',
    ],
    ['a space that does not break', `${head}        \u00a0prompt: 問い\n`, '7:9 yaml-wide-space', 'U+00A0'],
    ['a second document', `${head}${rest}---\n${head}${rest}`, '9:1 yaml-second-document', '`---`'],
    ['text after the end', `${head}${rest}...\nsets: []\n`, '10:1 yaml-second-document', '`sets: []`'],
    ['a directive', `%YAML\n---\n${head}${rest}`, '1:1 yaml-directive', '`%YAML`'],
    ['a directive without an end', `%YAML 1.2\n${head}${rest}`, '1:1 yaml-directive', '`%YAML 1.2`'],
    [
      'a key further in',
      `${head}        prompt: 問い\n          answer: 答え\n`,
      '8:11 yaml-indentation',
      '`answer: 答え`',
    ],
    [
      'a dash after a value',
      `${head}        prompt: 問い\n        - 答え\n`,
      '8:1 yaml-indentation',
      '`- 答え`',
    ],
    ['a list for a key', `${head}        [a, b]: 問い\n`, '7:9 yaml-mark-in-front', '`[`'],
    ['a file of nothing', '', '1:1 yaml-empty', '`chapter`, `sets`'],
    ['a file of comments', '# 後で\n', '1:1 yaml-empty', '`chapter`, `sets`'],
    ['a set of nothing', 'chapter: sample\nsets:\n  -\n', '3:4 yaml-empty', '`id`, `items`'],
    [
      'a question of nothing',
      'chapter: sample\nsets:\n  - id: a\n    items:\n      -\n',
      '5:8 yaml-empty',
      '`type`',
    ],
    [
      'a question of words',
      'chapter: sample\nsets:\n  - id: a\n    items: [問い]\n',
      '4:13 wrong-type',
      '{…}',
    ],
  ])('%s: one located error', (_name, text, fault, named) => {
    const { messages } = readSample(text);
    const lines = messageLines(messages);
    expect(lines).toMatch(/^[^\n]*\n$/u);
    expect(lines).toContain(`exercises/sample.yaml:${fault} `);
    expect(lines).toContain(named);
  });

  test.each([
    ['a paragraph that begins with a full-width space', '|\n          　問い: 一\n          　問い: 二\n'],
    ['one in quotes', '"問い\n          　二行目: 続き"\n'],
    ['one that goes on without quotes', '問い\n          　二行目\n'],
    ['a tab inside text', '問い\t一\n'],
  ])('%s is text', (_name, prompt) => {
    expect(messageLines(readSample(`${head}        prompt: ${prompt}        answer: 答え\n`).messages)).toBe(
      '',
    );
  });

  test('what stands before a line indented by a tab is told too, what follows it is not', () => {
    const { messages } = readSample(`chapter: @x\nsets:\n\t- id: a\n\t  title: @y\n`);
    expect(messages.map(({ place, ruleId }) => `${place.line} ${ruleId}`)).toEqual([
      '1 yaml-mark-in-front',
      '3 yaml-tab',
    ]);
  });
});
