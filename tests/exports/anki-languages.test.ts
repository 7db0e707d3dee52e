import { expect, test } from 'vitest';
import { anki } from '../../build/exports/anki.ts';
import type { Item } from '../../build/model/exercise.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { readPackage, rendered } from './anki-package.ts';
import { chapterOf, inputOf, itemBase, localized } from './export-input.ts';

/** Cards of a book in English with a Japanese translation: the other way round than most. */
const loaded = await loadBook(
  memoryFiles({
    'manuscript/book.yaml': 'source: en-GB\ntargets: [ja-JP]\ntitle: {en-GB: Rain, ja-JP: 雨}\n',
    'manuscript/terms.yaml': '- {term: harbour, ja-JP: 港, note: {en-GB: a place for ships}}\n',
    'manuscript/01.md': '# Rain\n\nIt rains in the harbour.\n',
    'translations/ja-JP/01.md': '# 雨\n\n{港|みなと}に雨が降る。\n',
  }),
  'rain',
  (rule, place, values) => {
    throw new Error(`${place.file}:${place.line} ${rule} ${JSON.stringify(values)}`);
  },
);
const book = loaded?.books.get('ja-JP');
if (book === undefined) throw new Error('the book of the tests is broken');

const word: Item<'reading'> = {
  ...itemBase('harbour', { prompt: localized({ 'en-GB': 'Read.' }) }),
  ...{ type: 'reading', asks: 'reading', word: '港', reading: 'みなと', accept: [] },
  ...{ text: new Map(), span: { start: 0, end: 0 } },
};

test('every text on a card says its own language, whatever those of the book are', async () => {
  const { artifact } = await anki.make(inputOf(book, [chapterOf('01', word)]), 'rain.apkg');
  const read = await readPackage(artifact.bytes);
  const fields = (type: string) => read.notes.find((note) => note.type === type)?.fields;
  expect(fields('taiyaku vocabulary')).toMatchObject({
    Word: 'harbour',
    Language: 'en-GB',
    'Translation language': 'ja-JP',
    Note: '<div lang="en-GB">a place for ships</div>',
  });
  expect(fields('taiyaku sentence cloze')).toMatchObject({
    Text: '<div lang="en-GB">It rains in the {{c1::harbour}}.</div>',
    Translation: '<div lang="ja-JP">港[みなと]に雨が降る。</div>',
  });
  expect(fields('taiyaku question')).toMatchObject({
    Options: '<div lang="ja-JP"><span class="target">港</span></div>',
    Answer: '<div lang="ja-JP">みなと</div>',
  });
  const card = read.notes.find(({ type }) => type === 'taiyaku vocabulary');
  const back = card === undefined ? '' : rendered(read, card, 'back');
  expect(back).toContain('<div class="word" lang="en-GB">harbour</div>');
  expect(back).toContain('<div class="meaning" lang="ja-JP">港');
  expect(back).toContain('<div class="sentence" lang="en-GB">It rains in the <b>harbour</b>.</div>');
  expect(back).toContain('<div class="translation" lang="ja-JP">');
  for (const note of read.notes)
    for (const side of ['front', 'back'] as const)
      expect(rendered(read, note, side)).not.toMatch(/lang="(?!en-GB|ja-JP)/u);
  const styles = JSON.stringify([...read.types.values()].map(({ css }) => css));
  expect(styles).not.toContain('[lang=');
});
