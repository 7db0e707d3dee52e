import type { Element, ElementContent } from 'hast';
import { altered, contains, element, text } from './element.ts';

/** What stands in an EPUB for the page numbers of print. */
export interface PageWords {
  /** Words for a reference that is nothing but a page number in print: the link's text. */
  reference(id: string): string;
  /** Links to the printed pages of some places; nothing where the book is not printed. */
  links(ids: readonly string[]): readonly ElementContent[];
}

/**
 * The content of a cell as an EPUB shows it: parts marked `dataPrintOnly` are gone (those marked `dataEpubOnly` stay;
 * print drops them), and so are page numbers on paper (`dataPageOf`) – unless they are the only way to the place, as
 * in an index, where they become links. Lists of pages (`dataPagesOf`) become links to where those pages begin.
 */
export function withoutPrintParts(
  content: readonly ElementContent[],
  words: PageWords,
): readonly ElementContent[] {
  return content.flatMap((node, index): readonly ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const { dataPagesOf: ids, dataPrintOnly } = node.properties;
    if (typeof ids === 'string') return words.links(ids.split(' ').filter(Boolean));
    if (dataPrintOnly !== undefined) return [];
    const target = node.properties['dataPageOf'];
    if (typeof target === 'string') return pageLink(node, target, content, words);
    if (isColumn(node) && node.children.length === 0) return [];
    const shown = altered(node, { children: withoutPrintParts(withoutLabel(node), words) });
    return isColumn(node) && isColumn(content[index - 1]) ? [text(' '), shown] : [shown];
  });
}

/** Parts of a contents line stand in columns of their own in print; without columns they need a space between them. */
function isColumn(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'span' && firstClass(node).startsWith('toc-');
}

/** A list letters or numbers its own items here; print sets the labels as text, which would stand there twice. */
function withoutLabel(node: Element): readonly ElementContent[] {
  if (node.tagName !== 'ol' || firstClass(node) !== 'q-list') return node.children;
  return node.children.map((item) => {
    if (item.type !== 'element') return item;
    const [label, next, ...rest] = item.children;
    if (label?.type !== 'element' || firstClass(label) !== 'q-label') return item;
    // A ring is drawn around letters alone: this entry keeps the printed one, and not the list's.
    if (contains([label], (found) => firstClass(found) === 'q-ring'))
      return altered(item, { properties: { className: ['q-ringed'] } });
    const words = next?.type === 'text' ? [text(next.value.trimStart())] : next === undefined ? [] : [next];
    return altered(item, { children: [...words, ...rest] });
  });
}

function firstClass(node: Element): string {
  const { className } = node.properties;
  return Array.isArray(className) ? String(className[0] ?? '') : '';
}

function pageLink(
  node: Element,
  target: string,
  neighbours: readonly ElementContent[],
  words: PageWords,
): readonly ElementContent[] {
  const others = neighbours.filter((other) => other !== node);
  const reachable = contains(
    others,
    (other) => other.tagName === 'a' && other.properties['href'] === `#${target}`,
  );
  if (reachable && node.properties['dataEpubOnly'] === undefined) return [];
  const link = element('a', { href: `#${target}`, className: ['page-reference'] }, [words.reference(target)]);
  return [link];
}
