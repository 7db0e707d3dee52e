import { visitElements } from './element.ts';
import type { PageTarget } from './navigation.ts';
import type { SpineDocument } from './resolve.ts';

/** Page markers in the order of the text, their documents lying in `folder`. */
export function pageTargets(documents: readonly SpineDocument[], folder = ''): readonly PageTarget[] {
  const pages: PageTarget[] = [];
  for (const { file, body } of documents) {
    visitElements([body], ({ properties: { dataPage, id } }) => {
      if (typeof dataPage === 'string' && typeof id === 'string')
        pages.push({ label: dataPage, href: `${folder}${file}#${id}` });
    });
  }
  return pages;
}
