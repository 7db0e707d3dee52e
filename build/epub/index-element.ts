import type { ElementContent } from 'hast';
import type { Row } from '../model/rendered.ts';
import { element, text } from './element.ts';
import { treeElements } from './group-element.ts';
import { groupRows } from './groups.ts';
import type { RowContext } from './row-element.ts';

/** An index: what stands under a row of the fifty sounds, or a letter, is a `section` that its heading begins. */
export function indexElements(rows: readonly Row[], context: RowContext): readonly ElementContent[] {
  return stretches(rows).flatMap((stretch): readonly ElementContent[] => {
    const elements = treeElements(groupRows(stretch), context);
    if (stretch[0] === undefined || !isLetter(stretch[0])) return elements;
    return [element('section', { className: ['index-letter'] }, [text('\n'), ...elements]), text('\n')];
  });
}

/** Rows from one letter to the next, or to the name of the next part. */
function stretches(rows: readonly Row[]): readonly (readonly Row[])[] {
  const all: Row[][] = [];
  for (const row of rows) {
    if (all.length === 0 || isLetter(row) || !row.style.startsWith('index-')) all.push([]);
    all.at(-1)?.push(row);
  }
  return all;
}

function isLetter(row: Row): boolean {
  return /^index-group(?: |$)/u.test(row.style);
}
