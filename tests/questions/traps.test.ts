import { describe, expect, test } from 'vitest';
import { yamlTrapsRules } from '../../build/diagnostics/rules/yaml-traps.ts';
import { messageLines, readSample } from './read-fixture.ts';

/** One question whose prompt is written as given, with a second one after it that nothing may befall. */
function ask(prompt: string): { readonly prompts: number; readonly lines: string } {
  const { chapter, messages } = readSample(`chapter: sample
sets:
  - id: a
    items:
      - id: a1
        type: true-false
        prompt: ${prompt}
        answer: ○
      - id: a2
        type: true-false
        prompt: {ja: 次の問い。, en: Next.}
        answer: ×
`);
  return { prompts: chapter?.sets[0]?.items.length ?? 0, lines: messageLines(messages) };
}

/** The rule and the column of the prompt where the one message must stand. */
const faulty: readonly (readonly [string, string, number])[] = [
  ['*強調*する', 'yaml-alias', 0],
  ['*強調* する', 'yaml-mark-in-front', 0],
  ['@山田さん', 'yaml-mark-in-front', 0],
  ['%50です', 'yaml-mark-in-front', 0],
  ['`コード`です', 'yaml-mark-in-front', 0],
  ['>大なり', 'yaml-mark-in-front', 0],
  ['> 大なり', 'yaml-mark-in-front', 0],
  ['|縦線', 'yaml-mark-in-front', 0],
  ['&だから', 'yaml-mark-in-front', 0],
  ['& だから', 'yaml-mark-in-front', 0],
  ['!注意', 'yaml-mark-in-front', 0],
  ['! 注意', 'yaml-mark-in-front', 0],
  ['- 一つ', 'yaml-mark-in-front', 0],
  ['? 何', 'yaml-mark-in-front', 0],
  ['"引用"です', 'yaml-mark-in-front', 0],
  ["'引用'です", 'yaml-mark-in-front', 0],
  ['[注意]読みなさい', 'yaml-mark-in-front', 0],
  ['[注意]', 'yaml-mark-in-front', 0],
  ['[[歩く]]です', 'yaml-mark-in-front', 0],
  ['[注意', 'yaml-unclosed-bracket', 0],
  ['{漢字|かんじ}です', 'yaml-unquoted-ruby', 0],
  ['{漢字|かんじ}', 'yaml-unquoted-ruby', 0],
  ['{漢字}', 'yaml-mark-in-front', 0],
  ['{漢字', 'yaml-unclosed-bracket', 0],
  ['「はい」: と言った', 'yaml-colon-in-text', 0],
  ['答え: 「はい」: です', 'yaml-colon-in-text', 0],
  ['はい, en: いいえ', 'yaml-colon-in-text', 0],
  ['駅で:', 'yaml-colon-in-text', 0],
  ['駅 #2', 'yaml-comment-in-text', 2],
  ['何番線ですか #二番線', 'yaml-comment-in-text', 7],
  ['駅 # 二番線はどこですか。', 'yaml-comment-in-text', 2],
  ['#2 の駅', 'yaml-comment-in-text', 0],
  ['"引用', 'yaml-unclosed-quote', 0],
  ['"\\[\\["', 'yaml-unknown-escape', 1],
  ['{ja: 次に 駅 #2, en: Next}', 'yaml-comment-in-text', 10],
  ['{ja: 駅 # 二, en: Next}', 'yaml-comment-in-text', 7],
  ['{ja: [注意]読む, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: *強調* する, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: @山田, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: `山田`, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: %山田, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: > 山田, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: &山田, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: ! 山田, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: "引用"です, en: Next}', 'yaml-mark-in-front', 5],
  ['{ja: {駅|えき}です, en: Next}', 'yaml-unquoted-ruby', 5],
  ['{ja: {駅|えき}, en: Next}', 'yaml-unquoted-ruby', 5],
  ['{ja: 「はい」: です, en: Next}', 'yaml-colon-in-text', 5],
  ['{ja: 駅で:, en: Next}', 'yaml-colon-in-text', 5],
  ['{ja: 毎朝、[[歩く]]。, en: Next}', 'yaml-bracket-in-text', 5],
  ['{ja: はい, en: Yes, I do}', 'yaml-comma-in-text', 18],
  ['{ja: "引用, en: Next}', 'yaml-unclosed-quote', 5],
  ['{ja: 次に, en: Next', 'yaml-unclosed-bracket', 0],
  ['{ja: [注意, en: Next}', 'yaml-unclosed-bracket', 5],
];

const sound = [
  '010',
  '~',
  'no',
  '12:30',
  'null',
  '：全角',
  '＃全角',
  '＊全角',
  '｛全角｝',
  '＠全角',
  '【問】読みなさい',
  '「はい」',
  '『本』を読む',
  '「はい」：と言った',
  '駅#2',
  '毎朝、[[歩く]]。',
  '｜駅《えき》で',
  '12時:30分',
  '"*強調* する"',
  "'[注意] 駅 #2: 12:30'",
  '|\n          *強調* [注意] 駅 #2: @だれ\n',
  '>-\n          「はい」: と言った # これも文\n',
];

describe('traps of YAML', () => {
  test.each(faulty)('%s is one located error: %s', (written, rule, column) => {
    const { lines } = ask(written);
    expect(lines.split('\n').slice(0, -1)).toHaveLength(1);
    expect(lines).toMatch(new RegExp(`^exercises/sample\\.yaml:7:${17 + column} ${rule} `, 'u'));
    expect(lines, 'in our own words, with every value filled in').not.toMatch(/Unexpected YAML|\{\{/u);
  });

  test.each(sound)('%s is text', (written) => {
    expect(ask(written)).toEqual({ prompts: 2, lines: '' });
  });

  test('a colon makes no map of an entry of a list', () => {
    const choices = (entry: string) =>
      messageLines(
        readSample(`chapter: sample
sets:
  - id: a
    items:
      - id: a1
        type: choice
        prompt: 問い
        choices:
          - ${entry}
          - {ja: いいえ, en: No, correct: true}
`).messages,
      );
    expect(choices('「はい」: と言った')).toMatch(
      /^exercises\/sample\.yaml:9:13 yaml-colon-in-text [^\n]*\n$/u,
    );
    expect(choices('駅で:')).toMatch(/^exercises\/sample\.yaml:9:13 yaml-colon-in-text [^\n]*\n$/u);
  });

  test('a full-width colon after a key is told at the line', () => {
    const { messages } = readSample('chapter: sample\nsets：\n  - id: a\n');
    expect(messageLines(messages)).toMatch(/^exercises\/sample\.yaml:2:1 yaml-key-without-colon [^\n]*\n$/u);
  });

  test('traps on several lines are all told in one run', () => {
    const { messages } = readSample('chapter: @x\ntitle: `y\nother: %z\nsets: [\n');
    expect(messages.map(({ place, ruleId }) => `${place.line} ${ruleId}`)).toEqual([
      '1 yaml-mark-in-front',
      '2 yaml-mark-in-front',
      '3 yaml-mark-in-front',
      '4 yaml-unclosed-bracket',
    ]);
  });

  test('a file of nothing but faults is read in bounded time', () => {
    const started = performance.now();
    readSample(Array.from({ length: 5000 }, (_, line) => `k${line}: *a b`).join('\n'));
    readSample(`a: ${'[@x, '.repeat(5000)}`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test.each(Object.keys(yamlTrapsRules))('%s is shown by a trap above', (rule) => {
    const elsewhere = [
      'yaml-key-without-colon',
      'yaml-indentation',
      'yaml-wide-space',
      'yaml-comment-after-text',
    ];
    expect(faulty.some(([, id]) => id === rule) || elsewhere.includes(rule)).toBe(true);
  });
});

describe('hostile files', () => {
  const head = 'chapter: sample\nsets:\n  - id: a\n    items:\n';
  const bounded = (text: string): string => {
    const started = performance.now();
    const lines = messageLines(readSample(text).messages);
    expect(performance.now() - started).toBeLessThan(20_000);
    return lines;
  };

  test.each([
    ['brackets', `chapter: ${'['.repeat(20_000)}`],
    ['closed brackets', `chapter: ${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['dashes', `${'- '.repeat(3000)}x`],
    ['indentation', Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}k:\n`).join('')],
    [
      'questions',
      head +
        Array.from(
          { length: 100_000 },
          (_, item) => `      - {id: q${item}, type: true-false, prompt: 問い, answer: ○}\n`,
        ).join(''),
    ],
  ])('too many %s are one error', (_name, text) => {
    expect(bounded(text)).toMatch(/^exercises\/sample\.yaml:\d+:\d+ yaml-too-large [^\n]*\n$/u);
  });

  test.each([
    ['characters', 'あ'.repeat(10_001)],
    ['marks of emphasis', '*a_'.repeat(3000)],
  ])('a text of too many %s is one error', (_name, words) => {
    const item = `      - {id: a1, type: true-false, prompt: "${words}", answer: ○}\n`;
    expect(bounded(head + item)).toMatch(/^exercises\/sample\.yaml:5:45 question-text-too-long [^\n]*\n$/u);
  });

  test('a rubric of thousands of lines is one error', () => {
    const rubric = Array.from({ length: 5000 }, () => '{criterion: 基準, points: 1}').join(', ');
    const item = `      - {id: a1, type: short, prompt: 問い, answer: 答え, rubric: [${rubric}]}\n`;
    expect(bounded(head + item)).toMatch(/^exercises\/sample\.yaml:5:\d+ invalid-value [^\n]*≤ 50[^\n]*\n$/u);
  });
});
