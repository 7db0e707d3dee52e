import { beforeAll, expect, test } from 'vitest';
import { anki } from '../../build/exports/anki.ts';
import type { Book } from '../../build/model/book.ts';
import type { FidelityEntry } from '../../build/exports/exporter.ts';
import type { Item } from '../../build/model/exercise.ts';
import { sampleFolder } from '../views/sample-book.ts';
import { choice, reading } from './anki-items.ts';
import { readPackage, rendered, type ReadPackage } from './anki-package.ts';
import { chapterOf, exportInput, inputOf, itemBase, localized, words } from './export-input.ts';

let book: Book;
beforeAll(async () => {
  book = (await exportInput(sampleFolder)).input.book;
}, 120_000);

const worded = { varies: false, accept: [], variants: new Map<string, readonly string[]>() } as const;
const cloze: Item<'cloze'> = {
  ...itemBase('g', { prompt: localized({ en: 'Fill in.' }), printed: [1, 0] }),
  type: 'cloze',
  text: new Map(
    ['ja', 'en'].map((language) => [
      language,
      [
        { type: 'text', content: words(language === 'ja' ? '{毎朝|まいあさ}' : 'Every day I') },
        {
          type: 'gap',
          number: 1,
          answers: (language === 'ja' ? ['{歩|ある}いて', '{走|はし}って'] : ['walk']).map(gap),
        },
        { type: 'gap', number: 2, answers: [gap(language === 'ja' ? '{行|い}く' : 'there')] },
      ] as const,
    ]),
  ),
  bank: 'shuffled',
  distractors: [],
};
const others: readonly Item[] = [
  {
    ...itemBase('t', { prompt: localized({ ja: '水は速い。' }) }),
    type: 'true-false',
    answer: false,
    correction: localized({ ja: '遅い。' }),
  },
  {
    ...itemBase('m', { prompt: localized({ en: 'Match.' }), printed: [2, 1, 0] }),
    type: 'match',
    pairs: [
      ['犬', 'dog'],
      ['猫', 'cat'],
    ].map(([ja = '', en = '']) => ({ left: localized({ ja }), right: localized({ en }) })),
    extra: [localized({ en: 'cow' })],
  },
  {
    ...itemBase('o', { prompt: localized({ en: 'Order.' }), printed: [1, 2, 0] }),
    type: 'order',
    parts: ['朝', '昼', '夜'].map((ja) => localized({ ja })),
    alternatives: [[2, 0, 1]],
  },
  {
    ...itemBase('s', {
      prompt: localized({ ja: 'なぜ？', en: 'Why?' }),
      hints: [localized({ en: 'Look.' })],
      explanation: localized({ en: 'Because.' }),
    }),
    ...worded,
    type: 'short',
    answer: localized({ ja: '{雨|あめ}だから。' }),
    variants: new Map([['ja', ['あめだから。']]]),
  },
  {
    ...itemBase('x', { prompt: localized({ ja: '訳せ。' }) }),
    ...worded,
    type: 'translate',
    from: 'ja',
    to: 'en',
    directed: true,
    text: localized({ ja: '犬だ。' }),
    answer: localized({ en: 'It is a dog.' }),
  },
  {
    ...itemBase('e', {
      references: [{ block: '02-bridges/builder', quote: undefined, place: reading.place }],
      prompt: localized({ ja: '抜き出せ。' }),
    }),
    ...worded,
    type: 'extract',
    length: undefined,
    answer: localized({ ja: '棟梁' }),
  },
  {
    ...itemBase('f', { prompt: localized({ ja: '書き換えよ。' }) }),
    type: 'transform',
    rows: [
      {
        ...worded,
        from: localized({ ja: '食べる' }),
        cue: localized({ ja: '受身' }),
        answer: localized({ ja: '食べられる' }),
      },
    ],
  },
];
const essay: Item<'essay'> = {
  ...itemBase('w'),
  ...worded,
  type: 'essay',
  kind: undefined,
  length: undefined,
  answer: new Map(),
};
const short = (id: string, changes = {}): Item<'short'> => ({
  ...itemBase(id, { prompt: localized({ en: `${id}?` }), ...changes }),
  ...worded,
  type: 'short',
  answer: localized({ en: 'Yes.' }),
});

function gap(markdown: string) {
  return { content: words(markdown), variants: [] };
}

async function cards(
  ...items: readonly Item[]
): Promise<{ read: ReadPackage; fidelity: readonly FidelityEntry[] }> {
  const made = await anki.make(
    inputOf({ ...book, terms: [] }, [chapterOf('02-bridges', ...items)]),
    'x.apkg',
  );
  return {
    read: await readPackage(made.artifact.bytes),
    fidelity: made.fidelity.filter(({ type }) => type !== 'vocabulary' && type !== 'sentence'),
  };
}

const plain = (html: string) =>
  html
    .replaceAll(/<rt>.*?<\/rt>|<\/?(?:ruby|rb)>/gu, '')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

async function sides(item: Item): Promise<{ front: string; back: string; html: string }> {
  const { read } = await cards(item);
  const note = read.notes.find(({ deck }) => deck.endsWith('Questions'));
  if (note === undefined) throw new Error('no card');
  const html = rendered(read, note, 'front');
  return {
    html,
    front: plain(html),
    back: plain(rendered(read, note, 'back').split('<hr id="answer">')[1] ?? ''),
  };
}

test('choices stand in their printed order, and the back names the letter under which they were printed', async () => {
  const { front, back } = await sides(choice);
  expect(front).toBe('どれ？ Which? a 東 east b 北 north c 南 south');
  expect(back).toMatch(/^b 北 north 講評 Remark c No\./u);
});

test('a question about a reading never shows it on the front', async () => {
  const { front, back, html } = await sides(reading);
  expect(html).not.toMatch(/はし/u);
  expect(html).toContain('<rt>わた</rt>');
  expect(front).toBe('橋の読みは？ 川の 橋 を渡る。');
  expect(back).toMatch(/^はし \/ きょう/u);
  const writing = await sides({ ...reading, asks: 'writing', prompt: localized({ ja: '漢字で書け。' }) });
  expect(writing.front).toBe('漢字で書け。 川の はし を渡る。');
  expect(writing.back).toMatch(/^橋/u);
});

test('gaps are Anki’s own, one card each, the same number in both languages', async () => {
  const { read, fidelity } = await cards(cloze);
  const note = read.notes.find(({ deck }) => deck.endsWith('Questions'));
  expect(note?.cards).toEqual([0, 1]);
  expect(note?.fields['Text']).toBe(
    '<div lang="ja">毎朝[まいあさ]{{c1::歩[ある]いて}}{{c2::行[い]く}}</div><div lang="en">Every day I{{c1::walk}}{{c2::there}}</div>',
  );
  if (note === undefined) throw new Error('no card');
  expect(plain(rendered(read, note, 'front', 2))).toMatch(
    /^Fill in\. 毎朝 歩いて \[\.\.\.\] Every day I walk \[\.\.\.\]/u,
  );
  expect(plain(rendered(read, note, 'back', 1))).toContain('走って');
  expect(fidelity).toEqual([{ id: 'g', type: 'cloze', fidelity: 'exact', reasons: [] }]);
});

test.each([
  ['t', '水は速い。 ○・× True / False', '× False 訂正 Correction 遅い。'],
  ['m', 'Match. 1 犬 2 猫 a cow b cat c dog', '1–c 犬 — dog 2–b 猫 — cat'],
  ['o', 'Order. a 昼 b 夜 c 朝', 'c → a → b 朝 → 昼 → 夜 別解 Also accepted b → c → a'],
  ['s', 'なぜ？ Why? Hint Look.', '雨だから。 別解 Also accepted あめだから。 解説 Note Because.'],
  ['x', '訳せ。 犬だ。', 'It is a dog.'],
  ['f', '書き換えよ。 1 食べる → 受身', '1 食べられる'],
])('%s: %s', async (id, front, back) => {
  const item = others.find((each) => each.id === id);
  if (item === undefined) throw new Error(id);
  const shown = await sides(item);
  expect(shown.front).toBe(front);
  expect(shown.back.replace(/ Chapter 2$/u, '')).toBe(back);
});

test('the passage to copy words from stands above the question, and its place below the answer', async () => {
  const item = others.find((each) => each.id === 'e');
  if (item === undefined) throw new Error('e');
  const { front, back } = await sides(item);
  expect(front).toMatch(/^川に橋を架けた人は、棟梁と呼ばれた。.* 抜き出せ。$/u);
  expect(back).toBe('棟梁 Chapter 2, ¶1');
});

test('the page is that of the question, and that of the sentence', async () => {
  const folios = new Map([
    ['q-c', '9'],
    ['t_01-river_first', '5'],
  ]);
  const input = { ...inputOf(book, [chapterOf('02-bridges', choice)]), folios };
  const { notes } = await readPackage((await anki.make(input, 'x.apkg')).artifact.bytes);
  const of = (field: string, words: string) => notes.find(({ fields }) => fields[field]?.includes(words));
  expect(of('Question', 'どれ')?.fields['Source']).toBe('Chapter 2, p. 9');
  expect(of('Word', '流域')?.fields['Source']).toBe('Chapter 1, ¶1, p. 5');
});

test('each type says how much of it a card keeps', async () => {
  const { fidelity } = await cards(choice, reading, cloze, ...others, essay);
  expect(Object.fromEntries(fidelity.map((entry) => [entry.type, entry.fidelity]))).toEqual({
    choice: 'normalised',
    'true-false': 'normalised',
    cloze: 'exact',
    match: 'lossy',
    order: 'lossy',
    short: 'exact',
    reading: 'exact',
    translate: 'exact',
    extract: 'normalised',
    transform: 'normalised',
    essay: 'omitted',
  });
});

test('a group is split, what it shares repeated; nothing for teachers', async () => {
  const group: Item<'group'> = {
    ...itemBase('group'),
    type: 'group',
    stimulus: [localized({ ja: '雨だ。' }), localized({ ja: '風だ。' })],
    items: [short('one'), short('two', { audience: 'teacher' })],
  };
  const { read, fidelity } = await cards(group);
  const notes = read.notes.filter(({ deck }) => deck.endsWith('Questions'));
  expect(notes.map(({ fields }) => plain(fields['Passage'] ?? ''))).toEqual(['雨だ。 風だ。']);
  expect(fidelity.map(({ id, fidelity: kept, reasons }) => `${id} ${kept} ${reasons.join()}`)).toEqual([
    'group normalised cards:split',
    'one normalised cards:passage-repeated',
    'two omitted cards:for-teachers',
  ]);
});

test('a group for teachers is left out whole', async () => {
  const group: Item<'group'> = {
    ...itemBase('group', { audience: 'teacher' }),
    ...{ type: 'group', stimulus: [], items: [short('one')] },
  };
  const { read, fidelity } = await cards(group);
  expect(read.notes.filter(({ deck }) => deck.endsWith('Questions'))).toEqual([]);
  expect(fidelity.map((entry) => entry.fidelity)).toEqual(['omitted', 'omitted']);
});

test('points and criteria stand below the answer; without a prompt the words of its type ask', async () => {
  const rubric = [{ criterion: localized({ en: 'Clear' }), points: 2, levels: [] }];
  const { front, back } = await sides({
    ...itemBase('x', { points: 2, rubric }),
    ...{
      ...worded,
      type: 'translate',
      from: 'ja',
      to: 'en',
      directed: true,
      text: localized({ ja: '犬だ。' }),
    },
    answer: localized({ en: 'A dog.' }),
  });
  expect(front).toBe('次の文を英語に訳しなさい。 Translate into English. 犬だ。');
  expect(back).toMatch(/^A dog\. 2点 2 pt 採点基準 Marking 2 Clear/u);
});

test('a question is tagged with its book, chapter, type, own tags and level', async () => {
  const { read } = await cards(choice);
  const note = read.notes.find(({ deck }) => deck.endsWith('Questions'));
  expect(note?.tags).toBe(` ${book.config.id} 02-bridges choice a_b level-approx::N3 `);
});

test('what an author writes stays text', async () => {
  const { html, back } = await sides({
    ...short('q'),
    prompt: localized({ en: '\\<script>x\\</script> {{c1::a}} \\[sound:x] A&B' }),
  });
  expect(html).toContain(
    '&#60;script&#62;x&#60;/script&#62; &#123;&#123;c1&#58;&#58;a&#125;&#125; &#91;sound:x&#93; A&#38;B',
  );
  expect(back).toMatch(/^Yes\./u);
});
