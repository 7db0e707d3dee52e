import type { Element } from 'hast';
import type { PageSection } from '../model/ports.ts';
import { withClass } from './class-names.ts';

/**
 * The element with room of `height` pt at least, as a class: Paged.js trips over style attributes. On facing pages the
 * shorter side of each row is brought to the height of the other in this way.
 */
export function withHeight(element: Element, height: number): Element {
  return withClass(element, `tall-${hundredths(height)}`);
}

/** The element with exactly `space` pt above it, as a class. */
export function withSpace(element: Element, space: number): Element {
  return withClass(element, `space-${hundredths(space)}`);
}

/** The style sheet for all such classes on some pages, in the order of their numbers. */
export function levelCss(pages: readonly PageSection[]): string {
  const used = new Set(pages.flatMap(({ html }) => html.match(/\b(?:tall|space)-\d+\b/gu) ?? []));
  const numbered = [...used].map((name) => ({ name, length: Number(name.replace(/^\D+/u, '')) / 100 }));
  return numbered
    .toSorted((a, b) => a.length - b.length || (a.name < b.name ? -1 : 1))
    .map(({ name, length }) =>
      name.startsWith('tall')
        ? `.${name} { box-sizing: border-box; min-height: ${length}pt; } tr.${name} { height: ${length}pt; }`
        : `.row.${name}:not(.first-on-page) { margin-top: ${length}pt; }`,
    )
    .join('\n');
}

function hundredths(length: number): number {
  return Math.max(0, Math.round(length * 100));
}
