import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { authorText, isBesideText } from './hast-text.ts';
import { wordCover } from './word-cover.ts';

/**
 * Hast without the readings of some words: every ruby whose base has a character in common with an occurrence of a word
 * is replaced by its base, and so are all neighbouring ones of which the word is made up. Words are found in the base
 * text of a block, across its inline elements; what the program printed (`data-generated`) stands between no two
 * characters of a word. Content without such a ruby is given
 * itself.
 */
export function withoutReadings(
  content: readonly ElementContent[],
  words: readonly string[],
): readonly ElementContent[] {
  if (words.every((word) => word === '')) return content;
  const text: Gathered = { text: '', rubies: [] };
  gather(content, text);
  if (text.rubies.length === 0) return content;
  const covered = wordCover(text.text, words);
  const bare = new Set(text.rubies.filter(({ start, end }) => covered(start, end)).map(({ ruby }) => ruby));
  return bare.size === 0 ? content : replaced(content, bare);
}

interface Gathered {
  text: string;
  readonly rubies: { readonly ruby: Element; readonly start: number; readonly end: number }[];
}

/** Ends a block: no word goes on behind it. A noncharacter, which no text holds. */
const blockEnd = '\uFDD0';

function gather(nodes: readonly ElementContent[], found: Gathered): void {
  for (const node of nodes) {
    if (node.type === 'text') found.text += node.value;
    if (node.type !== 'element' || isBesideText(node)) continue;
    if (node.tagName === 'ruby') {
      const start = found.text.length;
      found.text += authorText(node.children);
      found.rubies.push({ ruby: node, start, end: found.text.length });
      continue;
    }
    const block = blocks.has(node.tagName);
    if (block) found.text += blockEnd;
    gather(node.children, found);
    if (block) found.text += blockEnd;
  }
}

/** Elements whose text stands on lines of its own. */
const blocks: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li ol ul dl dt dd td th tr div figcaption caption pre blockquote br hr'.split(' '),
);

function replaced(nodes: readonly ElementContent[], bare: ReadonlySet<Element>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (bare.has(node)) return base(node);
    return node.children.length === 0 ? [node] : [{ ...node, children: replaced(node.children, bare) }];
  });
}

/** What a ruby prints without its reading, still in its own language and at its own id. */
function base(ruby: Element): ElementContent[] {
  const children = ruby.children.filter((node) => node.type !== 'element' || !isBesideText(node));
  const { lang, id } = ruby.properties;
  const kept = { ...(lang === undefined ? {} : { lang }), ...(id === undefined ? {} : { id }) };
  return Object.keys(kept).length === 0 ? children : [h('span', kept, children)];
}
