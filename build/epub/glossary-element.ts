import type { Element, ElementContent } from 'hast';
import type { Row } from '../model/rendered.ts';
import { element, text } from './element.ts';
import { treeElements } from './group-element.ts';
import { groupRows } from './groups.ts';
import { rowElements, type RowContext } from './row-element.ts';

/**
 * A glossary: terms that follow each other are one `dl`, each a `div` of the term (`dt`) and what it is called in the
 * other language (`dd`). In one language there is nothing to set beside a term, and its entry is a row like others.
 */
export function glossaryElements(rows: readonly Row[], context: RowContext): readonly ElementContent[] {
  const content: ElementContent[] = [];
  let entries: ElementContent[] = [];
  const close = () => {
    if (entries.length > 0) content.push(element('dl', {}, [text('\n'), ...entries]), text('\n'));
    entries = [];
  };
  for (const row of rows) {
    const entry = row.style === 'term' ? entryElement(row, context) : undefined;
    if (entry === undefined) {
      close();
      content.push(...treeElements(groupRows([row]), context));
    } else {
      entries.push(entry, text('\n'));
    }
  }
  close();
  return content;
}

/** Nothing for an entry that is not in two languages. Marks of pages stand in the term: nothing else may hold them. */
function entryElement(row: Row, context: RowContext): Element | undefined {
  const [pair] = rowElements(row, context);
  if (pair?.type !== 'element') return undefined;
  const sides = pair.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'div',
  );
  const [term, ...others] = sides;
  if (term === undefined || others.length === 0) return undefined;
  const marks = pair.children.filter((child) => !sides.some((side) => side === child));
  return element('div', pair.properties, [
    element('dt', term.properties, [...marks, ...term.children]),
    ...others.map(({ properties, children }) => element('dd', properties, children)),
  ]);
}
