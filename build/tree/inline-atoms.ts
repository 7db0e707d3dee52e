import type { PhrasingContent } from 'mdast';

/** What a translation carries over unchanged, in order of appearance. */
export interface InlineAtoms {
  readonly code: readonly string[];
  /** Addresses of links out of the book. */
  readonly links: readonly string[];
  /** Ids that cross references lead to. */
  readonly references: readonly string[];
  /** Readings of ruby, each with its base. */
  readonly ruby: readonly { readonly base: string; readonly reading: string }[];
}

/** The code, links, cross references and ruby of a block's inline content. */
export function inlineAtoms(content: readonly PhrasingContent[]): InlineAtoms {
  const atoms: Collected = { code: [], links: [], references: [], ruby: [] };
  collect(content, atoms);
  return atoms;
}

interface Reading {
  readonly base: string;
  readonly reading: string;
}

interface Collected {
  readonly code: string[];
  readonly links: string[];
  readonly references: string[];
  readonly ruby: Reading[];
}

function collect(content: readonly PhrasingContent[], atoms: Collected): void {
  for (const node of content) {
    if (node.type === 'inlineCode') atoms.code.push(node.value);
    if (node.type === 'link') atoms.links.push(node.url);
    if (node.type === 'crossReference') atoms.references.push(node.target);
    if (node.type === 'ruby') {
      atoms.ruby.push({
        base: node.parts.map((part) => part.base).join(''),
        reading: node.parts.map((part) => part.reading).join(''),
      });
    }
    if ('children' in node) collect(node.children, atoms);
  }
}
