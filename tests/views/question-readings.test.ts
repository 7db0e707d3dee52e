import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../build/tree/html.ts';
import { editionOf, loadFolder, render, sampleFolder } from './sample-book.ts';

const bookFile = await readFile(`${sampleFolder}manuscript/book.yaml`, 'utf8');

const exercises = `chapter: 01-river
sets:
  - id: a
    title: {ja: "{川|かわ}と{橋|はし}", en: Rivers}
    items:
      - id: one
        type: reading
        ref: {block: 01-river/first, quote: 川}
        tags: asked
      - id: two
        type: short
        prompt: {ja: "{川|かわ}の{橋|はし}、{小川|おがわ}の{上|うえ}、川は{長|なが}い。", en: Two}
        answer: {ja: "{川|かわ}です。", en: Two}
        tags: answered
      - id: three
        type: short
        furigana: none
        prompt: {ja: "{水|みず}と{山|やま}", en: Three}
        answer: {ja: "{水|みず}です。", en: Three}
      - id: four
        type: short
        furigana: {policy: authored, suppress: 上流}
        prompt: {ja: "{上|じょう}{流|りゅう}の{森|もり}と流域", en: Four}
        answer: {ja: 答え, en: Four}
`;

/** Words with readings in the rows of each question, as the edition of a book under a policy prints them. */
async function readings(
  policy: string,
  edition = 'student',
  answers = '',
  files: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const { book, messages } = await loadFolder(sampleFolder, {
    'manuscript/book.yaml': `${bookFile.replace('{view: parallel-rows, unit: sentence, formats: [pdf], answers: none}', `{view: parallel-rows, formats: [pdf], answers: ${answers || 'none'}}`)}furigana: ${policy}\n`,
    'exercises/01-river.yaml': exercises,
    ...files,
  });
  expect(messages.filter(({ place }) => place.file.startsWith('exercises/01'))).toEqual([]);
  const rows = render(book, editionOf(book, edition)).sections.flatMap((section) => section.rows);
  const found = rows
    .filter(({ id }) => /^(?:qs|a?q?)-(?:a|one|two|three|four)(?:\/|$)/u.test(id))
    .map(({ id, cells }) => {
      const markup = cells.flatMap(({ content }) => writeHtml(...content)).join('');
      const words = [...markup.matchAll(/<ruby>(.*?)<\/ruby>/gu)].map(([, inside = '']) =>
        inside.replaceAll(/<rt>.*?<\/rt>/gu, ''),
      );
      return [id, words.join(' ')] as const;
    });
  return Object.fromEntries(found);
}

describe('readings in questions', () => {
  test('of words that are asked for are printed in no question of the chapter', async () => {
    expect(await readings('authored')).toEqual({
      'qs-a': '橋',
      'q-one': '',
      'q-one/2': '流域',
      'q-two': '橋 上 長',
      'q-two/2': '',
      'q-three': '',
      'q-three/2': '',
      'q-four': '森',
      'q-four/2': '',
    });
  });

  test('are not added to such words either, under the policy all', async () => {
    const all = await readings('all');
    expect(all['q-one/2']).toBe('流域');
    expect(all['q-two']).toBe('橋 上 長');
    // `authored` in the question overrides `all` of the book, which would give 流域 its reading.
    expect(all['q-four']).toBe('森');
    expect(all['q-three']).toBe('');
  });

  test('follow the policy of the question where the book prints none', async () => {
    const none = await readings('none');
    expect(none['q-two']).toBe('');
    expect(none['q-four']).toBe('森');
  });

  test('stay in a key that answers the question, and in no key that leaves it open', async () => {
    const key = await readings('authored', 'student', 'book-end');
    expect(key['a-two']).toBe('川');
    const open = await readings('authored', 'student', '[{where: book-end, admit: {tag: answered}}]');
    expect(open['a-one']).toBeUndefined();
    expect(open['a-two']).toBe('');
  });

  test('of words that any chapter asks for are printed on no worksheet, which has no text to print them', async () => {
    const other = `chapter: 02-bridges
sets: [{id: b, items: [{id: five, type: reading, ref: {block: 02-bridges/builder, quote: 橋}}]}]
`;
    const withOther = { 'exercises/02-bridges.yaml': other };
    expect((await readings('authored', 'student', '', withOther))['q-two']).toBe('橋 上 長');
    expect((await readings('authored', 'worksheet-A', '', withOther))['q-two']).toBe('上 長');
  });
});
