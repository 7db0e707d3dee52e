import { describe, expect, test } from 'vitest';
import { assembleRules } from '../../build/diagnostics/rules/assemble.ts';
import { bookOf } from './book-of.ts';

const exercises = (id: string, prompt = '何か。') => `chapter: a
sets:
  - id: s
    items:
      - id: ${id}
        type: short
        prompt: {ja: "${prompt}", en: "What?"}
        answer: {ja: 答, en: answer}
`;

describe('anchors', () => {
  test('lead to headings, passages, figures, tables, boxes and questions, with their printed numbers', async () => {
    const text =
      '# 題 {#top}\n\n文。{#p}\n\n## 節 {#sec}\n\n表: 題 {#tab}\n\n| a |\n|---|\n| 1 |\n\n:::note{#box}\n箱。\n:::\n';
    const { book, lines } = await bookOf({ a: text }, { 'exercises/a.yaml': exercises('why') });
    expect(lines).toEqual([]);
    expect(['top', 'p', 'sec', 'tab', 'box', 'why'].map((id) => book.anchors.get(id))).toEqual([
      { id: 't_a_top', kind: 'heading', number: '1', chapter: 'a' },
      { id: 't_a_p', kind: 'passage', number: '1', chapter: 'a' },
      { id: 't_a_sec', kind: 'heading', number: '1.1', chapter: 'a' },
      { id: 't_a_tab', kind: 'table', number: '1', chapter: 'a' },
      { id: 't_a_box', kind: 'box', number: '', chapter: 'a' },
      { id: 'q-why', kind: 'question', number: '1', chapter: 'a' },
    ]);
  });

  test('are found by the bare id only where one chapter has it, and by chapter and id always', async () => {
    const { book } = await bookOf({ a: '# 題\n\n文。{#same}\n', b: '# 題\n\n文。{#same}\n\n文。{#own}\n' });
    expect([...book.anchors.keys()].toSorted()).toEqual(['a/same', 'b/own', 'b/same', 'own']);
  });

  test('of boxes inside boxes are both found', async () => {
    const { book } = await bookOf({ a: '# 題\n\n::::note{#out}\n外。\n\n:::column{#in}\n内。\n:::\n::::\n' });
    expect([book.anchors.get('out')?.id, book.anchors.get('in')?.id]).toEqual(['t_a_out', 't_a_in']);
  });

  test('that a block and a question share are reported with both places', async () => {
    const { lines } = await bookOf({ a: '# 題\n\n文。{#why}\n' }, { 'exercises/a.yaml': exercises('why') });
    expect(lines).toEqual([
      'exercises/a.yaml:5:9 duplicate-book-id Unexpected second use of the id `why`, expected ids to be unique; rename one of the two. [manuscript/a.md:3:1]',
    ]);
  });
});

describe('a cross reference', () => {
  const dangling = (lines: readonly string[]) => lines.filter((line) => line.includes('dangling-reference'));

  test('finds the id of its own chapter first', async () => {
    const { lines } = await bookOf({ a: '# 題\n\n[](#same) {#same}\n', b: '# 題\n\n[](#same) {#same}\n' });
    expect(dangling(lines)).toEqual([]);
  });

  test('to an id that two other chapters have needs the chapter', async () => {
    const other = '# 題\n\n文。{#same}\n';
    const { lines } = await bookOf({ a: '# 題\n\n文は[](#same)と[](#b/same)。\n', b: other, c: other });
    expect(dangling(lines).map((line) => line.split(' ')[0])).toEqual([
      'manuscript/a.md:3:3',
      'translations/en/a.md:3:3',
    ]);
  });

  test('that leads nowhere is reported on each side, with the nearest id', async () => {
    const { lines } = await bookOf({ a: '# 題\n\n文。{#harbour}\n\n[](#habour)を見る。\n' });
    expect(dangling(lines)).toEqual(
      ['manuscript', 'translations/en'].map(
        (folder) =>
          `${folder}/a.md:5:1 dangling-reference Unexpected cross reference to \`#habour\`, expected an id that this book has: \`harbour\`; correct it, or write that id at the heading, paragraph, caption or box that is meant.`,
      ),
    );
  });

  test('is looked for in notes, questions and answers too', async () => {
    const files = {
      'exercises/a.yaml': exercises('why', '[](#nowhere)は何か。').replace('答,', '"[](#gone)",'),
    };
    const { lines } = await bookOf({ a: '# 題\n\n文。[^n]\n\n[^n]: [](#lost)を見る。\n' }, files);
    expect(dangling(lines).map((line) => /`#\w+`/u.exec(line)?.[0])).toEqual([
      '`#lost`',
      '`#lost`',
      '`#nowhere`',
      '`#gone`',
    ]);
  });

  test('has a message that reads well where the book has no id at all', async () => {
    const { lines } = await bookOf({ a: '# 題\n\n[](#nowhere)を見る。\n' });
    expect(dangling(lines)[0]).toContain('expected an id that this book has: ∅;');
    expect(assembleRules['dangling-reference'].ja.message).toContain('{{suggestion}}');
  });
});

test('a file of questions without a chapter is told by reading, once', async () => {
  const { lines } = await bookOf({ a: '# 題\n' }, { 'exercises/zzz.yaml': exercises('why') });
  expect(lines.map((line) => line.split(' ')[1])).toEqual(['orphan-exercises']);
});
