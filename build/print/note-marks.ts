import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PlacedNote } from '../model/plan.ts';
import type { RowBox } from '../model/ports.ts';

/**
 * The marks of a note that goes on at the foot of the next page: an arrow behind the last line of the first part, and
 * one before the first line of the rest, where its number would stand; in each language. They hang in the gutter, the
 * margin and the column of numbers (page/notes.css), so that they take no room. Words of no author.
 */
export function withNoteMarks(element: Element, box: RowBox | undefined, part: PlacedNote): Element {
  const marks = part.columns.flatMap(({ from, to }, column) => {
    const lines = box?.columns[column]?.lines.length ?? 0;
    if (from === to) return [];
    return [
      ...(from > 0 ? [mark('note-comes', column)] : []),
      ...(to < lines ? [mark('note-goes-on', column)] : []),
    ];
  });
  return marks.length === 0 ? element : { ...element, children: [...element.children, ...marks] };
}

function mark(name: string, column: number): Element {
  const className = ['note-mark', name, ...(column > 0 ? ['second'] : [])];
  return h('span', { className, dataGenerated: '', ariaHidden: 'true' }, '→');
}
