import { h } from 'hastscript';
import { expect, test } from 'vitest';
import type { Cell } from '../../build/model/rendered.ts';
import { columnElements } from '../../build/print/columns.ts';
import { noteElement } from '../../build/print/row-element.ts';

const cells: readonly Cell[] = [
  { side: 'source', language: 'ja', content: [h('p', '注')], spans: [] },
  { side: 'target', language: 'en', content: [h('p', 'note')], spans: [] },
];

test.each([
  ['parallel', 2],
  ['stacked', 1],
] as const)('a note set %s is measured in %i columns', (layout, columns) => {
  const element = noteElement({ id: 'c/fn-a', number: 1, layout, cells });
  expect(columnElements(element)).toHaveLength(columns);
  expect(element.properties['className']).toContain(layout);
});
