import { h } from 'hastscript';
import type { Note } from '../model/book.ts';
import type { Cell, RenderedNote } from '../model/rendered.ts';
import { rowLayout, type ViewSide } from './arrangement.ts';
import { pairCell } from './cells.ts';
import { callId, type Scope } from './scope.ts';
import { itemMark } from './text-rows.ts';

/** Whether what has been set so far calls the note: one called from untranslated text alone has no place elsewhere. */
export function isCalled(scope: Scope, note: Note): boolean {
  return scope.arrangement.sides.some((side) => scope.givenIds.has(callId(note.id, side)));
}

/** A footnote with a cell a side: its number, which links back to the call, and its paragraphs. */
export function renderNote(scope: Scope, note: Note): RenderedNote {
  return {
    id: note.id,
    number: note.number,
    layout: rowLayout(scope.arrangement),
    cells: scope.arrangement.sides.map((side) => noteCell(scope, note, side)),
  };
}

const space = { type: 'text', value: ' ' } as const;

function noteCell(scope: Scope, note: Note, side: ViewSide): Cell {
  const called = [side, ...scope.arrangement.sides].find((each) => scope.givenIds.has(callId(note.id, each)));
  const label = String(note.number);
  const properties = { className: ['note-number'], dataGenerated: '' };
  const number =
    called === undefined
      ? h('span', properties, label)
      : h('a', { ...properties, href: `#${callId(note.id, called)}` }, label);
  const cells = note.pairs.map((pair, index) => {
    // A note's lists are not rebuilt as lists anywhere: their marks are words here.
    const mark = itemMark(pair);
    const item =
      mark === undefined ? [] : [h('span', { className: ['marker'], dataGenerated: '' }, mark), space];
    return pairCell(scope, pair, side, {
      element: 'p',
      className: [...(index === 0 ? [] : ['more']), ...(mark === undefined ? [] : ['item'])],
      before: index === 0 ? [number, space, ...item] : item,
    });
  });
  return {
    side: side.name,
    language: side.language,
    content: cells.flatMap((cell) => cell.content),
    spans: cells.flatMap((cell) => cell.spans),
  };
}
