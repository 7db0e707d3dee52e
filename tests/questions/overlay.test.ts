import { describe, expect, test } from 'vitest';
import type { EditionConfig } from '../../build/model/config.ts';
import { checkEditions } from '../../build/questions/questions-at-hand.ts';
import { checkSelections } from '../../build/questions/selection-faults.ts';
import { editionOf } from './edition.ts';
import { collector, messageLines, readSample } from './read-fixture.ts';

const head = 'chapter: sample\nanswers: private\nsets:\n  - id: a\n    items:\n';
const question = (id: string, more = '') =>
  `      - {id: ${id}, type: short, prompt: {ja: なぜ。, en: Why?}${more}}\n`;
const overlay = (entries: string) => `chapter: sample\nanswers:\n${entries}`;
const faults = (text: string, answers?: string) => messageLines(readSample(text, answers).messages);

describe('private answers', () => {
  test('a field in both files is told once, at the private one', () => {
    const open = head.replace('answers: private\n', '');
    const lines = faults(open + question('q1', ', answer: 雨'), overlay('  q1: {answer: 雪, hint: 空}\n'));
    expect(lines).toMatch(
      /^exercises\/sample\.answers\.yaml:3:8 answer-in-both [^\n]*`answer`[^\n]*\(see exercises\/sample\.yaml:5:60\)\n$/u,
    );
  });

  test('what readers see does not stand in the private file', () => {
    const lines = faults(
      head + question('q1'),
      overlay('  q1: {answer: 雪, prompt: 何。, ref: sample/p1}\n'),
    );
    expect(lines.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'exercises/sample.answers.yaml:3:19 public-field-in-answers',
      'exercises/sample.answers.yaml:3:31 public-field-in-answers',
      '',
    ]);
  });

  test('an unknown key is told in the private file, with the nearest', () => {
    const lines = faults(head + question('q1'), overlay('  q1: {answer: 雪, explanaton: 空}\n'));
    expect(lines).toMatch(/^exercises\/sample\.answers\.yaml:3:19 unknown-key .*`explanation`[^\n]*\n$/u);
  });

  test('answers that say they are private are not in the shared file', () => {
    const lines = faults(head + question('q1', ', answer: 雨'), overlay('  q2: {answer: 雪}\n'));
    expect(lines).toContain('exercises/sample.yaml:6:60 answer-not-private');
    expect(lines).toContain('unknown-answer-id');
    expect(faults(head + question('q1', ', answer: 雨'))).toMatch(/^\S+:6:60 answer-not-private [^\n]*\n$/u);
  });

  test.each([
    ['type: reading, word: 船, reading: ふね', 'reading'],
    ['type: reading, asks: writing, word: 船, reading: ふね', 'word'],
  ])('what a question on a word asks for is its answer: %s', (fields, answer) => {
    const lines = faults(`${head}      - {id: q1, ${fields}}\n`);
    expect(lines).toMatch(new RegExp(`^\\S+:6:\\d+ answer-not-private [^\\n]*\`${answer}\`[^\\n]*\\n$`, 'u'));
  });

  const editions = [
    editionOf('student', { answers: [] }),
    editionOf('teacher', {}),
    editionOf('plain', { exercises: 'none' }),
  ];
  const check = (purpose: 'build' | 'check', chosen: readonly EditionConfig[], answers?: string) => {
    const { chapter, messages: read } = readSample(head + question('q1') + question('q2'), answers);
    expect(read).toEqual([]);
    const { report, messages } = collector();
    checkEditions(['sample'], () => chapter, chosen, purpose, report);
    return messageLines(messages);
  };
  const both = overlay('  q1: {answer: 雨}\n  q2: {answer: 雪}\n');

  test('that are not at hand are errors in the editions that print them', () => {
    const lines = check('build', editions).trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^exercises\/sample\.yaml:6:9 answers-withheld .*`q1`.*`teacher`\. Add `exercises\/sample\.answers\.yaml`.*\(see manuscript\/book\.yaml:1:1\)$/u,
      ),
      expect.stringMatching(/^exercises\/sample\.yaml:7:9 answers-withheld .*`q2`/u),
    ]);
    expect(check('build', editions.slice(0, 1))).toBe('');
    expect(check('build', editions.slice(2))).toBe('');
    expect(check('build', editions, both)).toBe('');
  });

  test('are one note a chapter when nothing is built', () => {
    expect(check('check', editions)).toMatch(
      /^exercises\/sample\.yaml:6:9 answers-not-at-hand 2 .*`exercises\/sample\.answers\.yaml`.*`teacher`[^\n]*\n$/u,
    );
    expect(check('check', editions, both)).toBe('');
  });

  test('of a question that the edition does not choose are not missed', () => {
    expect(check('build', [editionOf('n3', { select: { tags: ['N3'], levels: [] } })])).toBe('');
  });
});

describe('languages of editions', () => {
  const open = 'chapter: sample\nsets:\n  - id: a\n    items:\n';
  const check = (items: string, prompts: readonly string[], promptLanguages?: readonly string[]) => {
    const { chapter, messages } = readSample(open + items, undefined, ['ja', 'en'], promptLanguages);
    const { report, messages: told } = collector();
    checkEditions(['sample'], () => chapter, [editionOf('e', { prompts })], 'build', report);
    return messageLines([...messages, ...told]);
  };
  const item = (fields: string) => `      - {id: q1, ${fields}}\n`;

  test('a question lacks the language in which the edition asks', () => {
    const lines = check(item('type: short, prompt: なぜ。, answer: 雨'), ['en']);
    expect(lines).toMatch(
      /^exercises\/sample\.yaml:5:9 question-language-missing .*`q1`.*`en`.*`prompt`.*`e`.*\(see manuscript\/book\.yaml:1:1\)\n$/u,
    );
    expect(check(item('type: short, prompt: {ja: なぜ。, en: Why?}, answer: 雨'), ['ja', 'en'])).toBe('');
  });

  test('material in another language is no fault, one choice without its translation is', () => {
    const order = (parts: string) =>
      check(item(`type: order, prompt: {ja: 並べよ。, en: Sort.}, parts: [${parts}]`), ['en']);
    expect(order('朝, 昼, 晩')).toBe('');
    expect(order('{ja: 朝, en: morning}, 昼')).toContain('`parts`');
  });

  test('one text in a list written by language is missed in those languages alone in which an edition asks', () => {
    const choices = '[{ja: 北, en: north, correct: true}, 南]';
    const choice = item(`type: choice, prompt: {ja: どれ。, en: Which?}, choices: ${choices}`);
    expect(check(choice, ['ja'], ['ja'])).toBe('');
    expect(check(choice, ['ja'])).toMatch(/^\S+ untranslated-question [^\n]*`en`[^\n]*\n$/u);
  });

  test('the source language may be missing where no edition asks in it', () => {
    const english = item('type: short, prompt: {en: Why?}, answer: 雨');
    expect(check(english, ['en'], ['en'])).toBe('');
    expect(check(english, ['en'])).toMatch(/^\S+ missing-prompt-language [^\n]*\n$/u);
  });
});

describe('what editions choose', () => {
  const text = `chapter: sample
sets:
  - id: a
    items:
      - {id: q1, type: short, prompt: 問い, answer: 答え, tags: [grammar], level: N3, versions: [A, C]}
      - {id: q2, type: short, prompt: 問い, answer: 答え, difficulty: 2}
`;
  const check = (edition: Partial<EditionConfig>) => {
    const { chapter } = readSample(text);
    const { report, messages } = collector();
    const versions = { version: 'A', family: 'sheet', answers: [] };
    const editions = [
      editionOf('e', edition),
      editionOf('sheet-A', versions),
      editionOf('sheet-B', { ...versions, version: 'C' }),
    ];
    checkSelections(chapter === undefined ? [] : [chapter], editions, report);
    return messageLines(messages);
  };

  test('words that no question has are told with the nearest', () => {
    expect(check({ select: { tags: ['gramar'], levels: [] } })).toMatch(
      /^manuscript\/book\.yaml:1:1 no-such-tag .*`gramar`.*`grammar`[^\n]*\n$/u,
    );
    expect(check({ select: { tags: [], levels: ['N4', '1-3'] } })).toMatch(
      /^\S+ no-such-level .*`N4`.*`N3`[^\n]*\n$/u,
    );
    expect(check({ select: { tags: ['grammar'], levels: ['2'] } })).toMatch(
      /^\S+ edition-without-questions [^\n]*\n$/u,
    );
    expect(check({ select: { tags: ['grammar'], levels: ['n3'] } })).toBe('');
    const admit = { tag: 'lisening' };
    expect(check({ answers: [{ where: 'book-end', show: new Set(['answer']), admit }] })).toContain(
      'no-such-tag',
    );
  });

  test('a version is told where no edition has any', () => {
    const { chapter } = readSample(text);
    const { report, messages } = collector();
    checkSelections(chapter === undefined ? [] : [chapter], [editionOf('e', {})], report);
    expect(messageLines(messages)).toMatch(
      /^(?:exercises\/sample\.yaml:5:9 edition-without-versions [^\n]*`q1`[^\n]*`[AC]`[^\n]*\n){2}$/u,
    );
  });

  test('a version that no edition has is told at its question', () => {
    const { chapter } = readSample(text.replace('[A, C]', '[A, b1]'));
    const { report, messages } = collector();
    const edition = editionOf('sheet-B1', { version: 'B1' });
    checkSelections(
      chapter === undefined ? [] : [chapter],
      [edition, editionOf('sheet-A', { version: 'A' })],
      report,
    );
    expect(messageLines(messages)).toMatch(
      /^exercises\/sample\.yaml:5:9 no-such-version .*`b1`.*`B1`[^\n]*\n$/u,
    );
  });
});
