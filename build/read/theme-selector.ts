import { findAll, generate, type CssNode, type Rule, type Selector } from 'css-tree';

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
