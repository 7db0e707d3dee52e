import type { Link, LinkReference, PhrasingContent } from 'mdast';
import type { InlineContext } from './context.ts';

const safe = /^(?:https?:\/\/|mailto:)[^\s]/iu;

/**
 * Gives `[](#id)` and `[text](#id)` as a cross reference, and other links with their address. Addresses that are not
 * `http`, `https` or `mailto` are reported; the words stay.
 */
export function convertLink(
  node: Link | LinkReference,
  children: PhrasingContent[],
  context: InlineContext,
): PhrasingContent[] {
  const place = context.placeOf(node);
  const url = node.type === 'link' ? node.url : context.definitions.get(node.identifier)?.url;
  const position = node.position === undefined ? {} : { position: node.position };
  if (url?.startsWith('#') === true && url.length > 1) {
    return [
      { type: 'crossReference', target: decoded(url.slice(1)).normalize('NFC'), children, ...position },
    ];
  }
  if (url === undefined || !safe.test(url)) {
    context.report('unsafe-link', place, { url: url ?? '' });
    return children;
  }
  if (children.length === 0) {
    context.report('empty-link', place, { url });
    return [];
  }
  return [{ type: 'link', url, children, ...position }];
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
