import { describe, expect, test } from 'vitest';
import type { BlockSide } from '../../build/questions/book-text.ts';
import { anchorExercises } from '../../build/questions/anchor.ts';
import { nearestText } from '../../build/questions/nearest-text.ts';
import { collector, messageLines, readSample } from './read-fixture.ts';

const block = (id: string, line: number, ja: string, en: string): [string, Map<string, BlockSide>] => [
  id,
  new Map([
    ['ja', { text: ja, place: { file: 'manuscript/sample.md', line, column: 1 } }],
    ['en', { text: en, place: { file: 'translations/en/sample.md', line, column: 1 } }],
  ]),
];
const texts = new Map([
  block('sample/p1', 1, '駅に着くと、道がこんでいた。', 'The road was\ncrowded.'),
  block('sample/p2', 3, '２０２６年の冬。', 'The winter of 2026.'),
  block('sample/p3', 5, '猫がいた。犬がいた。猫もいた。', 'A cat, a dog, a cat.'),
  block('other/p1', 7, '汽車は三時に出る。冬', 'The train leaves at three.'),
]);

function check(
  refs: readonly string[],
  ids: readonly string[] = refs.map((_, index) => `s${index}`),
): string {
  const items = refs.map(
    (ref, index) => `      - {id: ${ids[index]}, type: true-false, prompt: 問い, answer: ○, ref: ${ref}}\n`,
  );
  const { chapter } = readSample(`chapter: sample\nsets:\n  - id: a\n    items:\n${items.join('')}`);
  const { report, messages } = collector();
  anchorExercises(chapter === undefined ? [] : [chapter], texts, report);
  return messageLines(messages);
}

test('quotes are found on either side, whatever their width, line ends and ruby', () => {
  const sound = [
    'sample/p1',
    '{block: sample/p1, quote: 道がこんでいた}',
    '{block: sample/p1, quote: "{道|みち}がこんで いた"}',
    '{block: sample/p1, quote: "｜道《みち》がこんでいた"}',
    '{block: sample/p1, quote: The road was crowded.}',
    '{block: sample/p2, quote: 2026年}',
  ];
  expect(check(sound)).toBe('');
});

test('a quote that has changed is reported with the nearest words', () => {
  expect(check(['{block: sample/p1, quote: 道が混んでいた}'])).toContain(
    'quote-differs-from-block The quote `道が混んでいた` does not stand in `sample/p1`; the nearest words there are `道がこんでいた`.',
  );
});

test('a quote from nowhere is reported without a guess', () => {
  expect(check(['{block: sample/p2, quote: まったく別の話である}'])).toContain('quote-not-in-block');
});

test('an unknown passage is reported where it is written, with the nearest id', () => {
  expect(check(['[sample/p1, sample/p4]'])).toMatch(
    /^exercises\/sample.yaml:5:76 unknown-question-block .*`sample\/p1`/,
  );
});

test('a second question of the same id is reported with the first', () => {
  const lines = check(['sample/p1', 'sample/p1'], ['same', 'Same']);
  expect(lines).toMatch(/sample.yaml:6:9 duplicate-question-id .*\(see exercises\/sample.yaml:5:9\)/);
});

test.each([
  [
    '{block: sample/p1, quote: The winter of 2026.}',
    'quote-moved',
    '`sample/p2`',
    'translations/en/sample.md:3:1',
  ],
  ['{block: sample/p2, quote: 三時に出る}', 'quote-moved', '`other/p1`', 'manuscript/sample.md:7:1'],
  ['{block: sample/p1, quote: 猫}', 'quote-moved', '`sample/p3`', 'manuscript/sample.md:5:1'],
])('a quote that stands in another passage names it: %s', (ref, rule, id, place) => {
  const lines = check([ref]);
  expect(lines).toMatch(
    new RegExp(`^exercises/sample\\.yaml:5:\\d+ ${rule} .*${id}.*\\(see ${place}\\)\\n$`, 'u'),
  );
});

test('a word that stands in several other passages has not moved to any of them', () => {
  expect(check(['{block: sample/p1, quote: 冬}'])).toContain('quote-not-in-block');
});

test('a quote must stand in the language that is named', () => {
  expect(check(['{block: sample/p1, quote: 道がこんでいた, lang: ja}'])).toBe('');
  const lines = check(['{block: sample/p1, quote: 道がこんでいた, lang: en}']);
  expect(lines).toMatch(/^\S+:5:\d+ quote-in-other-language .*`ja`.*`en`[^\n]*\n$/u);
});

test('the place of several that is meant must exist', () => {
  expect(check(['{block: sample/p3, quote: いた, occurrence: 3}'])).toBe('');
  const lines = check(['{block: sample/p3, quote: いた, occurrence: 4}']);
  expect(lines).toMatch(/^\S+:5:\d+ quote-occurrence [^\n]*4[^\n]*3[^\n]*\n$/u);
});

describe('ids', () => {
  const ids = (...files: readonly string[]) => {
    const chapters = files.flatMap((file) => readSample(file).chapter ?? []);
    const { report, messages } = collector();
    anchorExercises(chapters, texts, report);
    return messageLines(messages);
  };
  const item = (id: string) => `{id: ${id}, type: true-false, prompt: 問い, answer: ○}`;
  const set = (id: string, ...items: readonly string[]) =>
    `  - id: ${id}\n    items: [${items.map(item).join(', ')}]\n`;

  test('a retired id is used no more, in any chapter and case', () => {
    const lines = ids(
      `chapter: sample\nretired: [old-1, old-2]\nsets:\n${set('a', 'a1')}`,
      `chapter: sample\nsets:\n${set('b', 'b1', 'Old-2')}`,
    );
    expect(lines).toMatch(
      /^exercises\/sample\.yaml:4:\d+ retired-question-id .*`Old-2`.*\(see exercises\/sample\.yaml:2:18\)\n$/u,
    );
  });

  test('an id is retired once', () => {
    const lines = ids(`chapter: sample\nretired: [old-1, Old-1]\nsets:\n${set('a', 'a1')}`);
    expect(lines).toMatch(/^\S+:2:18 retired-twice .*\(see exercises\/sample\.yaml:2:11\)\n$/u);
  });

  test('sets and questions do not share ids', () => {
    expect(ids(`chapter: sample\nsets:\n${set('a', 'A')}`)).toMatch(
      /^\S+:4:13 duplicate-question-id [^\n]*\n$/u,
    );
  });
});

test('quotes of a long book are looked for in bounded time', () => {
  const long = new Map(
    Array.from({ length: 3000 }, (_, index) =>
      block(`c${index % 30}/p${index}`, index + 1, `第${index}の段落は長い文からなる。`.repeat(10), 'x'),
    ),
  );
  const refs = Array.from(
    { length: 300 },
    (_, index) =>
      `      - {id: s${index}, type: true-false, prompt: 問い, answer: ○, ref: {block: c1/p1, quote: 第${index + 2000}の段落}}\n`,
  );
  const { chapter } = readSample(`chapter: sample\nsets:\n  - id: a\n    items:\n${refs.join('')}`);
  const { report, messages } = collector();
  const started = performance.now();
  anchorExercises(chapter === undefined ? [] : [chapter], long, report);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set(['quote-moved']));
});

test('the nearest text never cuts a surrogate pair in two', () => {
  expect(nearestText('𠮟られる', 'ああ𠮷られるよ')).toBe('𠮷られる');
});

test('a quote longer than any block is compared in bounded time', () => {
  expect(nearestText('長'.repeat(100_000), '短'.repeat(20_000))).toBeUndefined();
});
