import type { PhrasingContent } from 'mdast';

/** Inline content on one line: text in quotes, other nodes as `type(…)`. */
export function describeContent(content: readonly PhrasingContent[]): string {
  return content.map((node) => describeNode(node)).join(' ');
}

function describeNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return JSON.stringify(node.value);
    case 'inlineCode':
      return `code(${JSON.stringify(node.value)})`;
    case 'ruby':
      return `ruby(${node.parts.map(({ base, reading }) => `${base}=${reading}`).join(' ')})`;
    case 'link':
      return `link<${node.url}>(${describeContent(node.children)})`;
    case 'crossReference':
      return `reference<${node.target}>(${describeContent(node.children)})`;
    case 'indexMark':
      return `index<${node.reading ?? ''}>(${describeContent(node.children)})`;
    case 'footnoteReference':
      return `note<${node.identifier}>`;
    default:
      return 'children' in node ? `${node.type}(${describeContent(node.children)})` : node.type;
  }
}
