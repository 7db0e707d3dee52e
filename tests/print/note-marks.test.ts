import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import type { PlacedNote } from '../../build/model/plan.ts';
import { withNoteMarks } from '../../build/print/note-marks.ts';

const lines = [0, 1, 2, 3].map((line) => ({ top: line * 10, bottom: line * 10 + 10, start: line * 5 }));
const column = { height: 40, lines, calls: [] };
const box = { id: 'note:n', marginTop: 0, height: 40, columns: [column, column] };

function marks(...ranges: readonly (readonly [number, number])[]): string[] {
  const columns = ranges.map(([from, to]) => ({ from, to }));
  const part: PlacedNote = { note: 'n', columns, first: true, last: false, height: 20 };
  const element: Element = h('div', { className: ['row', 'note'] });
  return withNoteMarks(element, box, part).children.map((child) =>
    child.type === 'element' ? [child.properties['className']].flat().join(' ') : '',
  );
}

test('a note that stands whole has no mark', () => {
  expect(marks([0, 4], [0, 4])).toEqual([]);
});

test('the first part says in both languages that it goes on, the rest that it comes from before', () => {
  expect(marks([0, 2], [0, 2])).toEqual(['note-mark note-goes-on', 'note-mark note-goes-on second']);
  expect(marks([2, 4], [2, 4])).toEqual(['note-mark note-comes', 'note-mark note-comes second']);
});

test('a language that has ended has no mark', () => {
  expect(marks([0, 4], [0, 2])).toEqual(['note-mark note-goes-on second']);
  expect(marks([4, 4], [2, 4])).toEqual(['note-mark note-comes second']);
});
