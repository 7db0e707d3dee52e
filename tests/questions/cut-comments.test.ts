import { describe, expect, test } from 'vitest';
import { messageLines, readSample } from './read-fixture.ts';

/** A chapter with one question of these lines. */
const chapter = (...lines: readonly string[]) =>
  `chapter: sample # 第一章\nsets:\n  - id: a # 内容\n    items:\n      - id: q1 # 初め\n${lines
    .map((line) => `        ${line}\n`)
    .join('')}`;
const told = (text: string, answers?: string) => messageLines(readSample(text, answers).messages);
const short = (...lines: readonly string[]) => chapter('type: short # 記述', ...lines);

describe('a comment behind a text of the author', () => {
  test.each([
    ['答え # の意味', '答え', '# の意味'],
    ['駅 # の', '駅', '# の'],
    ['駅  ## 二', '駅', '## 二'],
    ['駅 # the station', '駅', '# the station'],
    ['Track # five', 'Track', '# five'],
    ['Track #5 leaves', 'Track', '#5 leaves'],
  ])('%s: is one warning, which says what is left and what is cut', (written, left, lost) => {
    expect(told(short('prompt: 問い', `answer: ${written}`))).toBe(
      `exercises/sample.yaml:8:${17 + written.indexOf('#')} yaml-comment-after-text \`${lost}\` after the text \`${left}\` is a comment and is not printed. If it is text, put the whole value in quotes; if not, move it to a line of its own.\n`,
    );
  });

  test('that touches its words, or ends the sentence, is an error and told once', () => {
    expect(told(short('prompt: 問い', 'answer: 駅 #2'))).toMatch(/^\S+ yaml-comment-in-text [^\n]*\n$/u);
    expect(told(short('prompt: 駅 # はどこですか。', 'answer: 二'))).toMatch(
      /^\S+ yaml-comment-in-text [^\n]*\n$/u,
    );
  });

  test.each([
    ['prompt', short('prompt: 問い # 一', 'answer: 答え')],
    ['a language', short('prompt:', '  ja: 問い # 一', '  en: Question', 'answer: 答え')],
    ['a hint of a list', short('prompt: 問い', 'answer: 答え', 'hint:', '  - 一つ # 二')],
    ['a spelling that counts', short('prompt: 問い', 'answer: 答え', 'accept:', '  - こたえ # 二')],
    ['an explanation', short('prompt: 問い', 'answer: 答え', 'explanation: 第一段落 # 二')],
    [
      'a quote',
      short('prompt: 問い', 'answer: 答え', 'ref:', '  block: sample/p1 # 段落', '  quote: 雨 # 雪'),
    ],
    [
      'a choice',
      chapter(
        'type: choice',
        'prompt: 問い',
        'choices:',
        '  - 北 # 南',
        '  - text: 東',
        '    correct: true # 右',
      ),
    ],
    [
      'a choice by language',
      chapter(
        'type: choice',
        'prompt: 問い',
        'choices:',
        '  - ja: 北 # 南',
        '    en: north',
        '  - {text: 東, correct: true}',
      ),
    ],
    [
      'a side of a match',
      chapter(
        'type: match',
        'prompt: 問い',
        'pairs:',
        '  - left: 雨 # 水',
        '    right: 傘',
        '  - {left: 雪, right: 靴}',
      ),
    ],
    ['a part of an order', chapter('type: order', 'prompt: 問い', 'parts:', '  - 春 # 一', '  - 夏')],
    ['a text with gaps', chapter('type: cloze', 'text: 朝、[[駅]]へ行き、[[本]]を読む # 夜')],
    [
      'a word of a bank',
      chapter('type: cloze', 'text: 朝、[[駅]]へ行く', 'bank: sorted # 順', 'distractors:', '  - 家 # 二'),
    ],
    ['a word', chapter('type: reading', 'prompt: 問い', 'word: 雨 # 雪', 'answer: あめ')],
    ['a reading', chapter('type: reading', 'prompt: 問い', 'word: 雨', 'answer: あめ # さめ')],
    [
      'a row',
      chapter('type: transform', 'prompt: 問い', 'rows:', '  - from: 行く # 来る', '    answer: 行った'),
    ],
    [
      'a criterion',
      short('prompt: 問い', 'answer: 答え', 'rubric:', '  - criterion: 数 # 量', '    points: 1 # 点'),
    ],
    [
      'a stimulus',
      chapter(
        'type: group',
        'stimulus: 文 # 章',
        'items:',
        '  - {id: q2, type: short, prompt: 問い, answer: 答え}',
      ),
    ],
    [
      'the title of a set',
      short('prompt: 問い', 'answer: 答え').replace('    items:', '    title: 読解 # 一\n    items:'),
    ],
    ['a paragraph of several lines', short('prompt: 問いの', '  続き # 一', 'answer: 答え')],
  ])('is told in every field: %s', (_name, text) => {
    expect(told(text).replaceAll(/^\S+ untranslated-question [^\n]*\n/gmu, '')).toMatch(
      /^\S+ yaml-comment-after-text [^\n]*\n$/u,
    );
  });

  test('is told at the private file where the text stands there', () => {
    const shared = short('prompt: 問い').replace(
      'chapter: sample # 第一章\n',
      'chapter: sample\nanswers: private\n',
    );
    expect(told(shared, 'chapter: sample\nanswers:\n  q1:\n    answer: 雨 # 雪\n')).toMatch(
      /^exercises\/sample\.answers\.yaml:4:15 yaml-comment-after-text [^\n]*\n$/u,
    );
  });

  test.each([
    ['in quotes', short('prompt: "問い" # 一', "answer: '答え # の意味' # 二")],
    ['below |', short('prompt: | # 一', '  問い # これも文', 'answer: 答え')],
    [
      'of ids, numbers, words that are none of the author’s, lists and keys',
      short(
        'prompt: 問い',
        'answer: varies # 自由',
        'sample: {ja: 答え, en: Answer} # 例',
        'points: 2 # 点',
        'difficulty: 3 # 中',
        'level: N3 # 級',
        'tags: [雨, 雪] # 天気',
        'skill: 読解 # 技能',
        'space: lines 2 # 行',
        'furigana: none # ルビ',
        'shuffle: none # 順',
        'audience: teacher # 教師',
        'versions: A # 版',
      ),
    ],
    ['behind auto', short('prompt: 問い', 'answer: 答え', 'accept: auto # 自動')],
    ['behind a mark', chapter('type: true-false', 'prompt: 文', 'answer: ○ # 正しい')],
    ['on a line of its own', short('# 一', 'prompt: 問い', '# 二', 'answer: 答え', '# 三')],
    ['behind a key', short('prompt: # 一', '  ja: 問い', '  en: Question', 'answer: 答え')],
  ])('is no fault %s', (_name, text) => {
    expect(told(text)).toBe('');
  });
});
