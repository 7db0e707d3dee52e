import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { questionsWords } from '../../build/locales/words/questions.ts';
import type { AnswerPosition } from '../../build/model/config.ts';
import { sheetOf } from '../../build/questions/sheet-of.ts';
import { allSheetItems } from '../../build/questions/all-items.ts';
import { answerParts, pointsOf, questionParts } from '../../build/questions/sheet.ts';
import type { SheetEntry, SheetOptions } from '../../build/questions/sheet.ts';
import { partLines, readSample, sampleContext, translate } from './read-fixture.ts';

const { chapter, messages } = readSample(`chapter: sample
sets:
  - id: c1-a
    title: {ja: 内容質問, en: Comprehension}
    instructions: {ja: 答えなさい。, en: Answer the questions.}
    items:
      - id: c1-why
        type: short
        prompt: {ja: なぜですか。, en: Why?}
        ref: {block: sample/p3, quote: 雨}
        answer: {ja: 雨だから。, en: Because of the rain.}
        points: 2
        space: lines 3
  - id: c1-b
    items:
      - id: c1-true
        type: true-false
        prompt: {ja: 晴れだった。, en: It was fine.}
        answer: ×
        points: 1
`);

function sheet(
  where: AnswerPosition | 'none',
  languages: readonly string[] = ['ja', 'en'],
): readonly [SheetEntry[], SheetEntry[]] {
  if (chapter === undefined) throw new Error('the sample was not read');
  const show = new Set(['answer', 'explanation', 'rubric'] as const);
  const answers = where === 'none' ? [] : [{ where, show, admit: 'all' } as const];
  const policy = {
    answers,
    select: { tags: [], levels: [] },
    audience: 'student',
    version: undefined,
  } as const;
  const questions = sheetOf(chapter, policy);
  const options: SheetOptions = {
    languages,
    room: 'collapse',
    t: translate,
    phrasing: sampleContext().phrasing,
    pageRef: (anchor) => h('a', { href: `#${anchor}` }, 'p. 9'),
    blockLabel: (block) => [h('a', { href: `#${block}` }, '¶3')],
  };
  const key = answers.flatMap((place) => answerParts(questions, place, options));
  return [[...questionParts(questions, options)], [...key]];
}

const lines = (entries: readonly SheetEntry[]) => partLines(entries.flatMap((entry) => entry.parts));

describe('a sheet of questions', () => {
  test('is read without a message', () => {
    expect(messages).toEqual([]);
  });

  test('has titles, instructions and items in order, under ids of their own', () => {
    const [questions, key] = sheet('book-end');
    expect(questions.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'set-title qs-c1-a',
      'instructions qi-c1-a',
      'item q-c1-why',
      'item q-c1-true',
    ]);
    expect(key.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'set-title as-c1-a',
      'answer a-c1-why',
      'answer a-c1-true',
    ]);
  });

  test('numbers run through the chapter and are the same in the key', () => {
    for (const entries of sheet('book-end')) {
      const found = [
        ...lines(entries).matchAll(/ja: <p class="q-lead"><span class="q-number" data-generated="">(\d+) /gu),
      ];
      expect(found.map((match) => match[1])).toEqual(['1', '2']);
    }
  });

  test('each question leads to its key entry and each entry back', () => {
    const [questions, key] = sheet('chapter-end');
    for (const id of ['c1-why', 'c1-true']) {
      expect(lines(questions)).toContain(`href="#a-${id}"`);
      expect(lines(key)).toContain(`href="#q-${id}"`);
    }
  });

  test('names the passage, the points and their sum', () => {
    const [questions] = sheet('none');
    expect(lines(questions)).toContain(
      '<span class="q-passages" data-generated="">（<a href="#sample/p3">¶3</a>）</span>',
    );
    expect(lines(questions)).toContain('記述・2点');
    expect(lines(questions)).toContain('計2点');
  });

  test('with answers inline has no room to write, and the answer stays below its question', () => {
    const [questions] = sheet('inline');
    expect(questions.map(({ id }) => id)).toEqual([
      'qs-c1-a',
      'qi-c1-a',
      'q-c1-why',
      'a-c1-why',
      'q-c1-true',
      'a-c1-true',
    ]);
    expect(lines(questions)).not.toContain('q-space');
    expect(lines(questions)).toContain('<span class="q-word" data-generated="">解答 </span>雨だから。');
    expect(
      questions.filter(({ kind }) => kind === 'item').every(({ parts }) => parts.at(-1)?.keepWithNext),
    ).toBe(true);
  });

  test('without a key has neither answers nor ways to them', () => {
    const [questions] = sheet('none');
    expect(lines(questions)).not.toMatch(/雨だから|rain|#a-/u);
  });

  test('in one language holds that language alone', () => {
    const [questions, key] = sheet('book-end', ['en']);
    expect(lines([...questions, ...key])).not.toMatch(/[ぁ-ん]/u);
  });

  test('has no inline styles and no ids of its own', () => {
    for (const entries of sheet('inline')) expect(lines(entries)).not.toMatch(/ (style|id)=/u);
  });
});

test('a group has the points of its questions and a key entry only for what it says itself', () => {
  const read = readSample(`chapter: sample
sets:
  - id: a
    items:
      - id: g
        type: group
        stimulus: {ja: 文。, en: A text.}
        items:
          - {id: g-1, type: true-false, prompt: {ja: 甲, en: A}, answer: ○, points: 2}
          - {id: g-2, type: true-false, prompt: {ja: 乙, en: B}, answer: ×, points: 1.5, audience: teacher}
`);
  expect(read.messages).toEqual([]);
  if (read.chapter === undefined) throw new Error('the sample was not read');
  const show = new Set(['answer', 'explanation', 'rubric'] as const);
  const place = { where: 'book-end', show, admit: 'all' } as const;
  for (const [audience, total, ids] of [
    ['teacher', 3.5, ['a-g-1', 'a-g-2']],
    ['student', 2, ['a-g-1']],
  ] as const) {
    const select = { tags: [], levels: [] };
    const questions = sheetOf(read.chapter, { answers: [place], select, audience, version: undefined });
    const options: SheetOptions = {
      languages: ['ja'],
      room: 'collapse',
      t: translate,
      phrasing: sampleContext().phrasing,
      pageRef: (anchor) => h('a', { href: `#${anchor}` }, 'p. 9'),
      blockLabel: () => [],
    };
    const entries = questionParts(questions, options);
    expect(lines(entries)).toContain(`大問・${total}点`);
    expect(lines(entries)).toMatch(/q-number" data-generated="">1\(1\) /u);
    expect(entries[0]?.parts.at(-1)?.keepWithNext).toBe(true);
    expect(answerParts(questions, place, options).map(({ id }) => id)).toEqual(ids);
  }
});

test('both languages have the same words', () => {
  expect(Object.keys(questionsWords.ja)).toEqual(Object.keys(questionsWords.en));
});

describe('numbers and points', () => {
  const sheetFor = (audience: 'student' | 'teacher') => {
    const { chapter: grouped, messages: faults } = readSample(`chapter: sample
sets:
  - id: g
    title: 大問
    items:
      - id: g1
        type: group
        stimulus: 文。
        items:
          - {id: g1-a, type: short, prompt: 問い, answer: 答え, points: 0.1}
          - {id: g1-t, type: short, prompt: 問い, answer: 答え, points: 5, audience: teacher}
          - {id: g1-b, type: short, prompt: 問い, answer: 答え, points: 0.2}
      - id: g2
        type: group
        stimulus: 文。
        items:
          - {id: g2-t, type: short, prompt: 問い, answer: 答え, audience: teacher}
      - {id: last, type: short, prompt: 問い, answer: 答え}
`);
    expect(faults.filter(({ ruleId }) => ruleId !== 'untranslated-question')).toEqual([]);
    if (grouped === undefined) throw new Error('the sample was not read');
    return sheetOf(grouped, { answers: [], select: { tags: [], levels: [] }, audience, version: undefined });
  };

  test('are those of everyone in editions for teachers too', () => {
    const numbers = (audience: 'student' | 'teacher') =>
      allSheetItems(sheetFor(audience)).map(({ question, number }) => `${question.id} ${number}`);
    expect(numbers('student')).toEqual(['g1 1', 'g1-a 1(1)', 'g1-b 1(2)', 'last 2']);
    expect(numbers('teacher')).toEqual([
      ...['g1 1', 'g1-a 1(1)', 'g1-t 1(T1)', 'g1-b 1(2)'],
      ...['g2 T1', 'g2-t T1(T1)', 'last 2'],
    ]);
  });

  test('of a group are the sum of what the edition has of it, without crumbs', () => {
    const points = (audience: 'student' | 'teacher') =>
      sheetFor(audience).sets.flatMap(({ items }) => items.map(pointsOf));
    expect(points('student')).toEqual([0.3, 0]);
    expect(points('teacher')).toEqual([5.3, 0, 0]);
  });
});
