import { describe, expect, test } from 'vitest';
import type { Item, ItemType } from '../../build/model/exercise.ts';
import { itemAnswer, itemPrompt, questionTypes, withoutAnswers } from '../../build/questions/index.ts';
import type { Part } from '../../build/questions/question-type.ts';
import { partLines, readSample, sampleContext } from './read-fixture.ts';

/** A question of each type, what its place holds with the answer in it, and what is then still said below. */
const cases: Readonly<Record<Exclude<ItemType, 'group'>, readonly [string, readonly RegExp[], RegExp?]>> = {
  choice: [
    'prompt: {ja: 甲, en: A}, select: many, choices: [{ja: 北, en: north, correct: true}, {ja: 南, en: south}, {ja: 東, en: east, correct: true}]',
    [
      /<li><span class="q-label" data-generated=""><span class="q-ring" role="img" aria-label="a、正解">a<\/span> <\/span>北/u,
      /<span class="q-label" data-generated="">b <\/span>南/u,
      /aria-label="c, correct">c<\/span> <\/span>east/u,
      /<p class="q-writing">a 北、c 東<\/p>/u,
      /<p class="q-writing">a north, c east<\/p>/u,
    ],
  ],
  'true-false': [
    'prompt: {ja: 甲, en: A}, answer: ×, correction: {ja: 雨だった。, en: It rained.}',
    [
      /○・<span class="q-ring" role="img" aria-label="×、正解">×<\/span>/u,
      /True \/ <span class="q-ring" role="img" aria-label="False, correct">False<\/span>/u,
      /<p class="q-writing">雨だった。<\/p>/u,
    ],
  ],
  cloze: [
    'text: {ja: "[[{朝|あさ}|夜明け]]に[[歩いて]]行く。", en: "Go on [[foot]] at [[dawn]]."}, accept: auto',
    [
      /class="q-gap-number" data-generated="">（1）<\/span><span class="q-in-gap"><ruby>朝<rt>あさ<\/rt><\/ruby><\/span>/u,
      /<span class="q-in-gap">歩いて<\/span><\/span>行く。/u,
      /<span class="q-in-gap">foot<\/span>/u,
      /<p class="q-writing">（1） <ruby>朝<rt>あさ<\/rt><\/ruby>\u3000（2） 歩いて<\/p>/u,
    ],
    /別解 <\/span><span class="q-pair"><span class="q-labelled"><span class="q-label" data-generated="">（1） <\/span><span>夜明け<span class="q-separator" data-generated="">／<\/span><span class="q-variant" data-generated="">あさ/u,
  ],
  match: [
    'prompt: {ja: 甲, en: A}, pairs: [{left: {ja: 犬, en: dog}, right: {ja: ほえる, en: barks}}, {left: {ja: 猫, en: cat}, right: {ja: 鳴く, en: mews}}]',
    [
      /犬<\/span><span class="q-written-in"><span class="q-bracket" data-generated="">（<\/span><span class="q-in-blank"><span class="q-label" data-generated="">[ab]<\/span><\/span><span class="q-bracket" data-generated="">）/u,
      /<p class="q-writing">（1） [ab]\u3000（2） [ab]<\/p>/u,
    ],
  ],
  order: [
    'prompt: {ja: 甲, en: A}, parts: [{ja: 起きる, en: wake}, {ja: 食べる, en: eat}, {ja: 出る, en: leave}], alternatives: [[2, 1, 3]]',
    [
      /<p>(?:<span class="q-written-in">.*?<\/span><span class="q-separator" data-generated="">→<\/span>){2}<span class="q-written-in">/u,
      /<p class="q-writing">起きる→食べる→出る<\/p>/u,
      /<p class="q-writing">wake → eat → leave<\/p>/u,
    ],
    /別解 <\/span>/u,
  ],
  short: [
    'prompt: {ja: 甲, en: A}, answer: {ja: 雨。, en: Rain.}, accept: {ja: 大雨。, en: Heavy rain.}',
    [/<p class="q-writing">雨。<\/p>/u, /<p class="q-writing">Rain.<\/p>/u],
    /別解 <\/span>大雨。/u,
  ],
  reading: [
    'prompt: {ja: 甲, en: A}, word: 雨, answer: あめ, text: {ja: 雨が降る。}, accept: [さめ]',
    [/<p class="q-writing">あめ<\/p>/u],
    /別解 <\/span>さめ/u,
  ],
  translate: [
    'direction: ja-en, text: 雨だ。, answer: It is raining.',
    [/<p class="q-writing">It is raining.<\/p>/u],
  ],
  extract: [
    'prompt: {ja: 甲, en: A}, ref: sample/p3, answer: {ja: 雨}, length: 1',
    [/<text [^>]*>雨<\/text>/u],
  ],
  transform: [
    'rows: [{from: {ja: 降る。}, answer: {ja: 降ります。}}, {from: {ja: 晴れる。}, answer: {ja: 晴れます。}, accept: {ja: 晴れるのです。}}]',
    [
      /（1） <\/span>降る。[^]*<p class="q-writing">降ります。<\/p>[^]*（2） <\/span>晴れる。[^]*<p class="q-writing">晴れます。<\/p>/u,
    ],
    /^<!-- q-accept[^]*（2） <\/span><span class="q-word" data-generated="">別解 <\/span>晴れるのです。/u,
  ],
  essay: [
    'prompt: {ja: 甲, en: A}, length: 20, answer: varies, sample: {ja: 雨の日に歩いた。}',
    [/<text [^>]*>雨<\/text><text [^>]*>の<\/text>/u],
    /解答は一つに決まらない。/u,
  ],
};

const rooms = ['none', 'blank 20mm', 'lines 2', 'box 20mm', 'lines 14', 'grid 20', 'flex 2'] as const;
const types = Object.keys(questionTypes).flatMap((type) =>
  Object.entries(cases).filter(([name]) => name === type),
);

test('every type that is answered is told of here', () => {
  expect(types.map(([type]) => type)).toEqual(Object.keys(questionTypes).filter((type) => type !== 'group'));
});

describe.each(types)('an answer of type %s in its place', (type, [fields, inPlace, below]) => {
  const usual = (space: string) => (type === 'extract' || type === 'essay' ? '' : `, space: ${space}`);

  test('stands where the reader would write it', () => {
    const text = partLines(filled(read(type, fields + usual('lines 2'))));
    for (const expected of inPlace) expect(text).toMatch(expected);
  });

  test('is not said again below, where only what else counts is told', () => {
    const item = read(type, fields + usual('lines 2'));
    const text = partLines(itemAnswer<ItemType>(item, { ...sampleContext(), written: true, lead: 'word' }));
    expect(text).not.toContain('<!-- q-answer');
    if (below === undefined) expect(text).toBe('');
    else expect(text).toMatch(below);
  });

  test.each(rooms)('in a room %s, leaves the question as many parts, with the same wishes', (space) => {
    const item = read(type, `${fields}, space: ${space}`);
    const plan = (parts: readonly Part[]) =>
      parts.map(({ style, breakInside, keepWithNext }) => [
        style.replace(' q-written', ''),
        breakInside,
        keepWithNext,
      ]);
    expect(plan(filled(item))).toEqual(plan(itemPrompt<ItemType>(withoutAnswers(item), sampleContext())));
  });
});

describe('the place of an answer', () => {
  test('is a pair of brackets, no narrower than the empty ones, where a reading has no other room', () => {
    const text = partLines(filled(read('reading', cases.reading[0])));
    expect(text).toMatch(
      /（<\/span><span class="q-in-brackets">あめ<\/span><span class="q-bracket" data-generated="">）/u,
    );
  });

  test('is below where there is no room for words', () => {
    const item = read('short', `${cases.short[0]}, space: none`);
    expect(partLines(filled(item))).not.toContain('雨。');
    const below = partLines(itemAnswer<ItemType>(item, { ...sampleContext(), written: true }));
    expect(below).toMatch(/<!-- q-answer[^]*雨。/u);
  });

  test('holds one language of a grid: the other is said below, under the number of its row', () => {
    const rows = 'rows: [{from: {ja: 降る。, en: It rains.}, answer: {ja: 降った。, en: It rained.}}]';
    const item = read('transform', `${rows}, space: grid 10`);
    const below = partLines(itemAnswer<ItemType>(item, { ...sampleContext(), written: true }));
    expect(below).toContain('It rained.');
    expect(below).not.toContain('降った');
  });

  test('of a long answer in a gap goes on on the next line', () => {
    const text = 'text: {ja: "雨の日は[[とても長いことばで答えなければならない]]のだ。"}';
    expect(partLines(filled(read('cloze', text)))).toContain('class="q-gap q-gap-long q-gap-wide"');
  });
});

/** The question with its answer in its place. */
function filled(item: Item): readonly Part[] {
  return itemPrompt<ItemType>(withoutAnswers(item), sampleContext(), item);
}

function read(type: string, fields: string): Item {
  const { chapter } = readSample(
    `chapter: sample\nsets: [{id: a, items: [{id: one, type: ${type}, ${fields}}]}]\n`,
  );
  const item = chapter?.sets[0]?.items[0];
  if (item === undefined) throw new Error(`the question of type ${type} was not read`);
  return item;
}
