import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link, PhrasingContent } from 'mdast';
import type { Ruby } from '../model/parsed.ts';
import { nodeText, plainText } from './plain-text.ts';

/** What inline content cannot know by itself. */
export interface PhrasingContext {
  /** The mark that calls a footnote; nothing when the label is unknown (that has been reported). */
  noteCall(label: string): ElementContent | undefined;
  /** What a cross reference prints: its own words, or the number it leads to. */
  reference(target: string, words: readonly ElementContent[]): readonly ElementContent[];
  /** Whether this ruby prints its reading here. */
  showsReading(ruby: Ruby): boolean;
  /** Running text, between what stands beside it, cut into plain stretches and words that get a reading here. */
  spell(text: string, before: string, after: string): readonly (string | Ruby)[];
}

/** Inline Markdown as hast. Raw HTML has been refused by then, so nothing passes through unparsed. */
export function phrasingToHast(
  nodes: readonly PhrasingContent[],
  context: PhrasingContext,
): readonly ElementContent[] {
  return convert(nodes, context, { before: '', after: '' });
}

/** The text on both sides of a node. */
interface Beside {
  readonly before: string;
  readonly after: string;
}

function convert(
  nodes: readonly PhrasingContent[],
  context: PhrasingContext,
  outer: Beside,
): readonly ElementContent[] {
  return nodes.flatMap((node, index) => {
    const [previous, next] = [nodes[index - 1], nodes[index + 1]];
    return toHast(node, context, {
      before: previous === undefined ? outer.before : nodeText(previous),
      after: next === undefined ? outer.after : nodeText(next),
    });
  });
}

function toHast(node: PhrasingContent, context: PhrasingContext, beside: Beside): readonly ElementContent[] {
  const inside = (children: readonly PhrasingContent[]) => [...convert(children, context, beside)];
  switch (node.type) {
    case 'text':
      return context
        .spell(node.value, beside.before, beside.after)
        .map((part) => (typeof part === 'string' ? { type: 'text', value: part } : rubyElement(part)));
    case 'emphasis':
      return [h('em', inside(node.children))];
    case 'strong':
      return [h('strong', inside(node.children))];
    case 'delete':
      return [h('del', inside(node.children))];
    case 'inlineCode':
      return [h('code', node.value)];
    case 'break':
      return [h('br'), { type: 'text', value: '\n' }];
    case 'link':
      return [h('a', { href: node.url, ...addressClass(node) }, inside(node.children))];
    case 'ruby':
      return context.showsReading(node) ? [rubyElement(node)] : [{ type: 'text', value: baseText(node) }];
    case 'indexMark':
      return inside(node.children);
    case 'crossReference':
      return context.reference(node.target, inside(node.children));
    case 'footnoteReference': {
      const call = context.noteCall(node.identifier);
      return call === undefined ? [] : [call];
    }
    default:
      // sentenceMark prints nothing; html, images and references have been resolved or refused while parsing.
      return [];
  }
}

/** An address printed as it is may break anywhere: it has no words to break between. */
function addressClass(link: Link): { readonly className?: string[] } {
  const words = plainText(link.children);
  return words !== '' && link.url.endsWith(words) ? { className: ['url'] } : {};
}

function rubyElement(ruby: Ruby): ElementContent {
  return h(
    'ruby',
    ruby.parts.flatMap(({ base, reading }) => [base, h('rt', reading)]),
  );
}

function baseText(ruby: Ruby): string {
  return ruby.parts.map(({ base }) => base).join('');
}
