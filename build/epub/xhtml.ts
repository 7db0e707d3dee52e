import type { Element, ElementContent } from 'hast';
import type { Syntax, Vocabulary } from './attributes.ts';
import { attributes } from './attributes.ts';
import type { OnIllegal } from './xml.ts';
import { escapeText } from './xml.ts';

/**
 * Nodes as XHTML (EPUB 3.3, 6.1: HTML in the XML syntax): void elements closed, SVG and MathML in their namespaces,
 * characters that XML does not know left out. Nothing is indented, so `pre` and inline text keep their spaces.
 */
export function toXhtml(nodes: readonly ElementContent[], onIllegal: OnIllegal): string {
  return written(nodes, 'html', { syntax: 'xml', onIllegal });
}

/** The same nodes in the HTML syntax (HTML, 13.1), for pages that browsers read as `text/html`. */
export function toHtml(nodes: readonly ElementContent[], onIllegal: OnIllegal): string {
  return written(nodes, 'html', { syntax: 'html', onIllegal });
}

interface Writing {
  readonly syntax: Syntax;
  readonly onIllegal: OnIllegal;
}

function written(nodes: readonly ElementContent[], vocabulary: Vocabulary, writing: Writing): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeText(node.value, writing.onIllegal);
      return node.type === 'element' ? tagged(node, vocabulary, writing) : '';
    })
    .join('');
}

function tagged(node: Element, around: Vocabulary, writing: Writing): string {
  if (refused.has(node.tagName)) return '';
  const { syntax, onIllegal } = writing;
  const vocabulary = vocabularyOf(node.tagName, around);
  const own = attributes(node.properties, vocabulary, onIllegal, syntax);
  const start = `${node.tagName}${syntax === 'xml' ? namespacesOf(node, vocabulary, around) : ''}${own}`;
  if (vocabulary === 'html' && voidElements.has(node.tagName))
    return syntax === 'xml' ? `<${start}/>` : `<${start}>`;
  // Text inside foreignObject is HTML again.
  const inner = node.tagName === 'foreignObject' ? 'svg' : vocabulary;
  const children = written(node.children, inner, writing);
  if (children === '' && vocabulary !== 'html') return `<${start}/>`;
  // A parser of HTML takes one line end away there.
  const first = syntax === 'html' && node.tagName === 'pre' && children.startsWith('\n') ? '\n' : '';
  return `<${start}>${first}${children}</${node.tagName}>`;
}

function namespacesOf(node: Element, vocabulary: Vocabulary, around: Vocabulary): string {
  const namespace = vocabulary === around ? '' : ` xmlns="${namespaces[vocabulary]}"`;
  const xlink = vocabulary !== 'html' && usesXlink(node) ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : '';
  return `${namespace}${xlink}`;
}

/** Scripts never run in our books; ruby parentheses are discouraged in EPUB (EPUBCheck HTM-055). */
const refused: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'object', 'embed', 'base', 'rp']);

const voidElements: ReadonlySet<string> = new Set(
  'area br col hr img input link meta source track wbr'.split(' '),
);

const namespaces: Readonly<Record<Vocabulary, string>> = {
  html: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

function vocabularyOf(tagName: string, around: Vocabulary): Vocabulary {
  if (tagName === 'svg') return 'svg';
  if (tagName === 'math') return 'math';
  // The block elements that can stand in foreignObject; an `a` or `title` inside SVG stays SVG.
  return around === 'svg' && /^(?:div|p|section|span|ruby|table|ol|ul)$/.test(tagName) ? 'html' : around;
}

function usesXlink(node: Element): boolean {
  return Object.keys(node.properties).some((name) => name.startsWith('xLink'));
}
