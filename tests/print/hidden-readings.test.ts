import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import type { Book } from '../../build/model/book.ts';
import type { RenderedBook, TableFrame } from '../../build/model/rendered.ts';
import { planWithoutHints } from '../../build/print/hidden-readings.ts';
import type { PlannedEdition } from '../../build/print/plan-edition.ts';
import { section, textRow } from './rows.ts';
import { pairRowOfTable } from './table.ts';

/** A question on the reading of 港, and nothing else that the planning asks of a book. */
const question = { id: 'port', type: 'reading', asks: 'reading', shown: '港' };
const book = {
  chapters: [{ sheet: { sets: [{ items: [{ question, parts: [] }] }] } }],
} as unknown as Book;

const read = () => h('ruby', ['港', h('rt', 'みなと')]);
const frame: TableFrame = {
  id: 't',
  head: [h('tr', [h('th', [h('p', [read(), 'の名'])])])],
  columns: [100],
  groups: new Map([['t/2', h('tr', [h('th', [read()])])]]),
};

/** Plans pages with these rows on them, whatever the book is. */
const pagesOf =
  (...pages: readonly (readonly string[])[]) =>
  (): Promise<PlannedEdition> =>
    Promise.resolve({
      pages: pages.map((rows) => ({ page: { pieces: rows.map((row) => ({ row })), notes: [] } })),
    } as unknown as PlannedEdition);

function bookOf(): RenderedBook {
  const rows = [
    pairRowOfTable('t/1', '一', frame),
    pairRowOfTable('t/2', '二', frame),
    textRow('q-port/1', '「港」の読みを書きなさい。', 'Write the reading of 港.'),
  ];
  return { sections: [section(rows)] } as unknown as RenderedBook;
}

const framesIn = ({ sections }: RenderedBook): readonly TableFrame[] =>
  sections.flatMap(({ rows }) => rows.flatMap(({ table }) => table ?? []));

test('the head of a table that goes on to a page with a question on a reading has none of it, on any page', async () => {
  const { rendered } = await planWithoutHints(book, bookOf(), pagesOf(['t/1'], ['t/2', 'q-port/1']));
  const frames = framesIn(rendered);
  expect(frames.map(({ head }) => head.map((row) => toString(row)))).toEqual([['港の名'], ['港の名']]);
  expect(toString(frames[0]?.groups?.get('t/2') ?? h('tr'))).toBe('港');
  // Rows of one table are told by its frame.
  expect(frames[0]).toBe(frames[1]);
});

test('a table on other pages keeps its readings', async () => {
  const whole = bookOf();
  const { rendered } = await planWithoutHints(book, whole, pagesOf(['t/1', 't/2'], ['q-port/1']));
  expect(rendered).toBe(whole);
});
