import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { markLatinProse } from '../../build/tree/latin-prose.ts';

/** The runs that are marked, each as `language: words`. */
function marked(text: string, language = 'ja', other: string | undefined = 'en'): readonly string[] {
  const nodes = markLatinProse([{ type: 'text', value: text }], language, other);
  expect(nodes.map((node) => (node.type === 'comment' ? '' : toString(node))).join('')).toBe(text);
  return nodes.flatMap((node) =>
    node.type === 'element' ? [`${String(node.properties['lang'])}: ${toString(node)}`] : [],
  );
}

test.each([
  [
    '注4。I. William Zartman, “Ripeness: The Hurting Stalemate and Beyond,” 2000年。',
    ['en: I. William Zartman, “Ripeness: The Hurting Stalemate and Beyond'],
  ],
  ['書体はNoto Serif JP、Source Serif 4（SIL Open Font License 1.1）', ['en: SIL Open Font License']],
  ['前 one two three four 後 five six seven eight', ['en: one two three four', 'en: five six seven eight']],
  ['MHS、William Zartman、EUとNATO', []],
  ['2014年11月4日', []],
])('%s', (text, runs) => {
  expect(marked(text)).toEqual(runs);
});

test('an English text, and a book without a language in Latin letters, stay as they are', () => {
  expect(marked('The boats come home at night.', 'en')).toEqual([]);
  expect(marked('船は The boats come home at night と', 'ja', 'ru')).toEqual([]);
  const content = [h('p', '船は The boats come home at night と')];
  expect(markLatinProse(content, 'ja', undefined)).toEqual(content);
});

test('code, readings and runs of their own language are left alone', () => {
  const content = [
    h('code', 'let one two three four'),
    h('ruby', ['one two three four', h('rt', 'よん')]),
    h('span', { lang: 'fr' }, 'un deux trois quatre'),
  ];
  expect(markLatinProse(content, 'ja', 'en')).toEqual(content);
});

test('prose inside an element is marked there', () => {
  expect(markLatinProse([h('p', ['彼は', h('b', 'one two three four')])], 'ja', 'en')).toEqual([
    h('p', ['彼は', h('b', [h('span', { lang: 'en' }, 'one two three four')])]),
  ]);
});
