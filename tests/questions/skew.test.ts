import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../build/questions/sheet-of.ts';
import { binomialTail, skewedPositions } from '../../build/questions/skew.ts';
import type { Skew } from '../../build/questions/skew.ts';
import { readSample } from './read-fixture.ts';

const letters = ['a', 'b', 'c', 'd'];

/** A choice with as many things to choose from as said, the right one under the letter. */
function choice(id: number, right: string, count = 4): string {
  const choices = letters
    .slice(0, count)
    .map((letter) => `{text: 選択肢${letter}, correct: ${letter === right ? 'true' : 'false'}}`);
  return `      - {id: q${id}, type: choice, prompt: 問い, choices: [${choices.join(', ')}]}\n`;
}

function verdict(id: number, answer: string): string {
  return `      - {id: q${id}, type: true-false, prompt: 問い, answer: ${answer}}\n`;
}

function skews(items: readonly string[]): readonly Skew[] {
  const half = Math.ceil(items.length / 2);
  const sets = [items.slice(0, half), items.slice(half)].filter(({ length }) => length > 0);
  const { chapter, messages } = readSample(
    `chapter: sample\nsets:\n${sets.map((set, at) => `  - id: s${at}\n    items:\n${set.join('')}`).join('')}`,
  );
  expect(messages).toEqual([]);
  if (chapter === undefined) throw new Error('the sample was not read');
  const answers = [{ where: 'book-end', show: new Set(['answer'] as const), admit: 'all' } as const];
  const select = { tags: [], levels: [] };
  return skewedPositions([sheetOf(chapter, { answers, select, audience: 'teacher', version: undefined })]);
}

const choices = (rights: string, count?: number) =>
  skews([...rights].map((right, index) => choice(index, right, count)));

describe('a key that gives itself away', () => {
  test('is told at the first set, with the count of each letter', () => {
    const [skew, ...others] = choices('aaaaaaabc');
    expect(others).toEqual([]);
    expect(skew).toMatchObject({ questions: 9, place: { file: 'exercises/sample.yaml', line: 3 } });
    expect([...(skew?.counts ?? [])]).toEqual([
      ['a', 7],
      ['b', 1],
      ['c', 1],
      ['d', 0],
    ]);
  });

  test.each(['abcdab', 'aabbcd', 'aaaaab'.slice(0, 5), 'aaabcd', 'abababab'])(
    'is not suspected in %s',
    (rights) => {
      expect(choices(rights)).toEqual([]);
    },
  );

  test('needs more questions where there is less to choose from', () => {
    expect(choices('aaaaaa', 2)).toEqual([]);
    expect(choices('aaaaaaaaa', 2)).toHaveLength(1);
  });

  test('keeps questions with unequal numbers of choices apart', () => {
    expect(
      skews(['a', 'a', 'a', 'a', 'a', 'a'].map((right, id) => choice(id, right, id < 3 ? 3 : 4))),
    ).toEqual([]);
  });

  test('six statements that are all right, or all wrong, are told; five are not', () => {
    const verdicts = (answers: string) => skews([...answers].map((answer, id) => verdict(id, answer)));
    expect(verdicts('○○○○○○').map(({ counts }) => [...counts])).toEqual([
      [
        ['○', 6],
        ['×', 0],
      ],
    ]);
    expect(verdicts('××××××')).toHaveLength(1);
    expect(verdicts('○○○○○×')).toEqual([]);
    expect(verdicts('○○○○○')).toEqual([]);
  });

  test('the tail of the binomial distribution is that of the tables', () => {
    expect(binomialTail(6, 6, 0.25)).toBeCloseTo(0.25 ** 6, 12);
    expect(binomialTail(10, 8, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(binomialTail(5, 0, 0.2)).toBe(1);
    expect(binomialTail(2000, 1990, 0.25)).toBeLessThan(1e-300);
  });
});
