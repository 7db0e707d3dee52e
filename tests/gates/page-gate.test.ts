import { expect, test } from 'vitest';
import { pageGate } from '../../build/gates/page-gate.ts';

const row = (id: string, ja: string, en: string) =>
  `<div data-row="${id}"><div data-column="0">${ja}</div><div data-column="1">${en}</div></div>`;
const planned = [
  { label: '1', html: row('c/p1', '一', 'one') + row('c/p2', '二', 'two') },
  { label: '2', html: row('c/p3', '三', 'three') },
];
const sheet = (html: string) => `<section class="sheet"><div class="sheet-area">${html}</div></section>`;

function told(sheets: readonly string[]): readonly string[] {
  const messages: string[] = [];
  const placeOf = (id: string) => ({ file: 'manuscript/c.md', line: Number(id.at(-1)), column: 1 });
  pageGate(sheets, planned, placeOf, (ruleId, { line }, values) =>
    messages.push(`${line} ${ruleId} p. ${values?.['page']}`),
  );
  return messages;
}

test('sheets as they were planned pass', () => {
  expect(told(planned.map(({ html }) => sheet(html)))).toEqual([]);
});

test('a row that moved to the next page is named on both', () => {
  const moved = [
    sheet(row('c/p1', '一', 'one')),
    sheet(row('c/p2', '二', 'two') + row('c/p3', '三', 'three')),
  ];
  expect(told(moved)).toEqual(['2 page-not-as-planned p. 1', '2 page-not-as-planned p. 2']);
});

test('one language of a row that moved is seen', () => {
  const torn = [
    sheet(row('c/p1', '一', 'one') + row('c/p2', '二', '')),
    sheet(row('c/p3', '三', 'two three')),
  ];
  expect(told(torn)).toEqual(['2 page-not-as-planned p. 1', '3 page-not-as-planned p. 2']);
});
