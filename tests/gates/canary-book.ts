import type { ItemType } from '../../build/model/exercise.ts';
import { questionTypes } from '../../build/questions/index.ts';

/** A word that stands in one field of one answer and nowhere else. */
export interface Canary {
  readonly word: string;
  readonly item: string;
  readonly field: string;
}

/** A book with such a word in every field of every type of answer, and what it is made of. */
export interface CanaryBook {
  readonly files: ReadonlyMap<string, string>;
  readonly canaries: readonly Canary[];
}

/** Gives a new word: Japanese, in kana alone, or English. */
interface Mint {
  ja(field: string): string;
  kana(field: string): string;
  en(field: string): string;
  both(field: string): { readonly ja: string; readonly en: string };
}

/** Finds the words in a text without white space and hyphens. */
export function canariesIn(text: string): ReadonlySet<string> {
  const packed = text.normalize('NFKC').replaceAll(/[\s\u00AD\u2010\u200B\u2060-]+/gu, '');
  return new Set(packed.match(/カナリア[あ-の]{3}|かなりあ[あ-の]{3}|canary[b-z]{3}/gu) ?? []);
}

/** A long answer, to be found in part. */
export const longAnswer =
  '夜明け前に市場の裏口から運び出された荷は、三日のちに対岸の倉庫で見つかり、持ち主のもとへ戻された。';

/** The fields of each type's answers; a type that is not registered yet is left out of the book. */
const fieldsOf: Readonly<Record<ItemType, (mint: Mint) => object>> = {
  choice: (mint) => ({
    choices: [
      { ja: '北', en: 'north', correct: true, feedback: mint.both('choices[0].feedback') },
      { ja: '南', en: 'south', feedback: mint.both('choices[1].feedback') },
    ],
  }),
  'true-false': (mint) => ({ answer: true, correction: mint.both('correction') }),
  cloze: (mint) => ({
    text: {
      ja: `朝は[[${mint.ja('text[[1]]')}|${mint.ja('text[[1]]')}]]へ行く。`,
      en: `One goes to the [[${mint.en('text[[1]]')}|${mint.en('text[[1]]')}]].`,
    },
  }),
  match: () => ({
    pairs: [
      { left: { ja: '朝', en: 'morning' }, right: { ja: '早い', en: 'early' } },
      { left: { ja: '夜', en: 'night' }, right: { ja: '遅い', en: 'late' } },
    ],
  }),
  order: () => ({
    parts: [
      { ja: '起きる', en: 'get up' },
      { ja: '働く', en: 'work' },
      { ja: '眠る', en: 'sleep' },
    ],
  }),
  short: (mint) => ({ answer: mint.both('answer'), accept: [mint.both('accept'), mint.both('accept')] }),
  reading: (mint) => ({
    ...{ word: '市場', text: { ja: '朝の市場へ行く。' } },
    ...{ answer: mint.kana('reading'), accept: [mint.kana('accept')] },
  }),
  translate: (mint) => ({
    ...{ direction: 'ja-en', text: { ja: '港の朝は早い。' } },
    ...{ answer: { en: mint.en('answer') }, accept: [{ en: mint.en('accept') }] },
  }),
  // The answer itself stands in the text that everyone has.
  extract: (mint) => ({
    ...{ ref: '01/p1', answer: { ja: '暗いうちに家を出る' }, accept: [mint.both('accept')] },
  }),
  transform: (mint) => ({
    rows: [
      {
        from: { ja: '猫が残る。', en: 'A cat stays.' },
        answer: mint.both('rows[0].answer'),
        accept: [mint.both('rows[0].accept')],
      },
    ],
  }),
  essay: (mint) => ({ answer: 'varies', sample: mint.both('sample') }),
  group: () => ({ stimulus: { ja: '次の問いに答えなさい。', en: 'Answer these questions.' } }),
};

/** The book; its editions are told apart by what they answer. */
export function canaryBook(): CanaryBook {
  const canaries: Canary[] = [];
  const mintFor = (item: string): Mint => {
    const mint = (stem: string, letters: string, field: string) => {
      const word = stem + numeral(canaries.length, letters);
      canaries.push({ word, item, field });
      return word;
    };
    const ja = (field: string) => mint('カナリア', kana, field);
    const en = (field: string) => mint('canary', consonants, field);
    return {
      ...{ ja, en, kana: (field) => mint('かなりあ', kana, field) },
      both: (field) => ({ ja: ja(field), en: en(field) }),
    };
  };
  const item = (id: string, type: string, fields: object, more: object = {}) => {
    const mint = mintFor(id);
    return {
      ...{ id, type, prompt: { ja: 'どう思いますか。', en: 'What do you think?' } },
      ...fields,
      explanation: mint.both('explanation'),
      feedback: mint.both('feedback'),
      rubric: [
        {
          ...{ criterion: mint.both('rubric[0].criterion'), points: 2 },
          levels: [{ points: 1, description: mint.both('rubric[0].levels[0]') }],
        },
      ],
      ...more,
    };
  };
  const ofType = (id: string, type: ItemType) => item(id, type, fieldsOf[type](mintFor(id)));
  const types = Object.keys(questionTypes).map((type) => type as ItemType);
  const items = types.map((type) =>
    type === 'group'
      ? { ...ofType(`of-${type}`, type), items: [ofType('in-group', 'short')] }
      : ofType(`of-${type}`, type),
  );
  const auto = mintFor('of-ruby');
  items.push(
    item('of-ruby', 'short', {
      ...{ answer: { ja: `{${auto.ja('answer')}|${auto.kana('answer')}}` }, accept: 'auto' },
    }),
    item('of-long', 'short', { answer: { ja: longAnswer } }),
    item('of-public', 'short', { answer: { ja: '漁師は暗いうちに家を出る。', en: 'The market is loud.' } }),
  );
  const secret = mintFor('of-overlay');
  const overlay = { answer: secret.both('answer'), explanation: secret.both('explanation') };
  const open = { id: 'of-overlay', type: 'short', prompt: { ja: '何ですか。', en: 'What is it?' } };
  const exercises = { chapter: '01', sets: [{ id: 'all', items: [...items, open] }] };
  const files = new Map([
    ['manuscript/book.yaml', bookYaml],
    ['manuscript/01.md', source],
    ['translations/en/01.md', target],
    ['exercises/01.yaml', asYaml(exercises)],
    ['exercises/01.answers.yaml', asYaml({ chapter: '01', answers: { 'of-overlay': overlay } })],
  ]);
  return { files, canaries };
}

const kana = 'あいうえおかきくけこさしすせそたちつてとなにぬねの';
const consonants = 'bcdfghjklmnpqrstvwxz';

/** Three letters that count. */
function numeral(number: number, letters: string): string {
  const digit = (place: number) =>
    letters[Math.floor(number / letters.length ** place) % letters.length] ?? '';
  return [2, 1, 0].map(digit).join('');
}

/** One item a line, so that places in messages are told apart. JSON is YAML. */
function asYaml(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

const bookYaml = `id: canary
title: {ja: 港の本, en: The Harbour Book}
creators: [{name: {ja: 浜田澄, en: Hamada Sumi}, reading: はまだすみ}]
page: {size: A5}
editions:
  student: {view: parallel-rows, unit: paragraph, formats: [pdf, epub, booklet], answers: none}
  ja:      {view: source-only, formats: [epub], answers: none}
  bare:    {view: parallel-rows, formats: [epub], exercises: none}
  brief:   {view: parallel-rows, formats: [epub], answers: [{where: book-end, show: [answer]}]}
  odd:     {view: parallel-rows, formats: [epub], answers: [{where: book-end, admit: odd}]}
  teacher: {view: parallel-rows, formats: [pdf, epub], answers: inline}
  key:     {view: answer-key, formats: [pdf]}
`;

const source = `# 港の朝

{港|みなと}の朝は早い。漁師は暗いうちに家を出る。

昼になると、通りは静かになる。猫だけが残る。
`;

const target = `# Morning at the harbour

Morning comes early to the harbour. The fishermen leave home in the dark.

At noon the streets grow quiet. Only the cats stay.
`;
