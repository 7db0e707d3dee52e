import { describe, expect, test } from 'vitest';
import type { EditionConfig } from '../../build/model/config.ts';
import { checkEqualThings } from '../../build/questions/edition-equals.ts';
import { editionOf } from './edition.ts';
import { collector, messageLines, readSample } from './read-fixture.ts';

const text = `chapter: sample
sets:
  - id: a
    items:
      - id: c1
        type: choice
        prompt: {ja: 問い, en: Question}
        choices: [{ja: 行く, en: go}, {ja: 参る, en: go, correct: true}]
      - id: m1
        type: match
        prompt: {ja: 問い, en: Question}
        pairs:
          - {left: {ja: 雨, en: rain}, right: {ja: 傘, en: umbrella}}
          - {left: {ja: 雨, en: shower}, right: {ja: 帽子, en: umbrella}}
      - id: o1
        type: order
        prompt: {ja: 問い, en: Question}
        parts: [{ja: 私, en: I}, {ja: は, en: am}, {ja: も, en: am}]
`;

function told(...editions: readonly Partial<EditionConfig>[]): readonly string[] {
  const { chapter, messages: read } = readSample(text);
  expect(read).toEqual([]);
  const { report, messages } = collector();
  const all = editions.map((edition, index) => editionOf(`e${index + 1}`, edition));
  checkEqualThings(chapter === undefined ? [] : [chapter], all, { source: 'ja', targets: ['en'] }, report);
  return messageLines(messages).split('\n').slice(0, -1);
}

describe('things that differ in one language only', () => {
  test('are told apart where both are printed', () => {
    expect(told({}, { prompts: ['ja', 'en'] })).toEqual([]);
  });

  test('are an error where an edition asks in the other: once a question and field, at the question', () => {
    const lines = [
      expect.stringMatching(
        /^exercises\/sample\.yaml:5:9 equal-in-edition .*`choices` of question `c1` read `go` in `en`, and edition `e1`.*\(see manuscript\/book\.yaml:1:1\)$/u,
      ),
      expect.stringMatching(/^exercises\/sample\.yaml:9:9 equal-in-edition .*`pairs\.right`.*`umbrella`/u),
    ];
    expect(told({ prompts: ['en'] })).toEqual(lines);
    expect(told({ view: 'target-only' }, { prompts: ['en'] })).toEqual(lines);
  });

  test('the source alone is an edition too, and one without questions asks nothing', () => {
    expect(told({ view: 'source-only' })).toEqual([
      expect.stringMatching(/ equal-in-edition .*`pairs\.left` of question `m1` read `雨` in `ja`/u),
    ]);
    expect(told({ view: 'source-only', exercises: 'none' })).toEqual([]);
  });
});
