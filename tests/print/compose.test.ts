import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { PlacedPiece, PlannedPage } from '../../build/model/plan.ts';
import type { Row, TableFrame } from '../../build/model/rendered.ts';
import { composePage } from '../../build/print/compose-page.ts';
import { authorText } from '../../build/tree/hast-text.ts';
import { writeHtml } from '../../build/tree/html.ts';
import { pairRowOfTable, sampleFrame } from './table.ts';
import { measured, page, section, textCell, textRow } from './rows.ts';

const source = 'あいうえおかきくけこさしすせそたちつてとなにぬねの';
const target = 'abcdefghij klmnopqrst uvwxyz';

function piece(
  row: string,
  lines: readonly (readonly [number, number])[],
  ends: Partial<PlacedPiece>,
): PlacedPiece {
  const columns = lines.map(([from, to]) => ({ from, to }));
  return { row, columns, first: false, last: false, repeatHead: false, floated: false, height: 0, ...ends };
}

function htmlOf(content: ReturnType<typeof composePage>): string {
  return writeHtml(...content);
}

describe('a row over two pages', () => {
  const row = textRow('c/p1', source, target, { passage: 3, anchors: ['c/other'] });

  const beginning = piece(
    'c/p1',
    [
      [0, 2],
      [0, 1],
    ],
    { first: true },
  );

  test('gives each page its lines of both columns, and every word once', async () => {
    const made = await measured(section([row]));
    const first = composePage(made, page(beginning));
    const second = composePage(
      made,
      page(
        piece(
          'c/p1',
          [
            [2, 3],
            [1, 3],
          ],
          { last: true },
        ),
      ),
    );
    expect(authorText(first)).toBe('あいうえおかきくけこさしすせそたちつてとabcdefghij');
    // What a browser leaves out at the start of a line is left out here.
    expect(authorText(second)).toBe('なにぬねのklmnopqrst uvwxyz');
  });

  test('has its id, its anchors and its passage number on the first page only', async () => {
    const made = await measured(section([row]));
    const first = htmlOf(composePage(made, page(beginning)));
    const second = htmlOf(
      composePage(
        made,
        page(
          piece(
            'c/p1',
            [
              [2, 3],
              [1, 3],
            ],
            { last: true },
          ),
        ),
      ),
    );
    expect(first).toContain('id="t_c_p1"');
    expect(first).toContain('id="t_c_other"');
    expect(first).toContain('class="passage"');
    expect(first).toMatch(/class="[^"]*row parallel paragraph[^"]*continues/u);
    expect(second).not.toContain('id="');
    expect(second).not.toContain('class="passage"');
    expect(second).toMatch(/class="[^"]*row parallel paragraph continued/u);
  });

  test('can end on one side before the other', async () => {
    const made = await measured(section([row]));
    const content = composePage(
      made,
      page(
        piece(
          'c/p1',
          [
            [3, 3],
            [2, 3],
          ],
          { last: true },
        ),
      ),
    );
    expect(authorText(content)).toBe(target.slice(20));
  });
});

test('the first row of a page is marked, so that no space stands above it', async () => {
  const made = await measured(section([textRow('c/p1', '一', 'one'), textRow('c/p2', '二', 'two')]));
  const html = htmlOf(composePage(made, page('c/p1', 'c/p2')));
  expect(html.match(/first-on-page/gu)).toHaveLength(1);
});

describe('notes', () => {
  const note = {
    id: 'c/fn-a',
    number: 1,
    layout: 'parallel' as const,
    cells: [textCell('source', 'c/fn-a', source), textCell('target', 'c/fn-a', target)],
  };

  test('stand at the foot, and go on where their page had no room', async () => {
    const made = await measured(section([textRow('c/p1', '一', 'one')], { notes: [note] }));
    const at = (from: number, to: number, ends: object): PlannedPage => ({
      ...page('c/p1'),
      notes: [
        {
          note: 'c/fn-a',
          columns: [
            { from, to },
            { from, to },
          ],
          first: false,
          last: false,
          height: 0,
          ...ends,
        },
      ],
    });
    const first = htmlOf(composePage(made, at(0, 1, { first: true })));
    const second = htmlOf(composePage(made, at(1, 3, { last: true })));
    expect(first).toContain('<aside class="page-notes">');
    expect(first).toContain('id="t_c_fn-a"');
    expect(first).not.toContain('data-continued');
    expect(second).toContain('data-continued');
    expect(second).not.toContain('id="t_c_fn-a"');
  });
});

describe('a table', () => {
  const frame: TableFrame = sampleFrame('c/t1r0c0');
  const rows: readonly Row[] = [1, 2, 3].map((index) =>
    pairRowOfTable(`c/t1r${index}c0`, `行${index}`, frame),
  );
  const tables = (content: ReturnType<typeof composePage>): readonly Element[] => tablesIn(content);

  test('is one table on each page, its head above it', async () => {
    const made = await measured(section(rows));
    const content = composePage(made, page('c/t1r1c0', 'c/t1r2c0'));
    const [table, ...more] = tables(content);
    expect(more).toEqual([]);
    expect(table && toString(table)).toBe('頭行1行2');
    expect(htmlOf(content)).toContain('<tr id="t_c_t1r1c0" data-row="c/t1r1c0"');
  });

  test('has its head again on the next page, as words of the program', async () => {
    const made = await measured(section(rows));
    const again = {
      row: 'c/t1r3c0',
      columns: [],
      first: true,
      last: true,
      repeatHead: true,
      floated: false,
      height: 0,
    };
    const content = composePage(made, page(again));
    expect(authorText(content)).toBe('行3');
    expect(toString({ type: 'root', children: [...content] })).toBe('頭行3');
  });

  test('is parted by a row of something else', async () => {
    const made = await measured(section([...rows, textRow('c/p1', '文', 'text')]));
    expect(tables(composePage(made, page('c/t1r1c0', 'c/p1')))).toHaveLength(1);
  });

  test('pads its rows to the heights that were planned', async () => {
    const made = await measured(section(rows));
    // Head and three rows of 16 pt are four lines: nothing is left over. A head of half a line more is padded.
    expect([...made.tables.values()].map(({ height }) => height)).toEqual([16, 16, 16]);
    expect(made.rows[0]?.height).toBe(32);
    const sum = [...made.tables.values()].reduce(
      (all, { height }) => all + height,
      made.tables.get('c/t1r1c0')?.head.height ?? 0,
    );
    expect(sum % 16).toBeCloseTo(0, 6);
  });

  test('without a head has none printed', async () => {
    const bare = { ...frame, head: [] };
    const made = await measured(section([pairRowOfTable('c/t1r0c0', '行', bare)]));
    expect(htmlOf(composePage(made, page('c/t1r0c0')))).not.toContain('<thead');
  });
});

function tablesIn(content: ReturnType<typeof composePage>): readonly Element[] {
  return content.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'table' ? [node] : tablesIn(node.children);
  });
}

test('a row that was not measured is a fault of the program', async () => {
  const made = await measured(section([textRow('c/p1', '一', 'one')]));
  expect(() => composePage(made, page('c/p9'))).toThrow('c/p9');
});
