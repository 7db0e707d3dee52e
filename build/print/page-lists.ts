import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { pageRange, pageRanges } from '../text/page-ranges.ts';

/** Gives the printed page of an element id; nothing where it is not known, or not of this book. */
export type LabelOf = (id: string) => string | undefined;

/**
 * The pages of many places as an index prints them: each once, in order, those that follow each other as a range;
 * every number leads to the first place on its page. `12, 15–17`.
 */
export function pageList(ids: readonly string[], labelOf: LabelOf): readonly ElementContent[] {
  return pageRanges(ids, labelOf).flatMap(({ first, last, id }, index) => {
    const link = h('a', { href: `#${id}` }, pageRange(first, last));
    return index === 0 ? [link] : [{ type: 'text', value: ', ' } as const, link];
  });
}

/** The ids that an element with `data-pages-of` names. */
export function idsOfList(element: Element): readonly string[] | undefined {
  const { dataPagesOf: ids } = element.properties;
  return typeof ids === 'string' ? ids.split(' ').filter(Boolean) : undefined;
}
