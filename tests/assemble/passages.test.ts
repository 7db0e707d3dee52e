import { expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import { plainText } from '../../build/tree/plain-text.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A passage of two paragraphs, which the translation joins. */
const joined = {
  'manuscript/book.yaml': 'title: {ja: 港, en: Harbour}\n',
  'manuscript/01.md': '# 港\n\n港は静かだ。\n\n港は青い。港は静かだ。\n',
  'translations/en/01.md':
    '# The Harbour\n\n<!-- @join -->\n\nThe harbour is quiet. The harbour is blue. It is quiet still.\n',
};

/** What a translation asks for, and its model answer, of the passage with these words on its reference. */
async function translated(reference: string): Promise<string> {
  const item = `{id: t, type: translate, ref: {block: 01/p1, ${reference}}}`;
  const exercises = `chapter: '01'\nsets: [{id: s, items: [${item}]}]\n`;
  const report = (rule: string) => {
    throw new Error(rule);
  };
  const loaded = await loadBook(memoryFiles({ ...joined, 'exercises/01.yaml': exercises }), 'x', report);
  const found = loaded?.exercises.get('en')?.get('01')?.sets[0]?.items[0];
  if (found?.type !== 'translate') throw new Error('no translation');
  return [...found.text.values(), ...found.answer.values()].map((content) => plainText(content)).join(' = ');
}

test.each([
  ['quote: 港は青い', '港は青い。 = The harbour is blue.'],
  ['quote: 港は静かだ', '港は静かだ。 = The harbour is quiet.'],
  ['quote: 港は静かだ, occurrence: 2', '港は静かだ。 = It is quiet still.'],
  ['quote: 静かだ。港は青い', '港は静かだ。港は青い。 = The harbour is quiet. The harbour is blue.'],
  ['quote: It is quiet', '港は静かだ。 = It is quiet still.'],
])('of a passage in two paragraphs the sentences that hold the quote: %s', async (reference, sentences) => {
  expect(await translated(reference)).toBe(sentences);
});
