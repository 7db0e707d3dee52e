import { findAll, generate, ident, type CssNode, type Rule, type Selector } from 'css-tree';
import { pageElements, pageParts } from './theme-properties.ts';

/** Part of a selector that would meet other elements on the page than those it meant. */
export interface UnsafePart {
  readonly node: CssNode;
  readonly written: string;
}

/**
 * The parts of a rule's selectors that depend on what stands around an element. Pages are made of fragments: a paragraph
 * that runs on is a first child on its second page, and the heading before it is on another sheet.
 */
export function unsafeParts(rule: Rule): readonly UnsafePart[] {
  return findAll(rule.prelude, (node) => isUnsafe(node)).map((node) => ({ node, written: generate(node) }));
}

function isUnsafe(node: CssNode): boolean {
  switch (node.type) {
    case 'Combinator':
      return node.name !== ' ' && node.name !== '>';
    case 'IdSelector':
    case 'Nth':
      return true;
    case 'PseudoClassSelector':
      return !['is', 'where', 'not', 'lang', 'root'].includes(node.name);
    case 'PseudoElementSelector':
      return node.name !== 'before' && node.name !== 'after';
    default:
      return false;
  }
}

/** Whether the rule is for the root and nothing else. */
export function isRootRule(rule: Rule): boolean {
  return generate(rule.prelude) === ':root';
}

/** The classes and element names of what each selector of a rule ends with: the elements it sets. */
export function subjectNames(rule: Rule): readonly (readonly string[])[] {
  if (rule.prelude.type !== 'SelectorList') return [];
  return rule.prelude.children
    .toArray()
    .flatMap((selector) => (selector.type === 'Selector' ? [namesOf(selector)] : []));
}

function namesOf(selector: Selector): readonly string[] {
  const names: string[] = [];
  for (const node of selector.children.toArray()) {
    if (node.type === 'Combinator') names.length = 0;
    if (node.type === 'ClassSelector') names.push(node.name);
    if (node.type === 'TypeSelector') names.push(`<${node.name}>`);
    if (node.type === 'PseudoClassSelector' && node.name === 'root') names.push('<html>');
  }
  return names;
}

/**
 * The part of the page itself that a rule may set, as it is named there; `*` where it names nothing that only rows have.
 * Nothing for a rule that sets rows and what is in them alone. `outer` is the same of the rule around it.
 */
export function pagePart(rule: Rule, outer: string | undefined): string | undefined {
  if (rule.prelude.type !== 'SelectorList') return anything;
  return firstPart(rule.prelude.children.toArray(), outer);
}

const anything = '*';

/** A part that is named says more than `*`. */
function firstPart(selectors: readonly CssNode[], outer: string | undefined): string | undefined {
  const parts = selectors.map((node) => (node.type === 'Selector' ? partIn(node, outer) : anything));
  return (
    parts.find((part) => part !== undefined && part !== anything) ?? parts.find((part) => part !== undefined)
  );
}

function partIn(selector: Selector, outer: string | undefined): string | undefined {
  const nodes = selector.children.toArray();
  const compound = nodes.slice(nodes.findLastIndex(({ type }) => type === 'Combinator') + 1);
  const parts = compound.map((node) => partOfSimple(node, outer));
  const named = parts.find((part) => part !== undefined && part !== anything);
  return named ?? (parts.includes(undefined) ? undefined : anything);
}

/** Nothing where this alone leaves only rows; `*` where it leaves anything. */
function partOfSimple(node: CssNode, outer: string | undefined): string | undefined {
  switch (node.type) {
    case 'ClassSelector': {
      const name = ident.decode(node.name);
      return pageParts.has(name) ? name : undefined;
    }
    case 'TypeSelector': {
      const name = ident.decode(node.name).toLowerCase().replace(/^.*\|/u, '');
      if (name === 'html' || name === 'body') return `<${name}>`;
      return pageElements.has(name) ? anything : undefined;
    }
    case 'NestingSelector':
      return outer;
    case 'PseudoClassSelector':
      if (node.name === 'root') return '<html>';
      return node.name === 'is' || node.name === 'where'
        ? firstPart(node.children?.toArray().flatMap(selectorsIn) ?? [], outer)
        : anything;
    default:
      return anything;
  }
}

function selectorsIn(node: CssNode): readonly CssNode[] {
  return node.type === 'SelectorList' ? node.children.toArray() : [node];
}
