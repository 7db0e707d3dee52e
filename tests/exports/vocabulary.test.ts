import { expect, test } from 'vitest';
import { listedWords } from '../../build/exports/vocabulary/listed-words.ts';
import type { ListedWord } from '../../build/exports/vocabulary/listed-words.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { plainText } from '../../build/tree/plain-text.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** The words of a book of one chapter, by themselves. */
async function words(ja: string, en: string, terms: string): Promise<ReadonlyMap<string, ListedWord>> {
  const files = memoryFiles({
    'manuscript/book.yaml': 'title: 本\nid: b\n',
    'manuscript/terms.yaml': terms,
    'manuscript/01.md': `# 一\n\n${ja}\n`,
    'translations/en/01.md': `# One\n\n${en}\n`,
  });
  const loaded = await loadBook(files, 'b', () => undefined);
  const book = loaded?.books.get('en');
  if (book === undefined) throw new Error('no book');
  return new Map(listedWords(book).map((listed) => [listed.word.word, listed]));
}

function example(listed: ListedWord | undefined): readonly string[] {
  const { source = [], target = [], hits = [] } = listed?.occurrence?.example ?? {};
  const text = plainText(source);
  return [text, plainText(target), ...hits.map(({ start, end }) => text.slice(start, end))];
}

test('the example is the first sentence that holds the word, with what renders it; every place of the word is known', async () => {
  const found = await words(
    '雨が{降|ふ}っている。{川|かわ}と川のあいだに町がある。\n\n川は速い流れである。',
    'It is raining. There is a town between the river and the river.\n\nThe river is a fast stream.',
    '- {term: 川, reading: かわ, en: river}\n- {term: 流れ, en: stream}\n- {term: 海, en: sea}\n',
  );
  expect(example(found.get('川'))).toEqual([
    '川と川のあいだに町がある。',
    'There is a town between the river and the river.',
    '川',
    '川',
  ]);
  expect(found.get('川')?.occurrence).toMatchObject({ passage: 1, block: '01/p1' });
  expect(found.get('流れ')?.occurrence).toMatchObject({ passage: 2 });
  expect(found.get('海')?.occurrence).toBeUndefined();
  expect([...found.keys()]).toEqual(['川', '流れ', '海']);
});

test('no example is too short, too long, in a heading, a note, a vocabulary box, or without its translation', async () => {
  const long = `町は${'とても'.repeat(40)}広い。`;
  const found = await words(
    `## 町の話\n\n町だ。[^a]\n\n:::vocabulary\n- {町|まち}：人が集まって住んでいる所。\n:::\n\n${long}\n\n町の中を川が流れている。\n\n[^a]: 町についての長い注がここにある。`,
    `## Of the town\n\nA town.[^a]\n\n:::vocabulary\n- *machi* (まち): where people live together.\n:::\n\nThe town is ${'very '.repeat(40)}wide.\n\nA river runs through the town.\n\n[^a]: Here stands a long note on the town.`,
    '- {term: 町, en: town}\n',
  );
  expect(example(found.get('町'))[0]).toBe('町の中を川が流れている。');
});

test('a translation that keeps the word as it is would give it away', async () => {
  const found = await words(
    '停戦という語を使うことにする。\n\n停戦はまだ実現していない。',
    'The word 停戦 is used here.\n\nThe ceasefire has not come yet.',
    '- {term: 停戦, en: ceasefire}\n',
  );
  expect(example(found.get('停戦'))[1]).toBe('The ceasefire has not come yet.');
});

test('a reference that prints a number of its own makes no example', async () => {
  const found = await words(
    '川については[](#x)を見てください。\n\n川は山から流れてくる。 {#x}',
    'See [](#x) about the river.\n\nThe river comes down from the hills. {#x}',
    '- {term: 川, en: river}\n',
  );
  expect(example(found.get('川'))[0]).toBe('川は山から流れてくる。');
});

test('boxes give words by their ruby and their heads; terms come before them', async () => {
  const found = await words(
    ':::vocabulary\n- {原著|げん|ちょ}：もとの著作。\n- {断定|だん|てい}する：言い切る。\n- 橋：川を渡る道。\n- 川\n:::',
    ':::vocabulary\n- *gencho* (げんちょ): the original.\n- *dantei suru* (だんていする): to assert.\n- bridge: a way across.\n- river\n:::',
    '- {term: 橋, reading: はし, en: the bridge}\n',
  );
  const said = [...found.values()].map(({ word }) => [word.word, word.reading, word.translation, word.note]);
  expect(new Set(said)).toEqual(
    new Set([
      ['原著', 'げんちょ', 'the original.', { ja: 'もとの著作。' }],
      ['断定する', 'だんていする', 'to assert.', { ja: '言い切る。' }],
      ['橋', 'はし', 'the bridge', {}],
    ]),
  );
});

test('a part of speech behind a word of a box belongs to neither word nor meaning', async () => {
  const found = await words(
    ':::vocabulary\n- {原著|げん|ちょ}［名］：もとの著作。\n- {断定|だん|てい}する［動］：言い切る。\n- {声明|せい|めい} [名・する]：公に述べること。\n:::',
    ':::vocabulary\n- *gencho* (げんちょ, noun): the original.\n- *dantei suru* (だんていする): to assert.\n- statement: something said in public.\n:::',
    '',
  );
  const said = [...found.values()].map(({ word }) => [
    ...[word.word, plainText(word.content), word.reading],
    ...[word.partOfSpeech, word.translation],
  ]);
  expect(said).toEqual([
    ['原著', '原著', 'げんちょ', 'noun', 'the original.'],
    ['断定する', '断定する', 'だんていする', '動', 'to assert.'],
    ['声明', '声明', 'せいめい', '名・する', 'statement'],
  ]);
});

test('a thousand words in a long text are found in one pass', async () => {
  const term = (index: number) => `語${String.fromCodePoint(0x4e00 + index)}`;
  const all = Array.from({ length: 1000 }, (_, index) => term(index));
  const found = await words(
    all.map((word) => `これは${word}という物です。`).join(''),
    all.map((_, index) => `This is thing ${index}.`).join(' '),
    all.map((word) => `- {term: ${word}, en: x}`).join('\n'),
  );
  expect([...found.values()].every(({ occurrence }) => occurrence !== undefined)).toBe(true);
});
