import type { Element, ElementContent } from 'hast';
import { writeHtml } from '../tree/html.ts';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';
import type { Memo, PageSection } from '../model/ports.ts';
import { composePage } from './compose-page.ts';
import { forgetful } from '../forgetful.ts';
import type { BookPage } from './lay-out-pages.ts';
import { fillPageReferences, folioOfIds, referencesIn, type PageOf } from './page-references.ts';
import { runningHeads, type RunningHead } from './running-heads.ts';
import { keyOf } from './section-keys.ts';

/** Printed page numbers by element id. */
export type Folios = ReadonlyMap<string, string>;

/**
 * Every page of the book as Paged.js gets it: content that fits, running head, folio; and the page of each id. Ids that
 * are not in this book are looked up `elsewhere`.
 */
export function pageSections(
  pages: readonly BookPage[],
  languages: readonly Language[],
  elsewhere: Folios,
  room: number,
  memo: Memo = forgetful,
): { readonly sections: readonly PageSection[]; readonly folios: Folios } {
  const heads = runningHeads(pages, languages, room);
  const composed = pages.map(({ page, section, label, key }) => {
    const content = () => (page === undefined ? [] : composePage(section.measured, page));
    return { label, content: key === undefined ? content() : memo.recallNow(`page ${key}`, content) };
  });
  const folios = folioOfIds(composed);
  const pageOf = (id: string) => {
    const here = folios.get(id);
    return { label: here ?? elsewhere.get(id) ?? '', known: here !== undefined };
  };
  const sections = pages.map((page, index): PageSection => {
    const content = composed[index]?.content ?? [];
    const html = () => writeHtml(fillPageReferences(areaElement(page, content), pageOf));
    return {
      id: `${index + 1}`,
      side: page.side,
      html: page.key === undefined ? html() : memo.recallNow(htmlKey(page, page.key, content, pageOf), html),
      head: headHtml(heads[index]),
      label: page.label,
      folio: page.printsFolio ? page.label : '',
      className: pageClass(page),
    };
  });
  return { sections, folios };
}

/** The key of a page with its page numbers. */
function htmlKey(page: BookPage, key: string, content: readonly ElementContent[], pageOf: PageOf): string {
  const numbers = referencesIn(content).map((id) => {
    const { label, known } = pageOf(id);
    return `${id} ${label}${known ? '' : ' elsewhere'}`;
  });
  return `html ${keyOf(key, page.opening ? 'opening' : '', ...numbers)}`;
}

function areaElement(page: BookPage, content: readonly ElementContent[]): Element {
  const role = page.page === undefined ? 'blank' : page.section.measured.section.role;
  const facing = page.section.measured.spaces === undefined ? [] : ['facing'];
  const opening = page.opening ? ['opening'] : [];
  return h('div', { className: ['area', role, ...facing, ...opening] }, [...content]);
}

function headHtml(head: RunningHead | undefined): string {
  return head === undefined
    ? ''
    : writeHtml(h('span', { className: ['head'], lang: head.language }, head.words));
}

function pageClass(page: BookPage): string {
  return page.page === undefined ? 'blank' : `page-${page.section.measured.section.role}`;
}
