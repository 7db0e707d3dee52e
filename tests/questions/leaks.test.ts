import { describe, expect, expectTypeOf, test } from 'vitest';
import type { AnswerComponent } from '../../build/model/config.ts';
import type { Item } from '../../build/model/exercise.ts';
import { itemAnswer, itemPrompt, questionTypes, withoutAnswers } from '../../build/questions/index.ts';
import type { Question, QuestionBase } from '../../build/model/question.ts';
import { sheetOf } from '../../build/questions/sheet-of.ts';
import { questionParts } from '../../build/questions/sheet.ts';
import { partLines, readSample, sampleContext, translate } from './read-fixture.ts';

/** A word that stands in answers alone. */
const canary = 'カナリア';

const items: Record<string, string> = {
  choice: `choices: [{text: 一, correct: true, feedback: ${canary}}, 二]\n        explanation: ${canary}`,
  'true-false': `answer: ○\n        correction: ${canary}\n        explanation: ${canary}`,
  cloze: `text: "これは[[${canary}|{${canary}|かなりあ}]]です。"\n        accept: auto\n        explanation: ${canary}`,
  match: `pairs: [{left: 一, right: one}, {left: 二, right: two}]\n        explanation: ${canary}`,
  order: `parts: [一, 二, 三]\n        explanation: ${canary}`,
  essay: `answer: varies\n        sample: ${canary}\n        length: 20\n        explanation: ${canary}\n        rubric: [{criterion: ${canary}, points: 2, levels: [{points: 1, description: ${canary}}]}]`,
  group: `stimulus: 文。\n        explanation: ${canary}\n        items: [{id: inner, type: short, prompt: 何ですか。, answer: ${canary}, explanation: ${canary}}]`,
  short: `answer: "{${canary}|かなりあ}"\n        accept: [${canary}]\n        explanation: ${canary}`,
  reading: `word: 駅\n        answer: ${canary}\n        accept: [${canary}]\n        text: "ここは{駅|${canary}}です。{駅|${canary}}まで。"\n        hint: "{駅|${canary}}の{前|まえ}"\n        explanation: ${canary}`,
  translate: `ref: {block: sample/p1, quote: ${canary}}\n        text: 駅です。\n        answer: ${canary}\n        accept: [${canary}]\n        explanation: ${canary}`,
  extract: `ref: {block: sample/p5, quote: "${canary}"}\n        answer: "{${canary}|かなりあ}"\n        accept: [${canary}]\n        length: {min: 1, max: 9}\n        explanation: ${canary}`,
  transform: `rows: [{from: 雨が降る。, cue: 否定, answer: ${canary}, accept: [${canary}]}, {from: する, answer: varies, sample: ${canary}}]\n        explanation: ${canary}`,
};

function readOne(type: string): Item {
  const { chapter, messages } = readSample(
    `chapter: sample\nsets:\n  - id: a\n    items:\n      - id: one\n        type: ${type}\n        prompt: 何ですか。\n        ${items[type]}\n`,
  );
  expect(messages).toEqual([]);
  const item = chapter?.sets[0]?.items[0];
  if (item === undefined) throw new Error(`the item of type ${type} was not read`);
  return item;
}

/** Every string that a value holds, maps and sets included. */
function dump(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Map ? [...inner] : inner instanceof Set ? [...inner] : inner,
  );
}

test('a word to write stands nowhere in its question, wherever the sentence has it', () => {
  const { chapter, messages } = readSample(`chapter: sample
sets:
  - id: a
    items:
      - id: one
        type: reading
        asks: writing
        ref: {block: sample/p6, quote: 鳥}
        answer: 鳥
        reading: とり
        accept: [禽]
        text: "{鳥|とり}が鳴く。**{鳥|とり}**の声、小*鳥*、{小鳥|ことり}。"
`);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual([]);
  const item = chapter?.sets[0]?.items[0];
  if (item === undefined) throw new Error('the item was not read');
  const question = withoutAnswers(item);
  expect(dump(question)).not.toMatch(/[鳥禽]/u);
  expect(partLines(itemPrompt(question, sampleContext()))).toContain('<u class="q-asked">とり</u>が鳴く。');
});

describe.each(Object.keys(questionTypes))('a question of type %s', (type) => {
  test('shows nothing of its answer, in words or attributes', () => {
    const item = readOne(type);
    expect(partLines(itemAnswer(item, sampleContext()))).toContain(canary);
    const question = withoutAnswers(item);
    expect(dump(question)).not.toContain(canary);
    expect(dump(itemPrompt(question, sampleContext()))).not.toContain(canary);
  });

  test('has no trace of an answer on a sheet without answers', () => {
    const item = readOne(type);
    const chapter = {
      chapter: 'sample',
      sets: [
        {
          id: 'a',
          title: new Map(),
          instructions: new Map(),
          shuffle: false,
          items: [item],
          place: item.place,
        },
      ],
      retired: [],
    };
    const policy = {
      answers: [],
      select: { tags: [], levels: [] },
      audience: 'student',
      version: undefined,
    } as const;
    expect(dump(sheetOf(chapter, policy))).not.toContain(canary);
    const sheet = questionParts(sheetOf(chapter, policy), {
      languages: ['ja', 'en'],
      room: 'collapse',
      t: translate,
      phrasing: sampleContext().phrasing,
      pageRef: (anchor) => ({ type: 'text', value: anchor }),
      blockLabel: () => [],
    });
    expect(dump(sheet)).not.toContain(canary);
    expect(dump(sheet)).not.toContain('a-one');
  });

  test('prints the same whatever is right', () => {
    const item = readOne(type);
    const changed: Item =
      item.type === 'choice'
        ? { ...item, choices: item.choices.map((choice) => ({ ...choice, correct: !choice.correct })) }
        : item.type === 'true-false'
          ? { ...item, answer: !item.answer }
          : item;
    const print = (one: Item) => partLines(itemPrompt(withoutAnswers(one), sampleContext()));
    expect(print(changed)).toBe(print(item));
  });
});

describe('what no place of answers prints is not on the sheet', () => {
  const sheetWith = (type: string, show: readonly AnswerComponent[]) => {
    const item = readOne(type);
    const set = { id: 'a', title: new Map(), instructions: new Map(), shuffle: false, place: item.place };
    const answers = [{ where: 'book-end', show: new Set(show), admit: 'all' } as const];
    return sheetOf(
      { chapter: 'sample', sets: [{ ...set, items: [item] }], retired: [] },
      { answers, select: { tags: [], levels: [] }, audience: 'student', version: undefined },
    );
  };

  test('remarks on choices go with the explanation', () => {
    expect(dump(sheetWith('choice', ['answer']))).not.toContain(canary);
    expect(dump(sheetWith('choice', ['answer', 'explanation']))).toContain(canary);
  });

  test('a group holds no second copy of the answers of its questions', () => {
    const [group] = sheetWith('group', ['answer']).sets[0]?.items ?? [];
    expect(dump(group?.key)).not.toContain(canary);
    expect(dump(group?.parts[0]?.key)).toContain(canary);
    expect(group?.parts[0]?.number).toBe('1(1)');
  });
});

test('the types of questions have no field for an answer', () => {
  expectTypeOf<Question>().not.toHaveProperty('answer');
  expectTypeOf<Question>().not.toHaveProperty('explanation');
  expectTypeOf<Extract<Question['type'], 'short'>>().toEqualTypeOf<'short'>();
  expectTypeOf<keyof Question<'short'>>().toEqualTypeOf<keyof QuestionBase | 'type'>();
  expectTypeOf<keyof Question<'essay'>>().toEqualTypeOf<keyof Question<'short'> | 'kind' | 'length'>();
  expectTypeOf<keyof Question<'group'>>().toEqualTypeOf<keyof Question<'short'> | 'stimulus'>();
  expectTypeOf<keyof Question<'true-false'>>().toEqualTypeOf<keyof Question<'short'>>();
});
