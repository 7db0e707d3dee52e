import { beforeEach, expect, test, vi } from 'vitest';
import { anchorExercises } from '../../build/questions/anchor.ts';
import type { BlockSide } from '../../build/questions/book-text.ts';
import { nearestText } from '../../build/questions/nearest-text.ts';
import { suggestion } from '../../build/yaml/suggest.ts';
import { collector, readSample } from './read-fixture.ts';

vi.mock(import('../../build/questions/nearest-text.ts'), async (original) => {
  const own = await original();
  return { ...own, nearestText: vi.fn<typeof own.nearestText>(own.nearestText) };
});
vi.mock(import('../../build/yaml/suggest.ts'), async (original) => {
  const own = await original();
  return { ...own, suggestion: vi.fn<typeof own.suggestion>(own.suggestion) };
});
beforeEach(() => {
  vi.mocked(nearestText).mockClear();
  vi.mocked(suggestion).mockClear();
});

const sides = new Map<string, BlockSide>(
  ['ja', 'en'].map((language) => [
    language,
    { text: '道がこんでいた。', place: { file: `${language}.md`, line: 1, column: 1 } },
  ]),
);
/** Three chapters of two hundred blocks. */
const book = new Map(
  ['a', 'b', 'c'].flatMap((chapter) =>
    Array.from({ length: 200 }, (_, index) => [`0${chapter}/p${index}`, sides] as const),
  ),
);

/** What is told of the references, without their places. */
function told(refs: readonly string[]) {
  const items = refs.map(
    (ref, index) => `      - {id: s${index}, type: true-false, prompt: 問い, answer: ○, ref: ${ref}}\n`,
  );
  const { chapter } = readSample(`chapter: sample\nsets:\n  - id: a\n    items:\n${items.join('')}`);
  const { report, messages } = collector();
  vi.mocked(suggestion).mockClear();
  anchorExercises(chapter === undefined ? [] : [chapter], book, report);
  return messages.map(({ ruleId, values }) => ({ ruleId, expected: values['expected'] }));
}
/** Of all searches for a near id together: with how many ids they compared. */
const compared = () => vi.mocked(suggestion).mock.calls.reduce((sum, [, ids]) => sum + [...ids].length, 0);

test('an unknown block is compared with the blocks of its chapter alone', () => {
  expect(told(['0a/p1999'])).toEqual([{ ruleId: 'unknown-question-block', expected: '`0a/p199`' }]);
  expect(compared()).toBe(200);
});

test('where there is no such chapter, chapters are suggested', () => {
  const rule = { ruleId: 'unknown-question-block' };
  expect(told(['0d/p1', 'entirely-elsewhere/p1'])).toEqual([
    { ...rule, expected: '`0a/…`' },
    { ...rule, expected: '`0a/…`, `0b/…`, `0c/…`' },
  ]);
  expect(compared()).toBe(6);
});

test('six hundred questions about one lost block look for it once', () => {
  const messages = told(Array.from({ length: 600 }, () => '0a/p1999'));
  expect(messages).toHaveLength(600);
  expect(new Set(messages.map(({ expected }) => expected))).toEqual(new Set(['`0a/p199`']));
  expect(compared()).toBe(200);
});

test('of six hundred lost blocks the first hundred are looked for, the others told all the same', () => {
  const messages = told(Array.from({ length: 600 }, (_, index) => `0b/q${index}`));
  expect(messages).toHaveLength(600);
  expect(messages.at(-1)?.expected).toMatch(/^`0b\/p0`, .*`0b\/p11` …$/u);
  expect(compared()).toBe(100 * 200);
});

test('of three hundred wrong quotes the nearest words of the first hundred are looked for', () => {
  const messages = told(Array.from({ length: 300 }, () => '{block: 0a/p1, quote: 道が混んでいた}'));
  expect(messages.map(({ ruleId }) => ruleId)).toEqual([
    ...Array.from({ length: 100 }, () => 'quote-differs-from-block'),
    ...Array.from({ length: 200 }, () => 'quote-not-in-block'),
  ]);
  expect(vi.mocked(nearestText).mock.calls).toHaveLength(100);
});

test.each([
  ['type: extract, prompt: {ja: 抜け。, en: Copy.}, ref: sample/p1, answer: 道が混んでいたよ', 'extract'],
  ['type: reading, word: 道こんで, reading: みち, ref: {block: sample/p1, quote: 道がこんでいた}', 'word'],
])('of words that are not in their passage the first hundred are looked for: %s', (fields, rule) => {
  const items = Array.from({ length: 250 }, (_, index) => `      - {id: q${index}, ${fields}}\n`);
  const { messages } = readSample(`chapter: sample\nsets:\n  - id: a\n    items:\n${items.join('')}`);
  const missing = messages.map(({ ruleId }) => ruleId).filter((id) => id.startsWith(rule));
  expect(missing).toHaveLength(250);
  expect(new Set(missing.slice(100)).size).toBe(1);
  expect(vi.mocked(nearestText).mock.calls.length).toBeLessThanOrEqual(200);
});
