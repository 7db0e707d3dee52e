import type { PhrasingContent } from 'mdast';
import type {
  ExerciseChapter,
  ExerciseSet,
  Item,
  ItemBase,
  LocalizedContent,
  WordedAnswer,
} from '../../build/model/exercise.ts';
import { printedOrder } from '../../build/questions/permutation.ts';
import { itemBase } from './export-input.ts';

/** Every character that some format gives a meaning to, half and full width. */
export const marks = '\\ : # = { } ~ -> % [ ] // * & < > " \' ｛｝＝：～＃ {1:SHORTANSWER:=x} $$ ]]>';

const place = { file: 'exercises/01.yaml', line: 1, column: 1 };

/** Inline content from text with ruby as `{漢字|かんじ}`; a backslash is itself. */
export function words(text: string): PhrasingContent[] {
  return text.split(/(\{[^{}|]+\|[^{}|]+\})/u).flatMap((part, index): PhrasingContent[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }];
    const [base = '', reading = ''] = part.slice(1, -1).split('|');
    return [{ type: 'ruby', parts: [{ base, reading }] }];
  });
}

/** Text in Japanese and, where given, in English. */
export function say(ja: string, en?: string): LocalizedContent {
  return new Map([['ja', words(ja)], ...(en === undefined ? [] : [['en', words(en)] as const])]);
}

/** The common fields of a question with every special character in its prompt. */
export function base(id: string, more: Partial<ItemBase> = {}): ItemBase {
  const prompt = say(`{問題|もんだい}「${id}」${marks}`, `Question ${id} ${marks}`);
  return itemBase(id, { prompt, shuffle: true, ...more });
}

/** An answer in words. */
export function worded(answer: LocalizedContent, more: Partial<WordedAnswer> = {}): WordedAnswer {
  return { answer, varies: false, accept: [], variants: new Map(), ...more };
}

const told = {
  explanation: say(`〜から marks the {理由|りゆう}. ${marks}`),
  feedback: say('よくできました。', 'Well done.'),
};
const rubric: ItemBase['rubric'] = [
  {
    criterion: say(`{内容|ないよう} ${marks}`, 'Content'),
    points: 2,
    levels: [{ points: 1, description: say('一部だけ', 'In part') }],
  },
  { criterion: say('表現'), points: 1, levels: [] },
];

const choiceOf = (ja: string, en: string, correct: boolean, feedback: LocalizedContent = new Map()) => ({
  content: say(ja, en),
  correct,
  feedback,
  fixed: false,
});

/** One question of each type, and the corners of some, with every special character. */
export function everyItem(): readonly Item[] {
  return [
    {
      ...base('choice-one', {
        ...told,
        points: 1,
        tags: ['N3', '読解 [a]'],
        level: 'N3',
        printed: [2, 0, 1],
      }),
      type: 'choice',
      select: 'one',
      choices: [
        choiceOf(`{北|きた} ${marks}`, 'north', true, say('そのとおり。', 'Yes.')),
        choiceOf('%50 南', '[html] south', false),
        choiceOf('東 a -> b', '// east', false, say(marks)),
      ],
    },
    {
      ...base('choice-many', { points: 3, hints: [say('二つ')], printed: [0, 1, 2, 3] }),
      type: 'choice',
      select: 'many',
      choices: [
        choiceOf('一', 'one', true),
        choiceOf('二', 'two', true),
        choiceOf('三', 'three', true),
        choiceOf('四', 'four', false),
      ],
    },
    { ...base('true', told), type: 'true-false', answer: true, correction: new Map() },
    {
      ...base('false', { points: 1 }),
      type: 'true-false',
      answer: false,
      correction: say(`{魚|さかな}は入っていない。${marks}`, 'There is no fish.'),
    },
    {
      ...base('gap-one', { prompt: new Map() }),
      type: 'cloze',
      bank: 'none',
      distractors: [],
      text: new Map([
        [
          'ja',
          [
            { type: 'text', content: words(`{毎朝|まいあさ}${marks}、`) },
            {
              type: 'gap',
              number: 1,
              answers: [
                { content: words('{歩|ある}いて'), variants: ['あるいて'] },
                { content: words(`10:30 ${marks}`), variants: [] },
              ],
            },
            { type: 'text', content: words('行きます。') },
          ],
        ],
        ['en', [{ type: 'text', content: words('Every morning I walk.') }]],
      ]),
    },
    {
      ...base('gaps', { points: 2, printed: [2, 0, 1] }),
      type: 'cloze',
      bank: 'shuffled',
      distractors: [say(`飛んで ${marks}`, 'flying')],
      text: new Map([
        [
          'ja',
          [
            { type: 'gap', number: 1, answers: [{ content: words('{歩|ある}いて'), variants: [] }] },
            { type: 'text', content: words('、また') },
            { type: 'gap', number: 2, answers: [{ content: words('走って'), variants: [] }] },
          ],
        ],
        [
          'en',
          [
            { type: 'gap', number: 1, answers: [{ content: words('walking'), variants: [] }] },
            { type: 'text', content: words(' and ') },
            { type: 'gap', number: 2, answers: [{ content: words('running'), variants: [] }] },
          ],
        ],
      ]),
    },
    {
      ...base('match', { printed: printedOrder('match', 4) }),
      type: 'match',
      pairs: [
        { left: say(`{左|ひだり} ${marks}`, 'left'), right: say('{右|みぎ}', 'right') },
        { left: say('上 a -> b'), right: say(`下 ${marks}`) },
        { left: say('内'), right: say('%外', '[html] outside') },
      ],
      extra: [say('余り', 'extra')],
    },
    {
      ...base('order', { printed: printedOrder('order', 3) }),
      type: 'order',
      parts: [say(`{起|お}きる ${marks}`, 'get up'), say('食べる', 'eat'), say('寝る', 'sleep')],
      alternatives: [[0, 2, 1]],
    },
    {
      ...base('short', { ...told, points: 2.5 }),
      type: 'short',
      ...worded(say(`{道|みち}が{混|こ}んでいたから ${marks}`, 'T'), {
        accept: [say('%50 渋滞', '[html] a jam')],
        variants: new Map([['ja', ['みちがこんでいたから']]]),
      }),
    },
    {
      ...base('short-varies', { rubric }),
      type: 'short',
      ...worded(say('人による。', 'It depends.'), { varies: true }),
    },
    {
      ...base('reading'),
      type: 'reading',
      asks: 'reading',
      word: '港町',
      reading: 'みなとまち',
      accept: ['ミナトマチ'],
      text: say(`{古|ふる}い{港町|みなとまち}${marks}`),
      span: { start: 2, end: 4 },
    },
    {
      ...base('writing'),
      type: 'reading',
      asks: 'writing',
      word: '港町',
      reading: 'みなとまち',
      accept: [],
      text: new Map(),
      span: { start: 0, end: 0 },
    },
    {
      ...base('translate', { points: 4, hints: [say('直訳でよい。', 'Literally is fine.')] }),
      type: 'translate',
      from: 'ja',
      to: 'en',
      directed: true,
      text: say(`{犬|いぬ}が歩く。${marks}`),
      ...worded(new Map([['en', words(`A dog walks. ${marks}`)]]), {
        accept: [new Map([['en', words('Dogs walk.')]])],
      }),
    },
    {
      ...base('extract'),
      type: 'extract',
      length: { min: 5, max: 5, unit: 'characters' },
      ...worded(say('混んでいた')),
    },
    {
      ...base('transform', { points: 2 }),
      type: 'transform',
      rows: [
        { from: say(`{食|た}べる ${marks}`, 'eat'), cue: say('受身'), ...worded(say(`食べられる ${marks}`)) },
        { from: say('見る'), cue: new Map(), ...worded(say('見られる')) },
      ],
    },
    {
      ...base('essay', { points: 3, rubric, ...told, difficulty: 4, skill: 'writing' }),
      type: 'essay',
      kind: undefined,
      length: { min: 200, max: 400, unit: 'characters' },
      ...worded(say(`{私|わたし}の町は… ${marks}`), { varies: true }),
    },
    {
      ...base('group', { prompt: say('次の文章を読みなさい。', 'Read this.') }),
      type: 'group',
      stimulus: [say(`{港町|みなとまち}に{雨|あめ}が降る。${marks}`, 'It rains.'), say('風も吹く。')],
      items: [
        { ...base('group-a', { points: 1 }), type: 'true-false', answer: true, correction: new Map() },
        {
          ...base('group-b'),
          type: 'reading',
          asks: 'reading',
          word: '雨',
          reading: 'あめ',
          accept: [],
          text: new Map(),
          span: { start: 0, end: 0 },
        },
      ],
    },
    { ...base('teacher', { audience: 'teacher' }), type: 'true-false', answer: true, correction: new Map() },
  ];
}

/** A set of these questions. */
export function setOf(id: string, items: readonly Item[], more: Partial<ExerciseSet> = {}): ExerciseSet {
  return {
    id,
    title: say('内容質問', 'Comprehension'),
    instructions: new Map(),
    shuffle: false,
    items,
    place,
    ...more,
  };
}

/** One chapter with all of them. */
export function everyExercise(): readonly ExerciseChapter[] {
  const instructions = say(`{本文|ほんぶん}を読んで答えなさい。${marks}`, 'Read and answer.');
  const set = setOf('c1', everyItem(), { title: say(`内容/質問 ${marks}`), instructions });
  return [{ chapter: '01', sets: [set], retired: [] }];
}
