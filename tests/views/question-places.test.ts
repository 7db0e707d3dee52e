import { expect, test } from 'vitest';
import { writeHtml } from '../../build/tree/html.ts';
import { editionOf, loadFolder, render, sampleFolder } from './sample-book.ts';

/** The markup of the rows whose id begins so, in an edition of the sample book with these questions. */
async function rowsOf(edition: string, id: string, items: string): Promise<string> {
  const { book, messages } = await loadFolder(sampleFolder, {
    'exercises/01-river.yaml': `chapter: 01-river\nsets: [{id: a, items: [${items}]}]\n`,
  });
  expect(messages.filter(({ place }) => place.file.startsWith('exercises/01'))).toEqual([]);
  const rows = render(book, editionOf(book, edition)).sections.flatMap((section) => section.rows);
  return rows
    .filter((row) => row.id === id || row.id.startsWith(`${id}/`))
    .flatMap(({ cells }) => cells.flatMap(({ content }) => writeHtml(...content)))
    .join('\n');
}

const asking = (block: string) =>
  `{id: one, type: short, prompt: {ja: 何か。, en: What?}, answer: {ja: 橋。, en: A bridge.}, ref: {block: ${block}}}`;

test.each([
  ['a passage of its own chapter', '01-river/first', '¶1'],
  ['a passage of another chapter', '02-bridges/builder', '¶2.1'],
  ['a figure', '02-bridges/fig-bridge', '図'],
  ['a heading', '02-bridges/bank-2', '2.1'],
])('a question on %s names it, and leads there', async (_, block, name) => {
  const markup = await rowsOf('paragraph', 'q-one', asking(block));
  const link = new RegExp(
    `<a href="#t_${block.replace('/', '_')}" class="q-passage"[^>]*>[^<]*${name.replace('.', '\\.')}`,
    'u',
  );
  expect(markup).toMatch(link);
  expect(markup).toContain(`data-page-of="t_${block.replace('/', '_')}"`);
});

test('in an edition of one language, words about an answer in the other are in its own, and are marked so', async () => {
  const item =
    '{id: one, type: translate, direction: en-ja, text: {en: A bridge leads over the river.}, answer: {ja: 川に橋が架かる。}}';
  const english = await rowsOf('en', 'a-one', item);
  expect(english).toMatch(/<div lang="ja">.*<span class="q-word" data-generated="" lang="en">Model answer/su);
  expect(english).not.toContain('解答例');
  expect(await rowsOf('sentence', 'a-one', item)).toContain('解答例');
});
