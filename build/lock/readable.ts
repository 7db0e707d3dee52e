import type { PhrasingContent } from 'mdast';
import type { Block } from '../model/parsed.ts';

/**
 * What the blocks of one side say, as people write it: readings, addresses, notes, code and emphasis in Markdown, since a
 * change of any of them is a change of the source. For people alone: hashes are made by a normaliser.
 */
export function readable(blocks: readonly Block[]): string {
  return blocks
    .map(({ content, code, image }) => {
      const words = content.map(written).join('');
      if (code !== undefined) return `\`\`\`${code.language ?? ''}\n${code.value.normalize('NFC')}\n\`\`\``;
      return image === undefined ? words : `![${image.alt.normalize('NFC')}](${image.path})${words}`;
    })
    .join('\n\n');
}

function written(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'emphasis':
      return `*${inside(node.children)}*`;
    case 'strong':
      return `**${inside(node.children)}**`;
    case 'delete':
      return `~~${inside(node.children)}~~`;
    case 'link':
      return `[${inside(node.children)}](${node.url})`;
    case 'crossReference':
      return `[${inside(node.children)}](#${node.target})`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'ruby': {
      const readings = node.parts.map(({ reading }) => reading).join('');
      return `{${node.parts.map(({ base }) => base).join('')}|${readings}}`;
    }
    case 'indexMark':
      return inside(node.children);
    default:
      return '';
  }
}

function inside(children: readonly PhrasingContent[]): string {
  return children.map(written).join('');
}
