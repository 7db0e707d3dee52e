import type { PhrasingContent } from 'mdast';
import type { Block } from '../model/parsed.ts';

/** What a stretch of inline content says: text, or a named thing with its values and what stands in it. */
type Said = string | readonly [name: string, ...values: readonly (string | readonly Said[])[]];

/**
 * Version 1 of the normaliser: what the blocks of one side say, as one text in which equal means equal in meaning. The
 * parser has settled the rest: NFC, line ends, soft breaks (nothing between two full-width characters, else a space),
 * trailing blanks, marks of lists and the way emphasis is written. Kept are words with their punctuation and width,
 * emphasis, readings of ruby (grouped or not), addresses, ids of notes and references, code, pictures. Left out is what
 * prints nothing (ids of blocks, `‖`, index marks) and what the block is: a paragraph that becomes a heading says the same.
 *
 * Once released it never changes: another way to normalise is another version (normalisers.ts).
 */
export function normaliseV1(blocks: readonly Block[]): string {
  return JSON.stringify(blocks.map(blockSays));
}

function blockSays({ content, code, image }: Block): readonly Said[] {
  const parts: Said[] = [...inlineSays(content)];
  if (code !== undefined) parts.push(['code-block', code.language ?? '', code.value.normalize('NFC')]);
  if (image !== undefined) parts.push(['image', image.path, image.alt.normalize('NFC')]);
  return parts;
}

/** Neighbouring texts are one: where a comment or a mark stood between them says nothing. */
function inlineSays(content: readonly PhrasingContent[]): readonly Said[] {
  const said: Said[] = [];
  for (const part of content.flatMap(nodeSays)) {
    const last = said.at(-1);
    if (typeof part === 'string' && typeof last === 'string') said[said.length - 1] = last + part;
    else said.push(part);
  }
  return said;
}

function nodeSays(node: PhrasingContent): readonly Said[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'break':
      return ['\n'];
    case 'inlineCode':
      return [['code', node.value]];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [[node.type, inlineSays(node.children)]];
    case 'link':
      return [['link', node.url, inlineSays(node.children)]];
    case 'crossReference':
      return [['reference', node.target, inlineSays(node.children)]];
    case 'footnoteReference':
      return [['note', node.identifier]];
    case 'ruby':
      return [
        [
          'ruby',
          node.parts.map(({ base }) => base).join(''),
          node.parts.map(({ reading }) => reading).join(''),
        ],
      ];
    case 'indexMark':
      return inlineSays(node.children);
    default:
      // `‖` prints nothing; html, pictures and references of Markdown have been resolved or refused while parsing.
      return [];
  }
}
