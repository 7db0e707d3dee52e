import type { Node, Nodes, PhrasingContent } from 'mdast';
import { parseMarkdown, parseParagraphs } from '../../parse/markdown.ts';
import { isPlain, mayBeOtherBlock } from './plain-markdown.ts';
import { nestsTooDeeply } from '../../parse/nesting.ts';

/**
 * What two pieces of Markdown share that say the same in different hands: white space, line ends, escapes and the marks
 * of emphasis, lists and rules may differ, words and structure may not.
 */
export function keyOf(nodes: readonly Nodes[]): string {
  return settle(nodes.map(written).join(''));
}

/** The key of Markdown that stands by itself: of one block, or else of running text. */
export function keyOfMarkdown(markdown: string): string {
  const isBlock = mayBeOtherBlock(markdown) && nestsTooDeeply(markdown) === undefined;
  const root = isBlock ? parseMarkdown(markdown) : undefined;
  const [only, second] = root?.children ?? [];
  if (only !== undefined && second === undefined && only.type !== 'paragraph' && only.type !== 'definition')
    return keyOf([only]);
  return keyOf(inlineOf(markdown));
}

/** The words alone, where one side has links or emphasis that the other has lost. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return settle(nodes.map(plain).join(''));
}

/** Running text, in which `1. ` and `- ` begin nothing. */
export function inlineOf(markdown: string): readonly PhrasingContent[] {
  if (isPlain(markdown)) return [{ type: 'text', value: markdown }];
  const paragraphs = parseParagraphs(markdown)?.children ?? [];
  return paragraphs.flatMap((one) => (one.type === 'paragraph' ? one.children : []));
}

function written(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return ' ';
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'code':
      return codeKey(node.value);
    case 'html':
      return node.value;
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`;
    case 'link':
      return `[${inside(node.children)}](${node.url})`;
    case 'linkReference':
      return `[${inside(node.children)}][${node.identifier}]`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'heading':
      return `\u0001heading${node.depth}(${inside(node.children).trim()})`;
    default:
      return 'children' in node ? `\u0001${node.type}(${inside(node.children)})` : valueOf(node);
  }
}

function inside(nodes: readonly Nodes[]): string {
  return nodes.map(written).join('');
}

/** Of code, as PO files hold it: with its fence, or without. */
export function codeKey(value: string): string {
  return `\u0001code(${value.trim()})`;
}

function plain(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return '';
  return 'children' in node ? node.children.map(plain).join('') : valueOf(node);
}

function valueOf(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}

const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60]';
const betweenWide = new RegExp(`(?<=${wide}) (?=${wide})`, 'gu');

function settle(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(betweenWide, '').trim();
}
