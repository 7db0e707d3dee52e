import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockPair } from '../model/aligned.ts';
import type { Translate } from '../model/words.ts';

/** Class of a row that heads the rows below it. */
export const groupClass = 'table-group';

/**
 * Whether a row of a table heads the rows below it (the year of a chronology): words in its first cell, and nothing in
 * any other on either side of the book, so that every edition takes it for the same.
 */
export function headsGroup(line: readonly BlockPair[]): boolean {
  const [first, ...others] = line;
  return first !== undefined && others.length > 0 && !isBlank(first) && others.every((pair) => isBlank(pair));
}

function isBlank(pair: BlockPair): boolean {
  return [...pair.source, ...pair.target].every(
    (block) => block.content.length === 0 && block.text.trim() === '',
  );
}

/** The row that heads a group as it is set again on a page on which the group goes on: generated, without names. */
export function continuedGroup(row: Element, t: Translate): Element {
  const marked = setAgain(row);
  return { ...marked, children: marked.children.map((child) => withMark(child, t)) };
}

/** Words of the author's that a page repeats: generated now, without ids and calls of notes, which stand once. */
export function setAgain(element: Element): Element {
  const again = withoutNames(element);
  return { ...again, properties: { ...again.properties, dataGenerated: '' } };
}

function withoutNames(element: Element): Element {
  const { id: _, ...properties } = element.properties;
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') {
      return [child];
    }
    return child.properties['dataNote'] === undefined ? [withoutNames(child)] : [];
  });
  return { ...element, properties, children };
}

/** The mark of continuation at the end of each paragraph that names its language. */
function withMark(node: ElementContent, t: Translate): ElementContent {
  if (node.type !== 'element') {
    return node;
  }
  const language = node.properties['lang'];
  const children =
    typeof language === 'string'
      ? [...node.children, h('span', { className: ['continued-mark'] }, t(language, 'book:continued'))]
      : node.children.map((child) => withMark(child, t));
  return { ...node, children };
}
