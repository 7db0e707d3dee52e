import { expect, test } from 'vitest';
import { readSample } from './read-fixture.ts';

test('a group takes readings from the head of the file, and leaves points, room and order to its questions', () => {
  const { chapter, messages } = readSample(`chapter: sample
defaults: {points: 2, space: lines 3, shuffle: none, furigana: {policy: all, suppress: 雨}}
sets:
  - id: a
    items:
      - id: g
        type: group
        stimulus: {ja: 雨だ。, en: Rain.}
        items: [{id: g-a, type: short, prompt: {ja: 何か。, en: What?}, answer: {ja: 雨, en: Rain}}]
`);
  expect(messages).toEqual([]);
  const group = chapter?.sets[0]?.items[0];
  const readings = { policy: 'all', suppress: ['雨'] };
  expect(group).toMatchObject({ points: undefined, space: { type: 'none' }, shuffle: true, readings });
  expect(group?.type === 'group' ? group.items[0] : undefined).toMatchObject({
    points: 2,
    space: { type: 'lines', count: 3 },
    shuffle: false,
    readings,
  });
});

test.each([
  ['', 10],
  ['points: 10, ', 10],
])(
  'a question with a rubric is worth its criteria, whatever the head of the file says: %s',
  (points, expected) => {
    const rubric = 'rubric: [{criterion: 内容, points: 6}, {criterion: 言葉, points: 4}]';
    const { chapter, messages } = readSample(
      `chapter: sample
defaults: {points: 2}
sets:
  - id: a
    items:
      - {id: e, type: essay, ${points}prompt: 書け。, ${rubric}}
`,
      undefined,
      ['ja'],
    );
    expect(messages).toEqual([]);
    expect(chapter?.sets[0]?.items[0]?.points).toBe(expected);
  },
);
