import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { pageRange, readPage, type Page } from '../text/page-ranges.ts';

/** Gives the printed page of an element id; nothing where it is not known, or not of this book. */
export type LabelOf = (id: string) => string | undefined;

/**
 * The pages of many places as an index prints them: each once, in order, those that follow each other as a range;
 * every number leads to the first place on its page. `12, 15–17`.
 */
export function pageList(ids: readonly string[], labelOf: LabelOf): readonly ElementContent[] {
  return ranges(ids, labelOf).flatMap(({ first, last, id }, index) => {
    const link = h('a', { href: `#${id}` }, pageRange(first.label, last.label));
    return index === 0 ? [link] : [{ type: 'text', value: ', ' } as const, link];
  });
}

/** The ids that an element with `data-pages-of` names. */
export function idsOfList(element: Element): readonly string[] | undefined {
  const { dataPagesOf: ids } = element.properties;
  return typeof ids === 'string' ? ids.split(' ').filter(Boolean) : undefined;
}

interface Range {
  readonly first: Page;
  last: Page;
  readonly id: string;
}

function ranges(ids: readonly string[], labelOf: LabelOf): readonly Range[] {
  const pages = new Map<string, { page: Page; id: string }>();
  for (const id of ids) {
    const label = labelOf(id) ?? '';
    if (label !== '' && !pages.has(label)) pages.set(label, { page: readPage(label), id });
  }
  const sorted = [...pages.values()].toSorted(
    (a, b) => a.page.run - b.page.run || a.page.number - b.page.number,
  );
  const found: Range[] = [];
  for (const { page, id } of sorted) {
    const open = found.at(-1);
    if (open?.last.run === page.run && open.last.number + 1 === page.number) open.last = page;
    else found.push({ first: page, last: page, id });
  }
  return found;
}
