import { expect, test } from 'vitest';
import { anki } from '../../build/exports/anki.ts';
import type { Exporter } from '../../build/exports/exporter.ts';
import { gift } from '../../build/exports/gift.ts';
import { moodleXml } from '../../build/exports/moodle-xml.ts';
import type { Item } from '../../build/model/exercise.ts';
import { translate } from '../views/sample-book.ts';
import { reading } from './anki-items.ts';
import { readPackage } from './anki-package.ts';
import { itemBase, localized } from './export-input.ts';
import { everyItem, setOf } from './fixture-items.ts';
import { made, textOf } from './make.ts';

/** Fields of the one card that a question becomes. */
async function card(item: Item): Promise<Readonly<Record<string, string>>> {
  const { artifact } = await made(anki, [{ chapter: '01', sets: [setOf('c1', [item])], retired: [] }]);
  const { notes } = await readPackage(artifact.bytes);
  return notes.at(-1)?.fields ?? {};
}

const prompt = localized({ ja: '傍線部を答えよ。' });
const twice: Item<'reading'> = {
  ...reading,
  prompt,
  text: localized({ ja: '{橋|はし}から{橋|はし}へ。' }),
  span: { start: 3, end: 4 },
};
const inKana: Item<'reading'> = {
  ...twice,
  asks: 'writing',
  text: localized({ ja: '{川|かわ}のはしを{橋|はし}という。' }),
  span: { start: 2, end: 4 },
};

test.each<Exporter>([gift, moodleXml])(
  'the place that the author means is marked, and no other: $id',
  async (exporter) => {
    expect(await textOf(exporter, [twice])).toContain('橋から<strong>橋</strong>へ。');
    const written = await textOf(exporter, [inKana]);
    expect(written).toContain('</ruby>の<strong>はし</strong>をはしという。');
  },
);

test('a card marks the place that the author means, also where a word to write stands in kana', async () => {
  expect((await card(twice))['Options']).toBe(
    '<div lang="ja">橋から<span class="target">橋</span>へ。</div>',
  );
  expect((await card(inKana))['Options']).toBe(
    '<div lang="ja">川[かわ]の<span class="target">はし</span>をはしという。</div>',
  );
});

test('hints, and what a group shares, do not show a reading that is asked for; the back may', async () => {
  const told = localized({ ja: '{橋|はし}は{川|かわ}に。' });
  const item: Item<'reading'> = { ...twice, hints: [told], explanation: told };
  const group: Item<'group'> = {
    ...itemBase('group', { prompt: told }),
    type: 'group',
    stimulus: [told],
    items: [item, { ...inKana, id: 'second' }],
  };
  for (const fields of [await card(item), await card(group)]) {
    for (const name of ['Question', 'Passage', 'Hint', 'Options'])
      expect(fields[name]).not.toContain('はし]');
  }
  expect((await card(item))['Hint']).toContain('橋は 川[かわ]に。');
  expect((await card(item))['Notes']).toContain('橋[はし]');
  expect((await card(group))['Passage']).toContain('橋は 川[かわ]に。');
});

const unasked: readonly (readonly [Item, string, string])[] = [
  [twice, 'questions:ask-reading-sentence', ''],
  [{ ...inKana, text: new Map() }, 'questions:ask-writing-word', ''],
  ...ofType('translate').map((item) => [item, 'questions:ask-translate', '英語'] as const),
  ...ofType('transform').map((item) => [item, 'questions:ask-transform-cued', ''] as const),
];

function ofType(type: Item['type']): readonly Item[] {
  return everyItem().filter((item) => item.type === type);
}

test.each(unasked)('without a prompt the words of its type ask: $1', async (prompted, key, language) => {
  const item: Item = { ...prompted, prompt: new Map() };
  const prompt = translate('ja', key, { language });
  for (const exporter of [gift, moodleXml])
    expect(await textOf(exporter, [item])).toContain(`>${prompt}</p>`);
  expect((await card(item))['Question']).toContain(`<div lang="ja">${prompt}</div>`);
});

test.each<Exporter>([gift, moodleXml])(
  'only the word that is suppressed loses its reading: $id',
  async (exporter) => {
    const asked = localized({ ja: '{経|た}つ。{経験|けいけん}する。{経|けい}{験|けん}だ。' });
    const of = (...suppress: readonly string[]): Item => ({
      ...itemBase('a', { prompt: asked, readings: { policy: undefined, suppress } }),
      ...{ type: 'true-false', answer: true, correction: new Map() },
    });
    const text = await textOf(exporter, [of('経験', '')]);
    expect(text.match(/<ruby>/gu)).toHaveLength(1);
    expect(text).toContain('</ruby>つ。経験する。経験だ。');
  },
);

test('where no readings are wanted there are none, in brackets neither', async () => {
  const prompt = localized({ ja: '*{川|かわ}*と{橋|はし}' });
  const item: Item = {
    ...itemBase('a', { prompt, readings: { policy: 'none', suppress: [] } }),
    ...{ type: 'true-false', answer: true, correction: new Map() },
  };
  expect(await textOf(gift, [item])).toContain('<em>川</em>と橋');
  expect((await card(item))['Question']).toBe('<div lang="ja"><em>川</em>と橋</div>');
});
