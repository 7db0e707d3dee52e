import type { Place } from '../model/place.ts';
import type { InlineContext } from './inline/context.ts';

/** Reports raw HTML, once for an element: the tag that ends one that has been reported says nothing new. */
export function reportHtml(html: string, place: Place, context: InlineContext): void {
  const line = html.trim().split('\n', 1)[0] ?? '';
  const closing = /^<\/([a-z][a-z0-9-]*)\s*>$/iu.exec(html.trim())?.[1]?.toLowerCase();
  if (closing !== undefined && context.openedHtml.has(closing)) return;
  for (const [, name = ''] of html.matchAll(/<([a-z][a-z0-9-]*)/giu))
    context.openedHtml.add(name.toLowerCase());
  context.report('raw-html', place, { html: line.length > 40 ? `${line.slice(0, 40)}…` : line });
}

/**
 * The words that a reader of the HTML would see, tags, comments, scripts and styles left out. What is never closed takes
 * all that follows, as in a browser; looking on from each place again would be quadratic.
 */
export function htmlWords(html: string): string {
  return html
    .replace(/<!--[^]*?(?:-->|$)/gu, ' ')
    .replace(/<(script|style)\b[^>]*(?:>[^]*?(?:<\/\1\s*>|$)|$)/giu, ' ')
    .replace(/<[^>]*(?:>|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
