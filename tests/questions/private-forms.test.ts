import { describe, expect, test } from 'vitest';
import type { Item } from '../../build/model/exercise.ts';
import { itemAnswer, itemPrompt, withoutAnswers } from '../../build/questions/index.ts';
import { messageLines, partLines, readSample, sampleContext } from './read-fixture.ts';

const shared = (item: string) =>
  `chapter: sample\nanswers: private\nsets:\n  - id: a\n    items:\n      - {id: q1, ${item}}\n`;
const overlay = (fields: string) => `chapter: sample\nanswers:\n  q1: {${fields}}\n`;

const choice =
  'type: choice, prompt: {ja: 問い, en: Question}, choices: [{ja: "{北|きた}", en: north}, {ja: 南, en: south}, {ja: 東, en: east}]';
const many = choice.replace('type: choice', 'type: choice, select: many');
const numbers = 'type: choice, prompt: 問い, choices: ["2", "1", "3"]';
const cloze = 'type: cloze, text: "朝、[[]]へ[[]]行く。"';
const bilingual = 'type: cloze, text: {ja: "朝、[[]]へ[[]]行く。", en: "I go [[]] the [[]]."}';
const english = 'type: cloze, text: {ja: 彼はバスで来た。, en: "He came [[]] bus."}';
const transform = 'type: transform, prompt: 問い, rows: [{from: 行く, cue: 過去}, {from: 食べる}]';

/** A question as it is printed with its key, and all that was told. */
function read(item: string, fields: string) {
  const { chapter, messages } = readSample(shared(item), overlay(fields));
  const [question] = chapter?.sets[0]?.items ?? [];
  return { ...(question && printed(question)), told: messageLines(messages) };
}

function printed(item: Item) {
  return {
    prompt: partLines(itemPrompt(withoutAnswers(item), sampleContext())),
    key: partLines(itemAnswer(item, sampleContext())),
  };
}

const halves = (item: string) => item.slice(item.indexOf('choices: '));
const marked = (item: string, ...right: readonly string[]) =>
  right.reduce((text, words) => text.replace(`en: ${words}}`, `en: ${words}, correct: true}`), halves(item));

describe('private answers in a word', () => {
  test.each([
    ['a number', choice, 'answer: 2', marked(choice, 'south')],
    ['a full-width number', choice, 'answer: ２', marked(choice, 'south')],
    ['a list of one', choice, 'answer: [2]', marked(choice, 'south')],
    ['words', choice, 'answer: 南', marked(choice, 'south')],
    ['words in the other language', choice, 'answer: south', marked(choice, 'south')],
    ['words without their reading', choice, 'answer: 北', marked(choice, 'north')],
    ['several numbers', many, 'answer: [1, 3]', marked(many, 'north', 'east')],
    ['numbers and words', many, 'answer: [北, 3]', marked(many, 'north', 'east')],
    ['gaps in order', cloze, 'gaps: [駅, 歩いて]', 'text: "朝、[[駅]]へ[[歩いて]]行く。"'],
    [
      'gaps with what counts as well',
      cloze,
      'gaps: ["{駅|えき}", [歩いて, 徒歩で]], accept: auto',
      'text: "朝、[[{駅|えき}]]へ[[歩いて|徒歩で]]行く。", accept: auto',
    ],
    [
      'gaps as between their brackets',
      cloze,
      'gaps: [駅, 歩いて|徒歩で]',
      'text: "朝、[[駅]]へ[[歩いて|徒歩で]]行く。"',
    ],
    [
      'gaps of two languages',
      bilingual,
      'gaps: [{ja: 駅, en: to}, [{ja: 歩いて, en: station}, {ja: 徒歩で}]]',
      'text: {ja: "朝、[[駅]]へ[[歩いて|徒歩で]]行く。", en: "I go [[to]] the [[station]]."}',
    ],
    [
      'gaps of the other language alone',
      english,
      'gaps: [by]',
      'text: {ja: 彼はバスで来た。, en: "He came [[by]] bus."}',
    ],
    [
      'rows in order',
      transform,
      'answers: ["{行|い}った", [食べた, 食べました]]',
      'rows: [{from: 行く, cue: 過去, answer: "{行|い}った"}, {from: 食べる, answer: 食べた, accept: [食べました]}]',
    ],
    [
      'rows with what ruby says',
      transform,
      'answers: [["{行|い}った", auto], 食べた]',
      'rows: [{from: 行く, cue: 過去, answer: "{行|い}った", accept: auto}, {from: 食べる, answer: 食べた}]',
    ],
  ])('%s: the same question and key as with the field in both files', (_name, item, short, long) => {
    const { told, ...asked } = read(item, short);
    expect(told).toBe('');
    expect(asked.key).not.toBe('');
    expect({ ...asked, told }).toEqual(read(item, long));
  });

  test('and all of it in one file, where answers are not private', () => {
    const open = (item: string) => shared(item).replace('answers: private\n', '');
    const key = (item: string) => {
      const { chapter, messages } = readSample(open(item));
      expect(messages).toEqual([]);
      return chapter?.sets[0]?.items.map(printed);
    };
    expect(key(`${choice}, answer: 2`)).toEqual(key(choice.replace('en: south', 'en: south, correct: true')));
    expect(key(`${cloze}, gaps: [駅, 歩いて]`)).toEqual(
      key(cloze.replace('[[]]', '[[駅]]').replace('[[]]', '[[歩いて]]')),
    );
  });

  test.each([
    ['a number that no choice has', choice, 'answer: 4', '3:16 no-such-choice', '`4`', '1–3'],
    ['no number', choice, 'answer: 0', '3:16 no-such-choice', '`0`', '1–3'],
    ['words that no choice says', choice, 'answer: noth', '3:16 no-such-choice', '`noth`', '`north`'],
    ['a choice named twice', many, 'answer: [1, 北]', '3:20 repeated-value', '`北`', '3:17'],
    [
      'several where one is to be chosen',
      choice,
      'answer: [1, 2]',
      '3:16 several-right-choices',
      '2',
      'select: many',
    ],
    ['all of many', many, 'answer: [1, 2, 3]', '3:16 no-wrong-choice', '3', ''],
    ['none', choice, 'answer: []', '3:16 no-right-choice', '', ''],
    [
      'a number that is the words of another',
      numbers,
      'answer: 2',
      '3:16 ambiguous-choice',
      '`2`',
      'number 1',
    ],
    [
      'marks beside it',
      choice,
      `answer: 2, ${marked(choice, 'south')}`,
      '3:16 answers-twice',
      '`answer`',
      '`correct`',
    ],
    ['too few gaps', cloze, 'gaps: [駅]', '3:14 answer-count', '`gaps`: 1', 'expected 2'],
    ['too many gaps', cloze, 'gaps: [駅, 歩いて, x]', '3:14 answer-count', '`gaps`: 3', 'expected 2'],
    [
      'gaps beside those in the text',
      cloze,
      'gaps: [駅, 歩いて], text: "朝、[[駅]]へ[[]]行く。"',
      '3:14 answers-twice',
      '`gaps`',
      '`[[…]]`',
    ],
    [
      'a gap without one of the languages',
      bilingual,
      'gaps: [{ja: 駅, en: to}, 歩いて]',
      '3:32 gap-lacks-language',
      'Gap 2',
      '`en`',
    ],
    ['a gap that is none', cloze, 'gaps: [駅, "歩いて]]"]', '3:19 unbalanced-gap', '', ''],
    ['a gap with nothing after its bar', cloze, 'gaps: [駅, "歩いて|"]', '3:19 empty-gap', '', ''],
    ['too few rows', transform, 'answers: [行った]', '3:17 answer-count', '`answers`: 1', 'expected 2'],
    [
      'too many rows',
      transform,
      'answers: [行った, 食べた, x]',
      '3:17 answer-count',
      '`answers`: 3',
      'expected 2',
    ],
    [
      'rows beside those that have theirs',
      transform,
      'answers: [行った, 食べた], rows: [{from: 行く, cue: 過去, answer: 行った}, {from: 食べる}]',
      '3:17 answers-twice',
      '`answers`',
      '`answer`',
    ],
    ['a row that varies', transform, 'answers: [varies, 食べた]', '3:18 missing-sample', '', ''],
    ['a row without any', transform, 'answers: [行った, []]', '3:23 missing-answer', '', ''],
  ])('%s: one error, in the private file', (_name, item, fields, place, ...named) => {
    const { told } = read(item, fields);
    expect(told).toMatch(/^[^\n]*\n$/u);
    expect(told).toContain(`exercises/sample.answers.yaml:${place} `);
    for (const words of named) expect(told).toContain(words);
  });

  test.each([
    ['no entry for gaps', cloze, 'chapter: sample\nanswers: {}\n', 'sample.yaml:6:9 gaps-without-answers'],
    [
      'no entry for rows',
      transform,
      'chapter: sample\nanswers: {}\n',
      'sample.yaml:6:9 rows-without-answers',
    ],
    ['no entry for choices', choice, 'chapter: sample\nanswers: {}\n', 'sample.yaml:6:73 no-right-choice'],
    ['an empty private file', cloze, '', 'sample.answers.yaml:1:1 yaml-empty'],
    ['a private file of comments', transform, '# x\n', 'sample.answers.yaml:1:1 yaml-empty'],
    [
      'a private file that is no YAML',
      choice,
      'chapter: @x\n',
      'sample.answers.yaml:1:10 yaml-mark-in-front',
    ],
    ['an entry of words', cloze, overlay('').replace('{}', '駅'), 'sample.answers.yaml:3:7 wrong-type'],
    [
      'an entry in a wrong language',
      cloze,
      overlay('gaps: [{jp: 駅}, 歩いて]'),
      'sample.answers.yaml:3:20 unknown-question-language',
    ],
  ])('%s: one error, and nothing is said to be missing besides', (_name, item, answers, fault) => {
    const { chapter, messages } = readSample(shared(item), answers);
    expect(messageLines(messages)).toMatch(/^[^\n]*\n$/u);
    expect(messageLines(messages)).toContain(`exercises/${fault} `);
    for (const { withheld } of chapter?.sets[0]?.items ?? []) expect(withheld).toBe(false);
  });

  test('left in the shared file, each is told', () => {
    const leaks = [`${choice}, answer: 2`, `${cloze}, gaps: [駅, 歩いて]`, `${transform}, answers: [a, b]`];
    for (const item of leaks)
      expect(messageLines(readSample(shared(item)).messages)).toMatch(/^\S+ answer-not-private [^\n]*\n$/u);
  });

  test('without the private file the questions are whole but for their answers', () => {
    for (const item of [choice, cloze, transform]) {
      const { chapter, messages } = readSample(shared(item));
      expect(messages).toEqual([]);
      expect(chapter?.sets[0]?.items.map(({ withheld }) => withheld)).toEqual([true]);
    }
  });
});

describe('a bank of private answers', () => {
  const banked = `${cloze}, bank: [駅, 歩いて, 家]`;

  test('is printed from the words that it lists, the same with and without the private file', () => {
    const { chapter, messages } = readSample(shared(banked));
    expect(messages).toEqual([]);
    const [item] = chapter?.sets[0]?.items ?? [];
    const { prompt } = printed(item!);
    for (const word of ['駅', '歩いて', '家']) expect(prompt).toContain(word);
    expect(read(banked, 'gaps: [駅, 歩いて]')).toMatchObject({ prompt, told: '' });
    expect(read(banked, 'text: "朝、[[駅]]へ[[歩いて]]行く。"')).toMatchObject({ prompt, told: '' });
  });

  test('is never printed in the order in which it was written', () => {
    const { chapter } = readSample(shared(banked));
    const [item] = chapter?.sets[0]?.items ?? [];
    expect(item?.printed.toSorted()).toEqual([0, 1, 2]);
    expect(item?.printed).not.toEqual([0, 1, 2]);
  });

  test.each([
    [
      'words that are not listed',
      shared(`${cloze}, bank: shuffled, distractors: [家]`),
      undefined,
      '6:61 bank-without-words',
      '`bank: [歩いて, 走って]`',
    ],
    [
      'words that are not listed, though the private file is at hand',
      shared(`${cloze}, bank: sorted`),
      overlay('gaps: [駅, 歩いて]'),
      '6:61 bank-without-words',
      '`bank: sorted`',
    ],
    [
      'an answer that is not listed',
      shared(banked),
      overlay('gaps: [駅, 走って]'),
      '6:61 bank-lacks-answer',
      '`走って`',
    ],
    ['a word twice', shared(`${cloze}, bank: [駅, 歩いて, 駅]`), undefined, '6:70 equal-bank-words', '`駅`'],
    [
      'distractors beside it',
      shared(`${banked}, distractors: [船]`),
      undefined,
      '6:87 distractors-beside-words',
      '',
    ],
    [
      'a word that counts in a gap besides the one that is wanted',
      shared(banked.replace('家', '停車場')),
      overlay('gaps: [[駅, 停車場], 歩いて]'),
      '6:70 distractor-is-right',
      '`停車場`',
    ],
    ['no words', shared(`${cloze}, bank: []`), undefined, '6:61 invalid-value', ''],
    ['a misspelt order', shared(`${cloze}, bank: shufled`), undefined, '6:61 unknown-value', '`shuffled`'],
  ])('%s: one error', (_name, text, answers, place, named) => {
    const told = messageLines(readSample(text, answers).messages);
    expect(told).toMatch(/^[^\n]*\n$/u);
    expect(told).toContain(`exercises/sample.yaml:${place} `);
    expect(told).toContain(named);
  });

  test('stands in the shared file alone', () => {
    expect(read(cloze, 'gaps: [駅, 歩いて], bank: [駅, 歩いて]').told).toMatch(
      /^\S+ public-field-in-answers [^\n]*`bank`[^\n]*\n$/u,
    );
  });

  test('words for gaps in the other language alone are in that language', () => {
    const { chapter, messages } = readSample(
      shared(`${english.replace('[[]]', '[[by]]')}, bank: [by, on]`).replace('answers: private\n', ''),
    );
    expect(messages).toEqual([]);
    const { prompt } = printed(chapter!.sets[0]!.items[0]!);
    expect(prompt).toContain('>on<');
    expect(prompt).toContain('>by<');
  });
});
