import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { ColumnBox, RowBox } from '../model/ports.ts';
import { columnElements, mapColumns } from './columns.ts';

/** Lines in a row that may end with a divided word. */
const mostInARow = 2;

const softHyphen = '\u00ad';

/**
 * Rows in which more than two lines in a row end with a divided word, each with one word in three whole again: what
 * `hyphenate-limit-lines` of CSS Text 4 asks for, which no browser does. `boxes` has the lines of the elements as they
 * were measured. What is given is set in other lines and must be measured anew; each round divides fewer words, so that
 * there is a last one.
 */
export function withShorterRuns(
  elements: ReadonlyMap<string, Element>,
  boxes: ReadonlyMap<string, RowBox>,
): ReadonlyMap<string, Element> {
  const changed = new Map<string, Element>();
  for (const [id, element] of elements) {
    const columns = columnElements(element);
    const divisions = (boxes.get(id)?.columns ?? []).map((column, index) => {
      const content = columns[index];
      return content === undefined ? new Set<number>() : divisionsTooMany(column, content);
    });
    if (divisions.every(({ size }) => size === 0)) continue;
    const shorter = mapColumns(element, (content, column) => without(content, divisions[column]));
    changed.set(id, shorter);
  }
  return changed;
}

/** Offsets, in the text of a column, of the soft hyphens in every third word of a run of divided ones. */
function divisionsTooMany({ lines }: ColumnBox, content: Element): ReadonlySet<number> {
  const found = new Set<number>();
  if (lines.length <= mostInARow + 1) return found;
  const text = toString(content);
  let inARow = 0;
  for (const { start } of lines) {
    inARow = text[start - 1] === softHyphen ? inARow + 1 : 0;
    if (inARow <= mostInARow) continue;
    for (const offset of hyphensOfWord(text, start - 1)) found.add(offset);
    inARow = 0;
  }
  return found;
}

/** Offsets of all soft hyphens in the word around one of them. */
function hyphensOfWord(text: string, at: number): readonly number[] {
  const inWord = (offset: number) => /[\p{L}\p{M}\u00ad]/u.test(text[offset] ?? ' ');
  let from = at;
  while (inWord(from - 1)) from -= 1;
  const offsets: number[] = [];
  for (let offset = from; inWord(offset); offset += 1) {
    if (text[offset] === softHyphen) offsets.push(offset);
  }
  return offsets;
}

function without(
  content: readonly ElementContent[],
  offsets: ReadonlySet<number> | undefined,
): readonly ElementContent[] {
  if (offsets === undefined || offsets.size === 0) return content;
  let before = 0;
  const walk = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map((node) => {
      if (node.type === 'element') return { ...node, children: walk(node.children) };
      if (node.type !== 'text') return node;
      const start = before;
      before += node.value.length;
      const value = node.value
        .split('')
        .filter((_, index) => !offsets.has(start + index))
        .join('');
      return { ...node, value };
    });
  return walk(content);
}
