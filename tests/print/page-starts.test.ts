import { describe, expect, test } from 'vitest';
import type { PlacedPiece, PlannedPage } from '../../build/model/plan.ts';
import { layOutPages } from '../../build/print/lay-out-pages.ts';
import { pageStarts } from '../../build/print/page-starts.ts';
import { measured, section, textRow } from './rows.ts';

const rows = section([
  textRow('a', '四十の文字を持つ文です。'.repeat(3), 'Words of a sentence. '.repeat(3)),
  textRow('fig', '図', 'Figure', { style: 'figure', floats: true }),
  textRow('b', '次の文です。', 'The next sentence.'),
]);

const piece = (row: string, from: number, to: number, more: Partial<PlacedPiece> = {}): PlacedPiece => ({
  row,
  columns: [
    { from, to },
    { from, to },
  ],
  first: from === 0,
  last: true,
  repeatHead: false,
  floated: false,
  height: 16,
  ...more,
});

async function startsOf(...pages: readonly (readonly PlacedPiece[])[]) {
  const planned = pages.map((pieces): PlannedPage => ({ pieces, notes: [], fill: 1, short: undefined }));
  const plan = { pages: planned, compromises: [] };
  const found = pageStarts(layOutPages([{ measured: await measured(rows), plan }]));
  return found.map(({ label, row, offset }) => `${label} ${row} ${offset > 0 ? 'inside' : 'at its start'}`);
}

const floated = piece('fig', 0, 1, { floated: true });

describe('where a printed page begins in the text', () => {
  test('is its first row, or the place inside a row that goes on', async () => {
    expect(await startsOf([piece('a', 0, 2)], [piece('a', 2, 4), piece('b', 0, 1)])).toEqual([
      '1 a at its start',
      '2 a inside',
    ]);
  });

  test('is not a figure that was carried to its head', async () => {
    expect(await startsOf([piece('a', 0, 2)], [floated, piece('a', 2, 4)], [piece('b', 0, 1)])).toEqual([
      '1 a at its start',
      '2 a inside',
      '3 b at its start',
    ]);
  });

  test('is where the text goes on, when the page holds such figures alone', async () => {
    expect(await startsOf([piece('a', 0, 4)], [floated], [piece('b', 0, 1)])).toEqual([
      '1 a at its start',
      '2 b at its start',
      '3 b at its start',
    ]);
  });

  test('is the figure itself where no text follows', async () => {
    expect(await startsOf([piece('a', 0, 4)], [floated])).toEqual(['1 a at its start', '2 fig at its start']);
  });
});
