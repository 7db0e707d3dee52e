import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { csv } from '../../build/exports/csv.ts';
import type { Term } from '../../build/model/config.ts';
import { severityOf } from '../../build/diagnostics/catalog.ts';
import { sampleFolder } from '../views/sample-book.ts';
import { exportInput, type LoadedInput } from './export-input.ts';

let loaded: LoadedInput;
beforeAll(async () => {
  loaded = await exportInput(sampleFolder);
}, 120_000);

async function table(...terms: readonly Term[]) {
  const { input } = loaded;
  loaded.messages.length = 0;
  const book = terms.length === 0 ? input.book : { ...input.book, terms };
  const folios = new Map([['t_01-river_first', '5']]);
  const made = await csv.make({ ...input, book, folios }, 'words.csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.artifact.bytes);
  const rows: Record<string, string>[] = parse(made.artifact.bytes, { bom: true, columns: true });
  return { text, rows, fidelity: made.fidelity };
}

function term(word: string, changes: Partial<Term> = {}): Term {
  const place = { file: 'manuscript/terms.yaml', line: 3, column: 3 };
  return {
    ...{ id: word, term: word, reading: undefined, translations: { en: 'x' }, partOfSpeech: undefined },
    ...{ note: undefined, index: false, place },
    use: { renderings: {}, forbidden: {}, match: 'word', scope: undefined },
    ...changes,
  };
}

test('begins with a byte order mark, ends each line with CR LF and quotes every cell', async () => {
  const { text } = await table(term('流域', { translations: { en: 'a "basin", wide' } }));
  const lines = text.split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFF"word","reading","part of speech","en","note","example (ja)","example (en)","chapter","passage","page"',
  );
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  for (const line of lines.slice(1, -1)) expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*"){9}$/u);
  expect(text).toContain('"a ""basin"", wide"');
});

test('a word comes with the sentence in which it is met, and where that stands', async () => {
  const { rows } = await table();
  expect(rows.find(({ word }) => word === '流域')).toEqual({
    word: '流域',
    reading: 'りゅういき',
    'part of speech': '',
    en: 'basin',
    note: '',
    'example (ja)': '川は流域を流れる。',
    'example (en)': expect.stringContaining('basin') as string,
    chapter: '1',
    passage: '1',
    page: '5',
  });
});

test('words come in the order of the book, those that are not in it last', async () => {
  const { rows } = await table(term('どこにもない'), term('棟梁'), term('流域'));
  expect(rows.map(({ word }) => word)).toEqual(['橋', '流域', '棟梁', 'どこにもない']);
});

test.each(['-たい', '=1+2', '+81', '@x', '－たい', '＝1'])(
  '%s is kept from being computed, and told',
  async (word) => {
    const { rows, fidelity } = await table(term(word));
    expect(rows.find((row) => row['word']?.endsWith(word))?.['word']).toBe(`'${word}`);
    expect(fidelity.find(({ id }) => id === word)).toMatchObject({
      fidelity: 'normalised',
      reasons: ['cards:apostrophe'],
    });
    expect(loaded.messages).toMatchObject([
      { ruleId: 'spreadsheet-formula', place: { line: 3 }, values: { found: word } },
    ]);
    expect(severityOf('spreadsheet-formula')).toBe('warning');
  },
);

test('〜たい needs no apostrophe, nor does a line end within a note', async () => {
  const { rows, fidelity } = await table(term('〜たい', { note: { ja: '欲する。\n願う。' } }));
  expect(rows.find(({ word }) => word === '〜たい')?.['note']).toBe('欲する。 願う。');
  expect(fidelity.every((entry) => entry.fidelity === 'exact')).toBe(true);
  expect(loaded.messages).toEqual([]);
});
