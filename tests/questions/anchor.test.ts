import { expect, test } from 'vitest';
import { anchorExercises } from '../../build/questions/anchor.ts';
import { nearestText } from '../../build/questions/nearest-text.ts';
import { collector, messageLines, readSample } from './read-fixture.ts';

const texts = new Map([
  ['sample/p1', { source: '駅に着くと、道がこんでいた。', target: 'The road was\ncrowded.' }],
  ['sample/p2', { source: '２０２６年の冬。', target: 'The winter of 2026.' }],
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
  anchorExercises(chapter === undefined ? [] : [chapter], (id) => texts.get(id), [...texts.keys()], report);
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
  expect(check(['[sample/p1, sample/p3]'])).toMatch(
    /^exercises\/sample.yaml:5:76 unknown-question-block .*`sample\/p1`/,
  );
});

test('a second question of the same id is reported with the first', () => {
  const lines = check(['sample/p1', 'sample/p1'], ['same', 'Same']);
  expect(lines).toMatch(/sample.yaml:6:9 duplicate-question-id .*\(see exercises\/sample.yaml:5:9\)/);
});

test('the nearest text never cuts a surrogate pair in two', () => {
  expect(nearestText('𠮟られる', 'ああ𠮷られるよ')).toBe('𠮷られる');
});

test('a quote longer than any block is compared in bounded time', () => {
  expect(nearestText('長'.repeat(100_000), '短'.repeat(20_000))).toBeUndefined();
});
